#include "evenhand/lexicon/anchors.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <string_view>
#include <utility>

namespace evenhand::lexicon {
namespace {

using Kind = PhraseElement::Kind;

/// Words that stand in every council release, roughly from the most frequent down. A phrase is better
/// anchored on anything else.
constexpr std::string_view common_words[] = {
    "the",      "and",     "to",    "of",     "a",          "in",        "for",     "is",    "on",
    "that",     "be",      "will",  "we",     "with",       "as",        "are",     "this",  "at",
    "have",     "by",      "it",    "our",    "from",       "has",       "council", "i",     "was",
    "an",       "their",   "or",    "not",    "you",        "who",       "which",   "they",  "can",
    "more",     "been",    "all",   "said",   "councillor", "cllr",      "people",  "were",  "he",
    "she",      "but",     "if",    "would",  "also",       "there",     "so",      "your",  "his",
    "her",      "its",     "new",   "local",  "residents",  "community", "about",   "one",   "up",
    "out",      "what",    "had",   "when",   "than",       "no",        "any",     "my",    "us",
    "do",       "how",     "could", "should", "may",        "other",     "some",    "into",  "over",
    "time",     "year",    "years", "make",   "made",       "work",      "working", "help",  "support",
    "services", "service", "area",  "need",   "get",        "after",     "these",   "those", "them",
};

constexpr std::uint32_t dearest_word = 120;
constexpr std::uint32_t cost_of_prefix = 4;
constexpr std::uint32_t cost_of_class = 12;
constexpr std::uint32_t cost_of_frequent_class = 60;

using Cost = std::pair<std::uint64_t, std::uint32_t>;

/// The costs of the common words, sorted by hash.
const std::vector<Cost>& common_costs() {
    static const auto costs = [] {
        std::vector<Cost> all;
        std::uint32_t cost = dearest_word;
        for (const std::string_view common : common_words) {
            all.emplace_back(text::word_hash(common), cost--);
        }
        std::sort(all.begin(), all.end());
        return all;
    }();
    return costs;
}

std::uint32_t cost_of(std::string_view word, std::uint64_t hash) {
    const auto& costs = common_costs();
    const auto at = std::lower_bound(costs.begin(), costs.end(), Cost{hash, 0});
    if (at != costs.end() && at->first == hash) {
        return at->second;
    }
    return word.size() <= 3 ? 3 : 1;
}

std::uint32_t cost_of_named(std::string_view name, ClassId what, const PhraseContext& context) {
    constexpr std::string_view frequent[] = {"person", "member", "officer", "council"};
    if (std::find(std::begin(frequent), std::end(frequent), name) != std::end(frequent)) {
        return cost_of_frequent_class;
    }
    return cost_of_class + (context.class_cost ? context.class_cost(what) : 0);
}

/// How many words some elements take up.
struct Width {
    std::uint32_t least = 0;
    std::uint32_t most = 0;
    std::uint32_t classes = 0;

