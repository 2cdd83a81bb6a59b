#include "attribution.hpp"

#include <algorithm>

namespace evenhand::quotes {

namespace {

using text::TokenKind;

/// What stands between the lead-in and the opening mark.
enum class Joint : std::uint8_t { colon, comma, none };

struct LeadEnd {
    std::uint32_t past = 0;  ///< past the last word of the lead-in
    Joint joint = Joint::none;
};

bool is_ing(const Sight& sight, base::TokenSpan verb) {
    return sight.tokens.folded(verb.begin).ends_with("ing");
}

LeadEnd lead_end(const Sight& sight, std::uint32_t open, std::uint32_t from) {
    const auto last = sight.before(open, from);
    if (last == nowhere) {
        return {from, Joint::none};
    }
    if (sight.is_kind(last, TokenKind::comma)) {
        const char sign = sight.first_byte(last);
        return {last, sign == ':' ? Joint::colon : sign == ',' ? Joint::comma : Joint::none};
    }
    if (sight.is_kind(last, TokenKind::dash)) {
        auto past = last;
        if (past > from && sight.is_kind(past - 1, TokenKind::comma)) {
            --past;
        }
        return {past, Joint::colon};
    }
    return {last + 1, Joint::none};
}

/// "quotes Mrs Larkspur as saying", "is quoted as saying"
Voice voice_before_as(const Sight& sight, std::uint32_t as, std::uint32_t from) {
    if (const auto* mention = sight.mention_ending(as)) {
        return voice_of(sight, *mention, mention->tokens.begin);
    }
    auto past = as;
    while (past > from && (sight.has(past - 1, auxiliary) || sight.tokens.folded(past - 1) == "quoted")) {
        --past;
    }
    return past > from ? subject_before(sight, past, from) : Voice{};
}

Voice speaker_at_verb(const Sight& sight, base::TokenSpan verb, std::uint32_t from, std::uint32_t past) {
    if (sight.tokens.folded(verb.begin) == "as" && verb.size() > 1) {
        return voice_before_as(sight, verb.begin, from);
    }
    // "said Cllr Oddie: “…”": the subject stands behind its verb.
    if (verb.begin == from ||
        (verb.begin > from && sight.has(verb.begin - 1, filler) && verb.begin == from + 1)) {
        auto behind = subject_after(sight, verb.end, past);
        if (behind.found() || !is_ing(sight, verb)) {
            return behind;
        }
    }
    if (is_ing(sight, verb)) {
        return verb.begin > from ? first_subject(sight, from, verb.begin) : Voice{};
    }
    return subject_before(sight, verb.begin, from);
}

/// Whether the words between verb and opening mark keep the tie: nothing, or whom it was said to or when.
bool gap_holds(const Sight& sight, base::TokenSpan verb, const LeadEnd& lead) {
    const auto gap = lead.past - verb.end;
    for (auto token = verb.end; token < lead.past; ++token) {
        if (sight.is_kind(token, TokenKind::quote_mark)) {
            return false;
        }
    }
    if (lead.joint == Joint::colon) {
        return gap <= reach / 2;
    }
    if (gap == 0) {
        return true;
    }
    if (lead.joint == Joint::comma) {
        const auto next = verb.end;
        return gap <= 14 &&
               (sight.has(next, preposition | inner | when_word | filler) ||
                sight.mention_holding(next) != nullptr || sight.has(next, determiner | first_person));
    }
    const auto word = sight.tokens.folded(verb.begin);
    const bool told =
        word == "told" || word == "tells" || word == "assured" || word == "reminded" || word == "asked";
    return told && gap <= 5;
}

Attribution lead_by_verb(const Sight& sight, const LeadEnd& lead, std::uint32_t from) {
    const bool that =
        lead.joint == Joint::none && lead.past > from && sight.tokens.folded(lead.past - 1) == "that";
    const LeadEnd effective = that ? LeadEnd{lead.past - 1, lead.joint} : lead;
    for (auto token = effective.past; token-- > from;) {
        const auto end = sight.marks.end_of(sight.classes.speech_verb, token);
        const base::TokenSpan verb{token, end};
        if (end == 0 || end > effective.past || sight.mention_holding(token) != nullptr ||
            !gap_holds(sight, verb, effective)) {
            continue;
        }
        // "went on to say", "had this to say": the verb is the whole phrase, further left.
        if (token > from && verb.size() == 1 && sight.tokens.folded(token - 1) == "to") {
            continue;
        }
        // "The winning design will say “Choose Fair”": nobody has spoken. A speech sent out beforehand has a
        // colon.
        const bool not_yet =
            token > from && sight.has(token - 1, future) && !sight.has(token - 1, preposition);
        if (not_yet && lead.joint != Joint::colon) {
            continue;
        }
        auto voice = speaker_at_verb(sight, verb, from, effective.past);
        if (!voice.found()) {
            continue;
        }
        const auto tie = that                         ? Tie::that
                         : lead.joint == Joint::colon ? Tie::colon
                         : lead.joint == Joint::comma ? Tie::comma
                                                      : Tie::adjacent;
        return Attribution{tie, verb, voice};
    }
    return {};
}

Attribution lead_by_according(const Sight& sight, const LeadEnd& lead, std::uint32_t from) {
    for (auto token = from; token < lead.past && token < from + 8; ++token) {
        const auto end = sight.marks.end_of(sight.classes.according_to, token);
        if (end != 0 && end < lead.past) {
            auto voice = subject_after(sight, end, lead.past);
            if (voice.found()) {
                return Attribution{Tie::according, {token, end}, voice};
            }
        }
    }
    return {};
}

/// "Her message was clear": whoever was named last.
Voice last_named(const Sight& sight, std::uint32_t token) {
    const auto* mention = sight.mention_before(token);
    return mention != nullptr && token - mention->tokens.end < 2 * reach
               ? voice_of(sight, *mention, mention->tokens.begin)
               : Voice{};
}

/// "Leader: “We will rebuild”" over a text that names the leader in full further down.
Voice office_named_below(const Sight& sight, base::TokenSpan words) {
    if (words.size() > 3) {
        return {};
    }
    const auto hash = sight.at(words.end - 1).hash;
    for (std::size_t i = 0; i < std::min<std::size_t>(sight.people.mentions.size(), 16); ++i) {
        const auto& mention = sight.people.mentions[i];
        for (auto token = mention.tokens.begin; token < mention.tokens.end; ++token) {
            if (sight.at(token).hash == hash) {
                return Voice{VoiceKind::figure, words, speaker_of(sight, mention.figure)};
            }
        }
    }
    return {};
}

/// A colon without a speech verb: "X: “…”", "X's message: “…”", "A word from X: “…”".
Attribution lead_by_colon(const Sight& sight, const LeadEnd& lead, std::uint32_t from) {
    if (lead.joint != Joint::colon || lead.past <= from) {
        return {};
    }
    const auto line = attribution_line(sight, {from, lead.past});
    if (line.naming != Naming::none) {
        return Attribution{Tie::named, {from, lead.past}, line.voice};
    }
    if (auto voice = office_named_below(sight, {from, lead.past}); voice.found()) {
        return Attribution{Tie::named, {from, lead.past}, voice};
    }
    const base::TokenSpan cue{lead.past - 1, lead.past};
    for (auto token = lead.past; token-- > from;) {
        const auto word = sight.tokens.folded(token);
        if ((word == "from" || word == "by" || word == "of") && token + 1 < lead.past &&
            sight.any(sight.classes.speech_noun, from, token + 1)) {
            const auto* mention = sight.mention_holding(token + 1);
            if (mention != nullptr) {
                return Attribution{Tie::announced, cue, voice_of(sight, *mention, from)};
            }
        }
    }
    const auto word = sight.tokens.folded(from);
    const bool possessive = word == "his" || word == "her" || word == "their";
    auto voice = possessive ? last_named(sight, from) : first_subject(sight, from, lead.past);
    return voice.found() ? Attribution{Tie::announced, cue, voice} : Attribution{};
}

/// The verb of "X said" behind a closing mark, where X begins at `at`.
base::TokenSpan verb_behind_subject(const Sight& sight, std::uint32_t at, std::uint32_t to) {
    const auto* mention = sight.mention_holding(at);
    if (mention == nullptr && at + 1 < to && sight.has(at, determiner)) {
        mention = sight.mention_beginning(at + 1);
    }
    const bool pronoun = sight.has(at, personal | neuter);
    const auto first = mention != nullptr ? mention->tokens.end : at + 1;
    const auto last = std::min(to, first + (mention != nullptr ? 30U : pronoun ? 5U : 14U));
    for (auto token = first; token < last; ++token) {
        const auto kind = sight.at(token).kind;
        if (kind == TokenKind::stop || (kind == TokenKind::comma && sight.first_byte(token) != ',') ||
            kind == TokenKind::quote_mark) {
            return {};
        }
        const auto end = sight.marks.end_of(sight.classes.speech_verb, token);
        if (end != 0 && end <= to && sight.mention_holding(token) == nullptr) {
            const bool modified =
                token > first && sight.has(token - 1, future) && !sight.has(token - 1, preposition);
            return modified || is_ing(sight, {token, end}) ? base::TokenSpan{} : base::TokenSpan{token, end};
        }
        const bool between = mention != nullptr || pronoun;
        if (between && kind == TokenKind::word && token == first &&
            !sight.has(token, auxiliary | filler | relative | conjunction) &&
            !sight.tokens.folded(token).ends_with("ly") && sight.mention_holding(token) == nullptr &&
            !sight.has(token, inner)) {
            return {};
        }
    }
    return {};
}

/// Whether what follows a verb leaves the quote before it the verb's object: the sentence ends or goes on
/// with when, where and to whom, not with what was said.
bool object_is_behind(const Sight& sight, std::uint32_t at, std::uint32_t to, Ending ending) {
    at = sight.skip_breaks(at, to);
    if (at >= to || sight.is_kind(at, TokenKind::stop) || sight.is_kind(at, TokenKind::dash)) {
        return true;
    }
    if (ending == Ending::comma) {
        return true;
    }
    if (sight.is_kind(at, TokenKind::comma)) {
        return sight.first_byte(at) == ',' && ending != Ending::stop;
    }
    const auto end = sight.sentence_end(at, to);
    for (auto token = at; token < end; ++token) {
        if (sight.is_kind(token, TokenKind::comma) && sight.first_byte(token) == ':') {
            return false;
        }
    }
    // Behind a full stop "X said in May that …" begins a sentence of its own.
    return sight.has(at, preposition | inner | when_word | filler) && end - at <= 10 &&
           ending != Ending::stop;
}

Attribution follow_by_verb(const Sight& sight, std::uint32_t at, std::uint32_t to, Ending ending) {
    const auto end = sight.marks.end_of(sight.classes.speech_verb, at);
    if (end != 0 && end <= to) {
        const auto sentence = sight.sentence_end(at, to);
        auto voice = subject_after(sight, end, sentence);
        if (voice.found()) {
            return Attribution{Tie::follows, {at, end}, voice};
        }
        return {};
    }
    const auto verb = verb_behind_subject(sight, at, sight.sentence_end(at, to));
    if (verb.empty() || ending == Ending::none || !object_is_behind(sight, verb.end, to, ending)) {
        return {};
    }
    auto voice = subject_before(sight, verb.begin, at);
    if (!voice.found() || voice.tokens.begin > at + 2) {
        return {};
    }
    return Attribution{Tie::follows, verb, voice};
}

Attribution follow_by_sign(const Sight& sight, std::uint32_t at, std::uint32_t to) {
    const bool bracket = sight.is_kind(at, TokenKind::bracket) && sight.first_byte(at) == '(';
    if (!sight.is_kind(at, TokenKind::dash) && !bracket) {
        return {};
    }
    auto end = at + 1;
    while (end < to && !sight.is_kind(end, TokenKind::stop) && !sight.is_kind(end, TokenKind::line_break) &&
           !(bracket && sight.is_kind(end, TokenKind::bracket)) && end < at + reach / 2) {
        ++end;
    }
    const auto line = attribution_line(sight, {at + 1, end});
    return line.naming == Naming::none ? Attribution{} : Attribution{Tie::dash, {at, at + 1}, line.voice};
}

/// “We will rebuild”: Leader looks back
Attribution follow_in_headline(const Sight& sight, std::uint32_t colon, std::uint32_t to) {
    const auto& paragraph = sight.layout.paragraphs[sight.layout.paragraph_at(colon)];
    const auto* mention = colon + 1 < to ? sight.mention_holding(colon + 1) : nullptr;
    if (paragraph.part != text::Part::headline || mention == nullptr) {
        return {};
    }
    return Attribution{Tie::dash, {colon, colon + 1}, voice_of(sight, *mention, colon + 1)};
}

/// “We are there.” Cllr Oddie, Cabinet Member for Housing
Attribution follow_by_naming(const Sight& sight, std::uint32_t at, std::uint32_t to) {
    const auto& paragraph = sight.layout.paragraphs[sight.layout.paragraph_at(at)];
    const auto line = to == paragraph.tokens.end ? attribution_line(sight, {at, to}) : AttributionLine{};
    return line.naming == Naming::none ? Attribution{} : Attribution{Tie::dash, {at, to}, line.voice};
}

}  // namespace

Attribution lead_in(const Sight& sight, std::uint32_t open, std::uint32_t from) {
    const auto last = sight.before(open, from);
    if (last == nowhere) {
        return {};
    }
    const auto lead = lead_end(sight, open, from);
    if (lead.past <= from) {
        return {};
    }
    const auto begin = sight.skip_breaks(sight.sentence_begin(lead.past - 1, from), lead.past);
    if (auto found = lead_by_verb(sight, lead, begin); found.found()) {
        return found;
    }
    if (auto found = lead_by_according(sight, lead, begin); found.found()) {
        return found;
    }
    return lead_by_colon(sight, lead, begin);
}

Attribution follow_up(const Sight& sight, std::uint32_t at, std::uint32_t to, Ending ending) {
    at = sight.skip_breaks(at, to);
    if (at >= to) {
        return {};
    }
    if (auto found = follow_by_sign(sight, at, to); found.found()) {
        return found;
    }
    if (sight.is_kind(at, TokenKind::comma) || sight.is_kind(at, TokenKind::dash)) {
        if (sight.first_byte(at) == ':') {
            return follow_in_headline(sight, at, to);
        }
        if (sight.first_byte(at) == ';') {
            return {};
        }
        ending = Ending::comma;
        at = sight.skip_breaks(at + 1, to);
        if (at >= to) {
            return {};
        }
    }
    const auto end = sight.marks.end_of(sight.classes.according_to, at);
    if (end != 0 && end < to) {
        auto voice = subject_after(sight, end, sight.sentence_end(at, to));
        return voice.found() ? Attribution{Tie::according, {at, end}, voice} : Attribution{};
    }
    auto found = follow_by_verb(sight, at, to, ending);
    return found.found() || ending == Ending::none ? found : follow_by_naming(sight, at, to);
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
        naming = Naming::labelled;
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
