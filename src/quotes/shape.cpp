#include "shape.hpp"

#include <algorithm>

namespace evenhand::quotes {

namespace {

using text::LetterCase;
using text::Part;
using text::TokenKind;

bool is_word(const Sight& sight, std::uint32_t token) {
    return sight.is_kind(token, TokenKind::word) || sight.is_kind(token, TokenKind::number);
}

/// Whether a word of the class ends just before the opening mark, or one to two words before it ("a campaign
/// called", "using the words").
bool class_before(const Sight& sight, lexicon::ClassId what, std::uint32_t open) {
    const auto earliest = open > 4 ? open - 4 : 0;
    for (auto token = earliest; token < open; ++token) {
        if (sight.marks.end_of(what, token) == open) {
            return true;
        }
    }
    return false;
}

std::string why_no_speech(const Sight& sight, const Region& region, const Shape& shape) {
    const auto open = region.begin();
    const auto after = region.end();
    if (class_before(sight, sight.classes.naming_word, open)) {
        return "a name or a word that is spoken of";
    }
    if (class_before(sight, sight.classes.title_noun, open) ||
        (after < sight.tokens.size() && sight.marks.end_of(sight.classes.title_noun, after) != 0)) {
        return "a title or a name";
    }
    return shape.title && shape.words <= 8 ? "a title or a name" : "words of a sentence, not a sentence";
}

/// "X said “Bins Live” would return": the marks hold the subject of what X said.
bool is_subject_inside(const Shape& shape, const Place& place) {
    return place.sentence_goes_on && !shape.ends && (shape.title || shape.words <= 4) && !shape.clause;
}

Verdict judge_lead(const Sight& sight, const Region& region, const Shape& shape, const Place& place,
                   const Attribution& lead) {
    const bool statement = shape.ends || (shape.clause && shape.words >= 5);
    switch (lead.tie) {
    case Tie::colon:
    case Tie::split: return Verdict::speech;
    case Tie::named: return statement || shape.words >= 4 ? Verdict::speech : Verdict::fragment;
    case Tie::announced: {
        const bool telling =
            sight.any(sight.classes.speech_noun, sight.sentence_begin(region.begin() - 1, 0), region.begin());
        return (statement && shape.capital && shape.words >= 3) ||
                       (telling && shape.words >= 3 && shape.capital && !shape.title) ||
                       (telling && shape.words >= 2 && shape.capital && shape.ends && !shape.title)
                   ? Verdict::speech
                   : Verdict::fragment;
    }
    case Tie::according: return statement && shape.words >= 5 ? Verdict::speech : Verdict::fragment;
    case Tie::comma:
        return statement || shape.capital || shape.words >= 3 ? Verdict::speech : Verdict::fragment;
    case Tie::adjacent:
        if (is_subject_inside(shape, place) ||
            class_before(sight, sight.classes.naming_word, region.begin())) {
            return Verdict::fragment;
        }
        return shape.capital || shape.ends || shape.words >= 3 ? Verdict::speech : Verdict::fragment;
    case Tie::that:
        return shape.clause && shape.words >= 6 && !sight.has(region.inner.begin, auxiliary)
                   ? Verdict::speech
                   : Verdict::fragment;
    case Tie::object: return !shape.capital && shape.words >= 7 ? Verdict::speech : Verdict::fragment;
    default: return Verdict::fragment;
    }
}

Verdict judge_follow(const Shape& shape, const Place& place, const Attribution& follow) {
    const bool statement = shape.ends || (shape.clause && shape.words >= 4);
    switch (follow.tie) {
    case Tie::follows:
        return shape.ends || statement || place.heads_sentence || shape.words >= 3 ? Verdict::speech
                                                                                   : Verdict::fragment;
    case Tie::according: return statement && shape.words >= 5 ? Verdict::speech : Verdict::fragment;
    case Tie::dash: return statement || shape.words >= 4 ? Verdict::speech : Verdict::fragment;
    default: return Verdict::fragment;
    }
}

/// Nobody is named beside it: only a whole sentence that stands as one can be speech.
Verdict judge_alone(const Shape& shape, const Place& place) {
    const bool prose = place.part == Part::body || place.part == Part::list_item;
    if (place.part == Part::headline) {
        // A headline that is all quotation and speaks in the first person.
        return place.heads_paragraph && place.fills_paragraph && shape.first_person && shape.clause &&
                       shape.words >= 4
                   ? Verdict::unattributed
                   : Verdict::fragment;
    }
    if (!prose || place.answered) {
        return Verdict::fragment;
    }
    if (place.heads_paragraph && place.fills_paragraph) {
        return shape.words >= 4 && (shape.clause || shape.ends) && !(shape.title && !shape.ends)
                   ? Verdict::unattributed
                   : Verdict::fragment;
    }
    const bool whole = shape.capital && shape.ends && !shape.comma && shape.words >= 4 && shape.clause;
    if (place.heads_paragraph) {
        return (shape.capital && shape.words >= 8 && shape.clause) || whole ? Verdict::unattributed
                                                                            : Verdict::fragment;
    }
    return whole && place.heads_sentence && !place.sentence_goes_on ? Verdict::unattributed
                                                                    : Verdict::fragment;
}

}  // namespace

Shape shape_of(const Sight& sight, const Region& region) {
    Shape shape;
    std::uint32_t heavy = 0;
    std::uint32_t capitals = 0;
    // A long stretch is a statement; its first words tell enough.
    const auto last = std::min(region.inner.end, region.inner.begin + reach);
    for (auto token = region.inner.begin; token < last; ++token) {
        if (!is_word(sight, token)) {
            continue;
        }
        const auto& word = sight.at(token);
        const bool capital = word.letter_case != LetterCase::lower && word.letter_case != LetterCase::none;
        if (shape.words == 0) {
            shape.capital = capital || word.kind == TokenKind::number;
        }
        shape.words += word.clitic ? 0 : 1;
        const auto classes = sight.words.classes[token];
        shape.clause = shape.clause || (classes & clause_word) != 0;
        shape.first_person = shape.first_person || (classes & first_person) != 0;
        if ((classes & (preposition | inner | determiner | conjunction)) == 0 &&
            word.kind == TokenKind::word) {
            ++heavy;
            capitals += capital ? 1U : 0U;
        }
    }
    if (last < region.inner.end) {
        shape.words += region.inner.end - last;
    }
    shape.title = heavy > 0 && capitals == heavy;
    auto end = sight.before(region.inner.end, region.inner.begin);
    if (end != nowhere && sight.is_kind(end, TokenKind::quote_mark)) {
        end = sight.before(end, region.inner.begin);
    }
    if (end != nowhere) {
        const char sign = sight.first_byte(end);
        shape.ends =
            sight.is_kind(end, TokenKind::stop) || (sight.is_kind(end, TokenKind::comma) && sign == ',');
        shape.question = sight.is_kind(end, TokenKind::stop) && sight.tokens.text(end).ends_with('?');
        shape.comma = shape.ends && (sign == ',' || sign == '!' || shape.question);
    }
    return shape;
}

Judged judge(const Sight& sight, const Region& region, const Shape& shape, const Place& place,
             const Attribution& lead, const Attribution& follow) {
    const bool label = lead.voice.kind == VoiceKind::label || follow.voice.kind == VoiceKind::label;
    if (label) {
        return {Verdict::fragment, "words written on a thing"};
    }
    if (lead.found() && judge_lead(sight, region, shape, place, lead) == Verdict::speech) {
        return {Verdict::speech, {}};
    }
    if (follow.found() && judge_follow(shape, place, follow) == Verdict::speech) {
        return {Verdict::speech, {}};
    }
    if (!lead.found() && !follow.found()) {
        const auto verdict = judge_alone(shape, place);
        if (verdict == Verdict::unattributed) {
            return {verdict, {}};
        }
    }
    if (place.answered) {
        return {Verdict::fragment, "a heading that asks for a reader"};
    }
    return {Verdict::fragment, why_no_speech(sight, region, shape)};
}

namespace {

/// A line with a blank line above it and its text right below.
bool heads_block(const Sight& sight, std::uint32_t paragraph) {
    const auto& all = sight.layout.paragraphs;
    const auto next = paragraph + 1;
    if (paragraph == 0 || next >= all.size() || all[next].part != Part::body ||
        sight.is_kind(all[next].tokens.begin, TokenKind::quote_mark)) {
        return false;
    }
    const bool apart = all[paragraph].span.begin > all[paragraph - 1].span.end + 1;
    const bool close = all[next].span.begin == all[paragraph].span.end + 1;
    return apart && close && attribution_line(sight, all[next].tokens).naming == Naming::none;
}

/// A made-up question of a reader as a heading: its line stands alone and plain text answers it.
bool is_answered(const Sight& sight, const Region& region, const Shape& shape, Before before) {
    const auto& paragraph = sight.layout.paragraphs[region.paragraph].tokens;
    const auto end = region.end();
    const bool heads_line =
        region.begin() == paragraph.begin || sight.is_kind(region.begin() - 1, TokenKind::line_break);
    const bool fills_line = end >= paragraph.end || sight.is_kind(end, TokenKind::line_break);
    if (!heads_line || !fills_line || shape.words > 25) {
        return false;
    }
    const bool line_follows =
        end < paragraph.end && !sight.is_kind(sight.skip_breaks(end, paragraph.end), TokenKind::quote_mark);
    if (line_follows) {
        return shape.question || shape.words <= 12;
    }
    if (end >= paragraph.end && heads_block(sight, region.paragraph)) {
        return shape.words <= 12;
    }
    const bool asks = shape.question ? shape.words <= 20 : shape.comma && shape.words <= 6;
    return asks && before == Before::nothing;
}

}  // namespace

Place place_of(const Sight& sight, const Region& region, const Shape& shape, Before heard) {
    const auto& paragraph = sight.layout.paragraphs[region.paragraph].tokens;
    Place place;
    place.part = sight.layout.paragraphs[region.paragraph].part;
    auto before = sight.before(region.begin(), paragraph.begin);
    if (before != nowhere && sight.is_kind(before, TokenKind::bullet)) {
        before = nowhere;
    }
    place.heads_paragraph = before == nowhere;
    place.heads_sentence = before == nowhere || sight.is_kind(before, TokenKind::stop) ||
                           (sight.is_kind(before, TokenKind::quote_mark) && before > paragraph.begin &&
                            sight.is_kind(before - 1, TokenKind::stop));
    auto after = sight.skip_breaks(region.end(), paragraph.end);
    place.fills_paragraph =
        after >= paragraph.end || (after + 1 >= paragraph.end && sight.is_kind(after, TokenKind::stop));
    place.sentence_goes_on = after < paragraph.end && sight.is_kind(after, TokenKind::word) &&
                             sight.at(after).letter_case == text::LetterCase::lower &&
                             !sight.has(after, conjunction) && !sight.has(after, subordinator);
    place.answered = is_answered(sight, region, shape, heard);
    return place;
}

base::TokenSpan words_of(const Sight& sight, const Region& region) {
    auto words = region.inner;
    const auto is_mark = [&](std::uint32_t token) { return sight.is_kind(token, TokenKind::quote_mark); };
    // ''It is time.'': two single marks where one double mark was meant.
    const bool doubled = words.size() > 2 && region.single && is_mark(words.begin) &&
                         !sight.at(words.begin).space_before && is_mark(words.end - 1);
    if (doubled) {
        return {words.begin + 1, words.end - 1};
    }
    // “… our ‘golden hour’, and it stays.’: the wrong mark closes it.
    std::uint32_t marks = 0;
    const auto from = words.size() > 8 * reach ? words.end - 8 * reach : words.begin;
    for (auto token = from; token < words.end; ++token) {
        marks += is_mark(token) ? 1U : 0U;
    }
    const bool stray = region.close == nowhere && words.size() > 2 && marks % 2 == 1 &&
                       is_mark(words.end - 1) && sight.is_kind(words.end - 2, TokenKind::stop);
    words.end -= stray ? 1U : 0U;
    return words;
}

}  // namespace evenhand::quotes
