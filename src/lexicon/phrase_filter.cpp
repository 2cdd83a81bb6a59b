#include "evenhand/lexicon/phrase_filter.hpp"

#include "evenhand/lexicon/program.hpp"

#include <bit>
#include <optional>

namespace evenhand::lexicon {
namespace {

using Kind = PhraseElement::Kind;

/// A set with more bits than this refuses next to nothing.
constexpr std::uint32_t fullest_need = 192;

/// What a match of an element holds one of; none where nothing can be said.
std::optional<WordBits> need_of(const PhraseElement& element, const PhraseContext& context);

/// The fewest bits that a mandatory element of the sequence needs.
std::optional<WordBits> need_of(const PhraseSequence& sequence, const PhraseContext& context) {
    std::optional<WordBits> best;
    for (const PhraseElement& element : sequence) {
        const auto need = need_of(element, context);
        if (need && (!best || need->count() < best->count())) {
            best = need;
        }
    }
    return best;
}

/// The same of the element where it is not left out.
std::optional<WordBits> need_when_there(const PhraseElement& element, const PhraseContext& context) {
    WordBits bits;
    switch (element.kind) {
    case Kind::word: bits.add_word(text::word_hash(element.text)); return bits;
    case Kind::exact: bits.add_word(text::word_hash(text::fold_word(element.text))); return bits;
    case Kind::inflected:
        for (const std::string& form : context.inflections(element.text)) {
            bits.add_word(text::word_hash(form));
        }
        return bits;
    case Kind::named: bits.add_class(context.class_named(element.text).value_or(0)); return bits;
    case Kind::group:
        for (const PhraseSequence& branch : element.branches) {
            const auto need = need_of(branch, context);
            if (!need) {
                return std::nullopt;
            }
            bits.add(*need);
        }
        return bits;
    default: return std::nullopt;
    }
}

std::optional<WordBits> need_of(const PhraseElement& element, const PhraseContext& context) {
    return element.need == PhraseElement::Need::optional ? std::nullopt : need_when_there(element, context);
}

/// What stands first, gathered element by element until one that every match holds.
struct First {
    WordBits bits;
    bool anyhow = false;
    bool open = true;  ///< nothing mandatory has come yet
};

First first_of(const PhraseSequence& sequence, const PhraseContext& context);

/// What the branches of a group begin with.
First first_of_group(const PhraseElement& group, const PhraseContext& context) {
    First first;
    first.open = false;
    for (const PhraseSequence& branch : group.branches) {
        const First inner = first_of(branch, context);
        first.bits.add(inner.bits);
        first.anyhow = first.anyhow || inner.anyhow;
        first.open = first.open || inner.open;
    }
    return first;
}

First first_of(const PhraseSequence& sequence, const PhraseContext& context) {
    First first;
    for (const PhraseElement& element : sequence) {
        const bool mandatory = element.need == PhraseElement::Need::mandatory;
        switch (element.kind) {
        case Kind::start:
        case Kind::end: continue;
        case Kind::gap:
        case Kind::any:
        case Kind::prefix: first.anyhow = true; break;
        case Kind::group: {
            const First inner = first_of_group(element, context);
            first.bits.add(inner.bits);
            first.anyhow = first.anyhow || inner.anyhow;
            first.open = inner.open || !mandatory;
            break;
        }
        default: {
            first.bits.add(need_when_there(element, context).value_or(WordBits{}));
            first.open = !mandatory;
        }
        }
        if (first.anyhow || !first.open) {
            return first;
        }
    }
    return first;
}

}  // namespace

void WordBits::add(const WordBits& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) {
        bits_[i] |= other.bits_[i];
    }
}

std::uint32_t WordBits::count() const {
    int sum = 0;
    for (const std::uint64_t bits : bits_) {
        sum += std::popcount(bits);
    }
    return static_cast<std::uint32_t>(sum);
}

bool PhraseFilter::may_lie_in(const WordBits& sentence) const {
    for (const WordBits& need : needs) {
        if (!need.touches(sentence)) {
            return false;
        }
    }
    return true;
}

bool PhraseFilter::may_begin(const text::Tokens& tokens, const Marks& marks, std::uint32_t token) const {
    if (begins_anyhow || first.word(tokens[token].hash)) {
        return true;
    }
    for (const Mark& mark : marks.at(token)) {
        if (first.of_class(mark.what)) {
            return true;
        }
    }
    return false;
}

PhraseFilter filter_of(const PhraseSequence& phrase, const PhraseContext& context) {
    const First first = first_of(phrase, context);
    PhraseFilter filter;
    filter.first = first.bits;
    filter.begins_anyhow = first.anyhow || first.open;
    for (const PhraseElement& element : phrase) {
        const auto need = need_of(element, context);
        if (need && need->count() <= fullest_need) {
            filter.needs.push_back(*need);
        }
    }
    return filter;
}

PhraseFilter first_word_filter(const PhraseElement& group, const PhraseContext& context) {
    const First first = first_of_group(group, context);
    PhraseFilter filter;
    filter.first = first.bits;
    filter.begins_anyhow = first.anyhow || first.open;
    return filter;
}

WordBits bits_of(const text::Tokens& tokens, const Marks& marks, base::TokenSpan sentence) {
    WordBits bits;
    for (auto token = sentence.begin; token < sentence.end; ++token) {
        bits.add_word(tokens[token].hash);
        for (const Mark& mark : marks.at(token)) {
            bits.add_class(mark.what);
        }
    }
    return bits;
}

}  // namespace evenhand::lexicon
