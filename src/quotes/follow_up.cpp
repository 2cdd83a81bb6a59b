#include "attribution.hpp"
#include "naming.hpp"

#include <algorithm>

namespace evenhand::quotes {

namespace {

using text::TokenKind;

/// The verb of "X said" behind a closing mark, where X begins at `at`.
base::TokenSpan verb_behind_subject(const Sight& sight, std::uint32_t at, std::uint32_t to) {
    const auto* mention = sight.mention_holding(at);
    if (mention == nullptr && at + 1 < to && sight.has(at, determiner)) {
        mention = sight.mention_beginning(at + 1);
    }
    const bool pronoun = sight.has(at, personal | neuter);
    const auto first = mention != nullptr ? mention->tokens.end : at + 1;
    const auto last = std::min(to, first + (mention != nullptr ? 30U : pronoun ? 5U : 14U));
    bool aside = false;
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
            const bool outside = aside && !is_comma(sight, token - 1);
            return modified || outside || is_ing(sight, {token, end}) ? base::TokenSpan{}
                                                                      : base::TokenSpan{token, end};
        }
        // "Mrs Larkspur opened …" tells of something else; "Mrs Larkspur, owner of the Kettle café, said"
        // only goes on with what she is.
        const bool between = mention != nullptr || pronoun;
        aside = aside || (between && kind == TokenKind::word && token == first &&
                          !sight.has(token, auxiliary | filler | relative | conjunction) &&
                          !sight.tokens.folded(token).ends_with("ly") &&
                          sight.mention_holding(token) == nullptr && !sight.has(token, inner));
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
    // “At last!” The clerk said: “…”: a colon hands over to the next quote.
    if (sight.is_kind(at, TokenKind::comma) && sight.first_byte(at) == ':') {
        return false;
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
    if (line.naming != Naming::none) {
        return Attribution{Tie::dash, {at, at + 1}, line.voice};
    }
    // “It has cut my journey in half.” – Tracy, commuter
    auto name = at + 1;
    while (name < end && name < at + 5 && sight.is_kind(name, TokenKind::word) &&
           sight.at(name).letter_case != text::LetterCase::lower) {
        ++name;
    }
    const bool alone = name > at + 1 && (name >= end || sight.is_kind(name, TokenKind::comma));
    return alone && !bracket ? Attribution{Tie::dash, {at, at + 1}, voice_of_words(sight, {at + 1, name})}
                             : Attribution{};
}

/// “My father laid it.” The words are those of the mayor; the voice is Cllr Oddie's.
Attribution follow_by_owner(const Sight& sight, std::uint32_t at, std::uint32_t to) {
    auto verb = at + 2;
    if (verb + 1 >= to) {
        return {};
    }
    // “Bring a hat.” The invitation comes from Sgt Tait.
    const auto come = sight.tokens.folded(verb);
    if ((come == "comes" || come == "came") && sight.tokens.folded(verb + 1) == "from" && verb + 2 < to) {
        auto source = subject_after(sight, verb + 2, sight.sentence_end(at, to));
        return source.kind == VoiceKind::figure ? Attribution{Tie::follows, {at, verb + 2}, source}
                                                : Attribution{};
    }
    if (!sight.has(verb, being)) {
        return {};
    }
    const auto noun = sight.tokens.folded(at + 1);
    if (noun != "words" && noun != "voice" && noun != "speaker" && noun != "sentiment" &&
        noun != "sentiments" && noun != "verdict") {
        return {};
    }
    const auto word = sight.tokens.folded(verb + 1);
    const bool of =
        (word == "those" || word == "that") && verb + 3 < to && sight.tokens.folded(verb + 2) == "of";
    auto voice = subject_after(sight, of ? verb + 3 : verb + 1, sight.sentence_end(at, to));
    const auto* owner = of ? nullptr : sight.mention_beginning(verb + 1);
    if (owner != nullptr && owner->kind != people::MentionKind::pronoun) {
        voice = voice_of(sight, *owner, verb + 1);
    }
    return voice.kind == VoiceKind::figure ? Attribution{Tie::follows, {at, verb + 1}, voice} : Attribution{};
}

/// “Not on my watch” was the message from Cllr Oddie; “We asked for it.” That was the verdict of the ward
/// member.
Attribution follow_by_noun(const Sight& sight, std::uint32_t at, std::uint32_t to) {
    const auto past = std::min(to, at + 8);
    auto token = at;
    const auto first = sight.tokens.folded(at);
    if (first == "that" || first == "those" || first == "these" || first == "this" || first == "such") {
        ++token;
    }
    if (first == "the") {
        return follow_by_owner(sight, at, to);
    }
    if (token >= past || !sight.has(token, being)) {
        return {};
    }
    // “You hope.” That was Cllr Oddie, portfolio holder for coasts.
    const auto* who = token > at && token + 1 < to ? sight.mention_beginning(token + 1) : nullptr;
    if (who != nullptr && who->kind != people::MentionKind::pronoun &&
        !sight.at(who->tokens.end - 1).possessive) {
        return Attribution{Tie::follows, {at, token + 1}, voice_of(sight, *who, token + 1)};
    }
    // “It is warm” is how Cllr Oddie describes the hall.
    if (token + 2 < past && sight.tokens.folded(token + 1) == "how") {
        auto voice = subject_after(sight, token + 2, sight.sentence_end(at, to));
        return voice.kind == VoiceKind::figure || voice.kind == VoiceKind::pronoun
                   ? Attribution{Tie::follows, {at, token + 2}, voice}
                   : Attribution{};
    }
    for (++token; token + 1 < past; ++token) {
        const auto end = sight.marks.end_of(sight.classes.speech_noun, token);
        const auto behind = end == 0 ? token + 1 : end;
        const bool noun = end != 0 || sight.tokens.folded(token) == "words";
        if (!noun || behind >= to) {
            continue;
        }
        const auto from = sight.tokens.folded(behind - 1) == "from" ? behind - 1 : behind;
        const auto word = sight.tokens.folded(from);
        auto voice = word == "of" || word == "from"
                         ? subject_after(sight, from + 1, sight.sentence_end(at, to))
                         : Voice{};
        return voice.found() ? Attribution{Tie::follows, {at, from + 1}, voice} : Attribution{};
    }
    return {};
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

/// “We came back.” So said Cllr Oddie
std::uint32_t behind_so(const Sight& sight, std::uint32_t at, std::uint32_t to) {
    const auto word = sight.tokens.folded(at);
    return (word == "so" || word == "thus") && at + 1 < to &&
                   sight.marks.end_of(sight.classes.speech_verb, at + 1) != 0
               ? at + 1
               : at;
}

}  // namespace

Attribution attribution_back(const Sight& sight, base::TokenSpan paragraph) {
    const auto at = sight.skip_breaks(paragraph.begin, paragraph.end);
    if (at + 2 >= paragraph.end) {
        return {};
    }
    const auto verb = behind_so(sight, at, paragraph.end);
    return verb > at ? follow_by_verb(sight, verb, paragraph.end, Ending::stop)
                     : follow_by_noun(sight, at, paragraph.end);
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
    at = behind_so(sight, at, to);
    const auto end = sight.marks.end_of(sight.classes.according_to, at);
    if (end != 0 && end < to) {
        auto voice = subject_after(sight, end, sight.sentence_end(at, to));
        return voice.found() ? Attribution{Tie::according, {at, end}, voice} : Attribution{};
    }
    if (auto found = follow_by_noun(sight, at, to); found.found()) {
        return found;
    }
    auto found = follow_by_verb(sight, at, to, ending);
    return found.found() || ending == Ending::none ? found : follow_by_naming(sight, at, to);
}

}  // namespace evenhand::quotes
