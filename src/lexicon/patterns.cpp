#include "evenhand/lexicon/patterns.hpp"

#include "evenhand/base/bug.hpp"
#include "evenhand/lexicon/matcher.hpp"
#include "evenhand/lexicon/phrase.hpp"
#include "evenhand/lexicon/program.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>

namespace evenhand::lexicon {

struct Patterns::Tables {
    Matcher matcher;
};

namespace {

struct PhraseHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view phrase) const noexcept {
        return std::hash<std::string_view>{}(phrase);
    }
};

constexpr std::uint32_t cost_of_frequent_class = 60;

std::uint32_t cost_of(ClassId what, const Vocabularies& vocabularies) {
    constexpr std::string_view frequent[] = {"person", "member", "officer", "council"};
    const bool is_frequent = std::ranges::find(frequent, vocabularies.name(what)) != std::end(frequent);
    return is_frequent ? cost_of_frequent_class : Atoms::cost_of_class + vocabularies.frequency(what);
}

}  // namespace

struct Patterns::Builder::State {
    const Vocabularies& vocabularies;
    PhraseContext context;
    Programs programs;
    std::unordered_map<std::string, PatternId, PhraseHash, std::equal_to<>> known;
};

Patterns::Builder::Builder(const Vocabularies& vocabularies)
    : state_(std::make_unique<State>(State{vocabularies, {}, {}, {}})) {
    state_->context.class_named = [&vocabularies](std::string_view name) {
        return vocabularies.class_named(name);
    };
    state_->context.inflections = [&vocabularies](std::string_view word) {
        return vocabularies.inflections(word);
    };
}

Patterns::Builder::~Builder() = default;
Patterns::Builder::Builder(Builder&&) noexcept = default;

base::Result<PatternId> Patterns::Builder::add(std::string_view phrase) {
    if (const auto there = known(phrase)) {
        return *there;
    }
    EVENHAND_TRY(const auto parsed, parse_phrase(phrase));
    return add(phrase, parsed);
}

base::Result<PatternId> Patterns::Builder::add(std::string_view phrase, const ParsedPhrase& parsed) {
    const auto [at, is_new] = state_->known.try_emplace(std::string(phrase), state_->programs.size());
    if (is_new) {
        if (auto done = compile_phrase(parsed, state_->context, state_->programs); !done.ok()) {
            state_->known.erase(at);
            return std::move(done).error();
        }
    }
    return at->second;
}

std::optional<PatternId> Patterns::Builder::known(std::string_view phrase) const {
    const auto found = state_->known.find(phrase);
    return found == state_->known.end() ? std::nullopt : std::optional(found->second);
}

Patterns Patterns::Builder::build() && {
    return std::move(*this).build(std::vector<Topics>(state_->programs.size()));
}

Patterns Patterns::Builder::build(std::vector<Topics> topics) && {
    base::ensure(topics.size() == state_->programs.size(), "topics for other phrases");
    const auto cost = [this](ClassId what) { return cost_of(what, state_->vocabularies); };
    return Patterns(std::make_unique<const Tables>(
        Tables{Matcher(std::move(state_->programs), std::move(topics), cost)}));
}

Patterns::Patterns(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Patterns::Patterns(Patterns&&) noexcept = default;
Patterns& Patterns::operator=(Patterns&&) noexcept = default;
Patterns::~Patterns() = default;

void Patterns::find(const text::Tokens& tokens, const Marks& marks, base::TokenSpan sentence,
                    std::vector<Hit>& hits) const {
    tables_->matcher.find(tokens, marks, sentence, hits);
}

void Patterns::find(const text::Tokens& tokens, const Marks& marks, const text::Layout& layout,
                    std::vector<PlacedHit>& hits, std::span<const std::uint64_t> asked) const {
    tables_->matcher.find(tokens, marks, layout, hits, asked);
}

std::uint32_t Patterns::size() const noexcept {
    return tables_->matcher.size();
}

}  // namespace evenhand::lexicon
