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

/// Whether "that" stands before the opening mark.
enum class Tail : std::uint8_t { that, none };

/// "says on its website that “…”", "concluded that the purchase was lawful but that “…”"
bool that_holds(const Sight& sight, base::TokenSpan verb, std::uint32_t past) {
    const bool second = sight.has(past - 1, conjunction) && past - verb.end <= reach / 2;
    const bool where = past - verb.end <= 8 && sight.has(verb.end, preposition | inner) &&
                       !sight.any_class(clause_word, verb.end, past);
    return second || where;
}

/// Whether the words between verb and opening mark keep the tie: nothing, or whom it was said to or when.
bool gap_holds(const Sight& sight, base::TokenSpan verb, const LeadEnd& lead, Tail tail) {
    const auto gap = lead.past - verb.end;
    for (auto token = verb.end; token < lead.past; ++token) {
        // “Is it paid for?” asked Cllr Lee. “It is,” …: the sentence that asked has ended.
        const bool ended = sight.is_kind(token, TokenKind::stop) && lead.joint == Joint::none;
        if (ended || sight.is_kind(token, TokenKind::quote_mark)) {
            return false;
        }
    }
    if (lead.joint == Joint::colon) {
        return gap <= reach / 2;
    }
    if (gap == 0) {
        return true;
    }
    if (tail == Tail::that && that_holds(sight, verb, lead.past)) {
        return true;
    }
    if (lead.joint == Joint::comma) {
        const auto next = verb.end;
        return gap <= 14 &&
               (sight.has(next, preposition | inner | when_word | filler) ||
                sight.mention_holding(next) != nullptr || sight.has(next, determiner | first_person));
    }
    // "told members “…”", but not "told members it was “half a plan”".
    for (auto token = verb.end; token < lead.past; ++token) {
        if (sight.has(token, clause_word)) {
            return false;
        }
    }
    const auto word = sight.tokens.folded(verb.begin);
    const bool told =
        word == "told" || word == "tells" || word == "assured" || word == "reminded" || word == "asked";
    return told && gap <= 5;
}

/// "said the play room “will be a joy to those who …”", "states that it “moved the fence in May …”": between
/// verb and mark stands only what the words are about.
bool names_object(const Sight& sight, base::TokenSpan verb, std::uint32_t past) {
    const auto word = sight.tokens.folded(verb.begin);
    const bool says = word == "said" || word == "says" || word == "states" || word == "stated" ||
                      word == "added" || word == "adds" || word == "insists" || word == "insisted" ||
                      word == "explained" || word == "explains" || word == "claims" || word == "claimed";
    if (!says || verb.end >= past || past - verb.end > 7) {
        return false;
    }
    for (auto token = verb.end; token < past; ++token) {
        // "said anybody who is late should “ring first”"
        const bool subject = token + 1 == past && sight.has(token, personal | neuter | future);
        if (!sight.is_kind(token, TokenKind::word) ||
            (!subject && sight.has(token, clause_word | auxiliary))) {
            return false;
        }
    }
    return true;
}

Attribution lead_by_object(const Sight& sight, const LeadEnd& lead, std::uint32_t open, std::uint32_t from) {
    const bool lower =
        open + 1 < sight.tokens.size() && sight.at(open + 1).letter_case == text::LetterCase::lower;
    if (lead.joint != Joint::none || !lower) {
        return {};
    }
    const auto earliest = lead.past > from + 9 ? lead.past - 9 : from;
    for (auto token = lead.past; token-- > earliest;) {
        const base::TokenSpan verb{token, sight.marks.end_of(sight.classes.speech_verb, token)};
        if (verb.end == 0 || sight.mention_holding(token) != nullptr ||
            !names_object(sight, verb, lead.past)) {
            continue;
        }
        auto voice = speaker_at_verb(sight, verb, from, lead.past);
        // "The Act says a member “shall, unless …”": words of a law that the sentence goes on with.
        const bool law = voice.kind == VoiceKind::document && voice.tokens.size() > 1;
        return voice.found() && !law ? Attribution{Tie::object, verb, voice} : Attribution{};
    }
    return {};
}

/// "I asked, and had a prompt reply from the head of parks: “…”": no verb, though the word could be one, and
/// whoever is named behind it speaks.
bool is_noun_before_source(const Sight& sight, base::TokenSpan verb, std::uint32_t past) {
    return verb.end < past && sight.tokens.folded(verb.end) == "from" &&
           sight.marks.end_of(sight.classes.speech_noun, verb.begin) != 0;
}

Attribution lead_by_verb(const Sight& sight, const LeadEnd& lead, std::uint32_t from) {
    const bool that =
        lead.joint == Joint::none && lead.past > from && sight.tokens.folded(lead.past - 1) == "that";
    const LeadEnd effective = that ? LeadEnd{lead.past - 1, lead.joint} : lead;
    for (auto token = effective.past; token-- > from;) {
        const auto end = sight.marks.end_of(sight.classes.speech_verb, token);
        const base::TokenSpan verb{token, end};
        if (end == 0 || end > effective.past || sight.mention_holding(token) != nullptr ||
            !gap_holds(sight, verb, effective, that ? Tail::that : Tail::none)) {
            continue;
        }
        if (is_noun_before_source(sight, verb, effective.past)) {
            if (lead.joint == Joint::colon) {
                return {};
            }
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
            const auto voice = word == "from"       ? subject_after(sight, token + 1, lead.past)
                               : mention != nullptr ? voice_of(sight, *mention, from)
                                                    : Voice{};
            if (voice.found()) {
                return Attribution{Tie::announced, cue, voice};
            }
        }
    }
    // "And from Quay Traders: “…”"
    const auto source = sight.has(from, conjunction) ? from + 1 : from;
    if (source + 1 < lead.past && sight.tokens.folded(source) == "from" && lead.past - source <= 6) {
        return Attribution{Tie::named, cue, voice_of_words(sight, {source + 1, lead.past})};
    }
    const auto word = sight.tokens.folded(from);
    const bool possessive = word == "his" || word == "her" || word == "their";
    if (word == "our" && sight.any(sight.classes.speech_noun, from, lead.past) &&
        sight.text.document().author == text::Author::officer) {
        Voice council{VoiceKind::body, {from, lead.past}, {}};
        council.speaker.span = sight.tokens.span(council.tokens);
        council.speaker.role = people::Role::officer;
        return Attribution{Tie::announced, cue, council};
    }
    auto voice = possessive ? last_named(sight, from) : first_subject(sight, from, lead.past);
    return voice.found() ? Attribution{Tie::announced, cue, voice} : Attribution{};
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
    if (auto found = lead_by_object(sight, lead, open, begin); found.found()) {
        return found;
    }
    if (auto found = lead_by_according(sight, lead, begin); found.found()) {
        return found;
    }
    return lead_by_colon(sight, lead, begin);
}

}  // namespace evenhand::quotes
