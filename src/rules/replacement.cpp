#include "rules/replacement.hpp"

#include <algorithm>

namespace evenhand::rules {
namespace {

base::NormalSpan joined(base::NormalSpan a, base::NormalSpan b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

base::NormalSpan whole_sentences(const text::Layout& layout, base::NormalSpan span) {
    base::NormalSpan whole = span;
    const auto past = [](const text::Sentence& sentence) { return sentence.span.end; };
    for (auto at = std::ranges::upper_bound(layout.sentences, span.begin, {}, past);
         at != layout.sentences.end() && at->span.begin < span.end; ++at) {
        if (at->span.touches(span)) {
            whole = joined(whole, at->span);
        }
    }
    return whole;
}

std::uint32_t paragraph_of(const text::Layout& layout, base::NormalSpan span) {
    const auto past = [](const text::Paragraph& paragraph) { return paragraph.span.end; };
    const auto at = std::ranges::upper_bound(layout.paragraphs, span.begin, {}, past);
    const bool touched = at != layout.paragraphs.end() && at->span.touches(span);
    return static_cast<std::uint32_t>((touched ? at : layout.paragraphs.end()) - layout.paragraphs.begin());
}

}  // namespace

base::NormalSpan attributed_words(const Reading& reading, std::size_t quote) {
    return attributed_words(reading, reading.quotes.quotes[quote], reading.quotes.quotes);
}

base::NormalSpan attributed_words(const Reading& reading, const quotes::Quote& first,
                                  std::span<const quotes::Quote> among) {
    const auto& layout = reading.text.layout();
    base::NormalSpan words = first.span;
    std::uint32_t last = paragraph_of(layout, first.span);
    for (const quotes::Quote& other : among) {
        if (other.utterance == first.utterance && other.form == first.form) {
            words = joined(words, other.span);
            last = std::max(last, paragraph_of(layout, other.span));
        }
    }
    // The speaker may be named in full far away; only a name in the same or the next paragraph says it here.
    const auto named = paragraph_of(layout, first.speaker.span);
    const auto here = paragraph_of(layout, first.span);
    if (!first.speaker.span.empty() && named + 1 >= here && named <= last + 1) {
        words = joined(words, first.speaker.span);
    }
    return whole_sentences(layout, words);
}

base::NormalSpan place_of_new_sentence(const Reading& reading) {
    const auto& paragraphs = reading.text.layout().paragraphs;
    const auto body = std::ranges::find(paragraphs, text::Part::body, &text::Paragraph::part);
    const std::uint32_t at = body == paragraphs.end() ? 0 : body->span.begin;
    return {at, at};
}

}  // namespace evenhand::rules