    void add(const Width& other) {
        least += other.least;
        most += other.most;
        classes += other.classes;
    }
};

Width width_of(const PhraseSequence& sequence);

Width width_of(const PhraseElement& element) {
    Width width{1, 1, 0};
    switch (element.kind) {
    case Kind::named: width.classes = 1; break;
    case Kind::gap: return Width{0, element.most, 0};
    case Kind::start:
    case Kind::end: return Width{};
    case Kind::group:
        width = Width{~0U, 0, 0};
        for (const PhraseSequence& branch : element.branches) {
            const Width one = width_of(branch);
            width.least = std::min(width.least, one.least);
            width.most = std::max(width.most, one.most);
            width.classes = std::max(width.classes, one.classes);
        }
        break;
    default: break;
    }
    if (element.need == PhraseElement::Need::optional) {
        width.least = 0;
    }
    return width;
}

Width width_of(const PhraseSequence& sequence) {
    Width sum;
    for (const PhraseElement& element : sequence) {
        sum.add(width_of(element));
    }
    return sum;
}

std::uint32_t cost_of_word(std::string_view folded) {
    return cost_of(folded, text::word_hash(folded));
}

std::optional<std::uint32_t> cost_of(const PhraseElement& element, const PhraseContext& context);

/// An element as an anchor of its sequence.
struct Place {
    const PhraseElement* element = nullptr;
    Width before;
    std::uint32_t cost = 0;
};

/// The element of the sequence that is the cheapest anchor; none where nothing is mandatory.
Place cheapest(const PhraseSequence& sequence, const PhraseContext& context) {
    Place best;
    Width before;
    for (const PhraseElement& element : sequence) {
        if (const auto alone = cost_of(element, context)) {
            // Far from the beginning every anchor costs more tries.
            const auto cost = *alone + (before.most - before.least) / 4 + before.classes;
            if (best.element == nullptr || cost < best.cost) {
                best = Place{&element, before, cost};
            }
        }
        before.add(width_of(element));
    }
    return best;
}

/// What anchors that together cover every match of an element cost; none where none can.
std::optional<std::uint32_t> cost_of(const PhraseElement& element, const PhraseContext& context) {
    if (element.need == PhraseElement::Need::optional) {
        return std::nullopt;
    }
    std::uint32_t sum = 0;
    switch (element.kind) {
    case Kind::word: return cost_of_word(element.text);
    case Kind::exact: return cost_of_word(text::fold_word(element.text));
    case Kind::prefix: return cost_of_prefix;
    case Kind::named:
        return cost_of_named(element.text, context.class_named(element.text).value_or(0), context);
    case Kind::inflected:
        for (const std::string& form : context.inflections(element.text)) {
            sum += cost_of_word(form);
        }
        return sum == 0 ? std::nullopt : std::optional(sum);
    case Kind::group:
        for (const PhraseSequence& branch : element.branches) {
            const Place best = cheapest(branch, context);
            if (best.element == nullptr) {
                return std::nullopt;
            }
            sum += best.cost;
        }
        return sum;
    default: return std::nullopt;
    }
}

Anchor word_anchor(std::string_view folded) {
    Anchor anchor;
    anchor.hash = text::word_hash(folded);
    return anchor;
}

void add_anchors(const PhraseSequence& sequence, const PhraseContext& context, std::vector<Anchor>& anchors);

void add_anchors(const PhraseElement& element, const PhraseContext& context, std::vector<Anchor>& anchors) {
    switch (element.kind) {
    case Kind::word: anchors.push_back(word_anchor(element.text)); break;
    case Kind::exact: anchors.push_back(word_anchor(text::fold_word(element.text))); break;
    case Kind::inflected:
        for (const std::string& form : context.inflections(element.text)) {
            anchors.push_back(word_anchor(form));
        }
        break;
    case Kind::prefix: {
        Anchor& anchor = anchors.emplace_back();
        anchor.kind = Anchor::Kind::prefix;
        anchor.prefix = element.text;
        break;
    }
    case Kind::named: {
        Anchor& anchor = anchors.emplace_back();
        anchor.kind = Anchor::Kind::named;
        anchor.what = context.class_named(element.text).value_or(0);
        break;
    }
    case Kind::group:
        for (const PhraseSequence& branch : element.branches) {
            add_anchors(branch, context, anchors);
        }
        break;
    default: break;
    }
}

void add_anchors(const PhraseSequence& sequence, const PhraseContext& context, std::vector<Anchor>& anchors) {
    const Place best = cheapest(sequence, context);
    if (best.element == nullptr) {
        return;
    }
    const auto first = anchors.size();
    add_anchors(*best.element, context, anchors);
    for (auto at = first; at < anchors.size(); ++at) {
        anchors[at].least += best.before.least;
        anchors[at].most += best.before.most;
        anchors[at].classes += best.before.classes;
    }
}

}  // namespace

std::vector<Anchor> choose_anchors(const PhraseSequence& phrase, const PhraseContext& context) {
    std::vector<Anchor> anchors;
    add_anchors(phrase, context, anchors);
    return anchors;
}

std::uint32_t anchor_cost(const PhraseSequence& phrase, const PhraseContext& context) {
    return cheapest(phrase, context).cost;
}

AnchorIndex::AnchorIndex(const Programs& programs) {
    std::vector<std::pair<std::uint64_t, AnchorUse>> words;
    for (std::uint32_t phrase = 0; phrase < programs.size(); ++phrase) {
        for (const Anchor& anchor : programs.anchors[phrase]) {
            const AnchorUse use{phrase, anchor.least, anchor.most, anchor.classes};
            switch (anchor.kind) {
            case Anchor::Kind::word: words.emplace_back(anchor.hash, use); break;
            case Anchor::Kind::prefix: prefixes_.push_back(Prefix{anchor.prefix, use}); break;
            case Anchor::Kind::named:
                classes_.resize(std::max<std::size_t>(classes_.size(), anchor.what + std::size_t{1}));
                classes_[anchor.what].push_back(use);
                break;
            }
        }
    }
    index_words(std::move(words));
    index_prefixes();
}

void AnchorIndex::index_words(std::vector<std::pair<std::uint64_t, AnchorUse>> words) {
    std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second.phrase < b.second.phrase;
    });
    slots_.resize(std::bit_ceil(words.size() * 2 + 2));
    for (std::uint32_t i = 0; i < words.size();) {
        const auto hash = words[i].first;
        const auto begin = i;
        while (i < words.size() && words[i].first == hash) {
            uses_.push_back(words[i++].second);
        }
        auto at = hash & (slots_.size() - 1);
        while (slots_[at].end != 0) {
            at = (at + 1) & (slots_.size() - 1);
        }
        slots_[at] = Slot{hash, begin, i};
    }
}

void AnchorIndex::index_prefixes() {
    std::stable_sort(prefixes_.begin(), prefixes_.end(), [](const Prefix& a, const Prefix& b) {
        return bucket_of(a.prefix) < bucket_of(b.prefix);
    });
    prefix_buckets_.assign(buckets + 1, 0);
    for (const Prefix& prefix : prefixes_) {
        ++prefix_buckets_[bucket_of(prefix.prefix) + 1];
    }
    for (std::uint32_t i = 0; i < buckets; ++i) {
        prefix_buckets_[i + 1] += prefix_buckets_[i];
    }
}

std::span<const AnchorUse> AnchorIndex::of_word(std::uint64_t hash) const {
    for (auto at = hash & (slots_.size() - 1); slots_[at].end != 0; at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at].hash == hash) {
            return std::span(uses_).subspan(slots_[at].begin, slots_[at].end - slots_[at].begin);
        }
    }
    return {};
}

std::span<const AnchorUse> AnchorIndex::of_class(ClassId what) const {
    return what < classes_.size() ? std::span<const AnchorUse>(classes_[what]) : std::span<const AnchorUse>{};
}

}  // namespace evenhand::lexicon
