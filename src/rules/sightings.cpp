#include "evenhand/rules/sightings.hpp"

#include <algorithm>

namespace evenhand::rules {

Sightings::Sightings(const lexicon::Patterns& patterns, const Reading& reading) : reading_(&reading) {
    std::vector<Sighting> found;
    patterns.find(reading.text.tokens(), reading.marks, reading.text.layout(), found);
    // Counting sort by pattern: sentences come in order and hits of one pattern within a sentence too.
    first_.assign(static_cast<std::size_t>(patterns.size()) + 1, 0);
    for (const Sighting& one : found) {
        ++first_[one.hit.pattern + 1];
    }
    for (std::size_t i = 1; i < first_.size(); ++i) {
        first_[i] += first_[i - 1];
    }
    std::vector<std::uint32_t> next(first_.begin(), first_.end());
    all_.resize(found.size());
    for (const Sighting& one : found) {
        all_[next[one.hit.pattern]++] = one;
    }
}

std::span<const Sighting> Sightings::of(lexicon::PatternId pattern) const {
    return std::span(all_).subspan(first_[pattern], first_[pattern + 1] - first_[pattern]);
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
