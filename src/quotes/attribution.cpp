#include "attribution.hpp"

#include <algorithm>

namespace evenhand::quotes {

using text::TokenKind;

bool is_ing(const Sight& sight, base::TokenSpan verb) {
    return sight.tokens.folded(verb.begin).ends_with("ing");
}

namespace {

/// "said Cllr Oddie …", "adds she."
Attribution verb_first(const Sight& sight, std::uint32_t at, std::uint32_t to) {
    const auto end = sight.marks.end_of(sight.classes.speech_verb, at);
    if (end == 0 || end >= to) {
        return {};
    }
    const auto* mention = sight.mention_holding(end);
    const bool named = mention != nullptr && mention->kind != people::MentionKind::pronoun;
    const bool pronoun = end + 1 < to && sight.has(end, personal) && sight.is_kind(end + 1, TokenKind::stop);
    return named || pronoun
               ? Attribution{Tie::follows, {at, end}, subject_after(sight, end, sight.sentence_end(at, to))}
               : Attribution{};
}

/// "she adds.", "Cllr Oddie said."
Attribution subject_first(const Sight& sight, std::uint32_t at, std::uint32_t to) {
    const auto* mention = sight.mention_beginning(at);
    const auto verb = mention != nullptr ? mention->tokens.end : at + 1;
    if (verb >= to || (mention == nullptr && !sight.has(at, personal))) {
        return {};
    }
    const auto end = sight.marks.end_of(sight.classes.speech_verb, verb);
    const bool ends = end != 0 && (end >= to || sight.is_kind(end, TokenKind::stop));
    return ends ? Attribution{Tie::follows, {at, end}, subject_before(sight, verb, at)} : Attribution{};
}

}  // namespace

Attribution closing_attribution(const Sight& sight, base::TokenSpan words) {
    const auto past = std::min(words.end, words.begin + 4 * reach);
    for (auto token = words.begin + 1; token + 1 < past; ++token) {
        if (!sight.is_kind(token, TokenKind::comma) || sight.first_byte(token) != ',') {
            continue;
        }
        if (auto found = verb_first(sight, token + 1, words.end); found.found()) {
            return found;
        }
        if (auto found = subject_first(sight, token + 1, words.end); found.found()) {
            return found;
        }
    }
    return {};
}

bool leaves_open(const Sight& sight, base::TokenSpan paragraph) {
    const auto last = sight.before(paragraph.end, paragraph.begin);
    if (last == nowhere) {
        return false;
    }
    if (sight.is_kind(last, TokenKind::comma)) {
        return sight.first_byte(last) != ';';
    }
    return sight.is_kind(last, TokenKind::dash) ||
           (last > paragraph.begin && sight.marks.end_of(sight.classes.speech_verb, last) == last + 1);
}

AttributionLine attribution_line(const Sight& sight, base::TokenSpan tokens) {
    auto from = tokens.begin;
    auto to = tokens.end;
    while (to > from &&
           (sight.is_kind(to - 1, TokenKind::stop) || sight.is_kind(to - 1, TokenKind::line_break))) {
        --to;
    }
    auto naming = Naming::bare;
    while (from < to && (sight.is_kind(from, TokenKind::dash) || sight.is_kind(from, TokenKind::bullet) ||
                         sight.is_kind(from, TokenKind::line_break))) {
        // A line of a list is no signature, whoever stands in it.
        const auto mark = sight.tokens.text(from);
        const bool listed = sight.is_kind(from, TokenKind::bullet) && mark != "-" && mark != "*";
        naming = listed ? naming : Naming::labelled;
        ++from;
    }
    if (from >= to || to - from > reach / 2) {
        return {};
    }
    const auto label = sight.marks.end_of(sight.classes.attribution_label, from);
    if (label != 0 && label < to && sight.first_byte(label) == ':') {
        naming = Naming::labelled;
        from = label + 1;
    }
    const auto* mention = from < to ? sight.mention_holding(from) : nullptr;
    if (mention == nullptr || mention->tokens.begin != from ||
        mention->kind == people::MentionKind::pronoun || sight.at(mention->tokens.end - 1).possessive) {
        return {};
    }
    // Behind the name: nothing, or an office. A verb makes it a sentence.
    for (auto token = mention->tokens.end; token < to; ++token) {
        if (sight.mention_holding(token) == nullptr &&
            sight.has(token, auxiliary | first_person | clause_word)) {
            return {};
        }
        const bool ends = sight.is_kind(token, TokenKind::stop) ||
                          sight.marks.end_of(sight.classes.speech_verb, token) != 0;
        if (ends && sight.mention_holding(token) == nullptr) {
            return {};
        }
    }
    const bool goes_on = mention->tokens.end < to && sight.is_kind(mention->tokens.end, TokenKind::word) &&
                         sight.at(mention->tokens.end).letter_case == text::LetterCase::lower &&
                         !sight.has(mention->tokens.end, inner | conjunction);
    if (goes_on) {
        return {};
    }
    // The name may come after its office: "Leader of the Council, Cllr Oddie".
    auto voice = voice_of(sight, *mention, from);
    if (mention->kind == people::MentionKind::office) {
        if (const auto* next = sight.first_mention(mention->tokens.end, to);
            next != nullptr && next->kind == people::MentionKind::name) {
            voice = voice_of(sight, *next, from);
        }
    }
    return {naming, voice};
}

}  // namespace evenhand::quotes
