#include "evenhand/rules/sightings.hpp"

#include <algorithm>

namespace evenhand::rules {

Sightings::Sightings(const lexicon::Patterns& patterns, const Reading& reading, const PatternUses* uses,
                     std::span<const std::uint64_t> asked)
    : reading_(&reading) {
    std::vector<Sighting> found;
    // A phrase for every other word is more than most texts hold.
    found.reserve(reading.text.tokens().size() / 2);
    patterns.find(reading.text.tokens(), reading.marks, reading.text.layout(), found, asked);
    // They come in the order of the text, which those of one pattern keep.
    std::vector<std::uint64_t> order;
    order.reserve(found.size());
    for (const Sighting& one : found) {
        order.push_back(std::uint64_t{one.hit.pattern} << 32U | order.size());
    }
    std::ranges::sort(order);
    all_.reserve(found.size());
    for (const std::uint64_t place : order) {
        all_.push_back(found[place & ~std::uint32_t{0}]);
    }
    seen_.reserve(all_.size());
    begins_.reserve(all_.size() + 1);
    for (std::uint32_t i = 0; i < all_.size(); ++i) {
        if (seen_.empty() || seen_.back() != all_[i].hit.pattern) {
            seen_.push_back(all_[i].hit.pattern);
            begins_.push_back(i);
        }
    }
    begins_.push_back(static_cast<std::uint32_t>(all_.size()));
    if (uses != nullptr) {
        looked_for_.resize(uses->nearby_past());
        for (const lexicon::PatternId pattern : seen_) {
            for (const std::uint32_t number : uses->nearby(pattern)) {
                looked_for_[number] = true;
            }
        }
    }
}

std::span<const Sighting> Sightings::from(lexicon::PatternId pattern, Within within,
                                          std::uint32_t sentence) const {
    // All that reach is where one of these begins: hits touch tokens of the sentence or of those behind it.
    const auto& sentences = reading_->text.layout().sentences;
    std::uint32_t first = sentence;
    if (within == Within::document) {
        first = 0;
    } else if (within == Within::paragraph) {
        first = reading_->text.layout().paragraphs[sentences[sentence].paragraph].first_sentence;
    } else if (sentence > 0) {
        first = sentence - 1;
    }
    const auto all = of(pattern);
    const auto begin = std::ranges::lower_bound(all, first, {}, &Sighting::sentence);
    return {begin, all.end()};
}

/// Whether this one stands behind all that can reach, as do those that follow it.
bool Sightings::is_past(Within within, const Sighting& other, base::TokenSpan tokens,
                        std::uint32_t sentence) const {
    const auto& sentences = reading_->text.layout().sentences;
    switch (within) {
    case Within::phrase: return other.hit.tokens.begin >= tokens.end;
    case Within::sentence:
    case Within::neighbours: return other.sentence > sentence + 1;
    case Within::paragraph: return sentences[other.sentence].paragraph > sentences[sentence].paragraph;
    case Within::document: break;
    }
    return false;
}

bool Sightings::reaches(Within within, const Sighting& other, base::TokenSpan tokens,
                        std::uint32_t sentence) const {
    const auto& sentences = reading_->text.layout().sentences;
    switch (within) {
    case Within::phrase: return other.hit.tokens.touches(tokens);
    case Within::sentence: return other.sentence == sentence;
    case Within::paragraph: return sentences[other.sentence].paragraph == sentences[sentence].paragraph;
    case Within::neighbours: return other.sentence + 1 >= sentence && other.sentence <= sentence + 1;
    case Within::document: return true;
    }
    return false;
}

const Sighting* Sightings::near(const Nearby& wanted, base::TokenSpan tokens, std::uint32_t sentence) const {
    const Sighting* first = nullptr;
    if (wanted.number != 0 && wanted.number < looked_for_.size() && !looked_for_[wanted.number]) {
        return first;
    }
    for (const lexicon::PatternId pattern : wanted.phrases) {
        for (const Sighting& other : from(pattern, wanted.within, sentence)) {
            if (is_past(wanted.within, other, tokens, sentence)) {
                break;
            }
            if (reaches(wanted.within, other, tokens, sentence) &&
                (first == nullptr || other.hit.tokens.begin < first->hit.tokens.begin)) {
                first = &other;
                break;
            }
        }
    }
    return first;
}

}  // namespace evenhand::rules
