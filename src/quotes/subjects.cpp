#include "documents.hpp"
#include "naming.hpp"
#include "speakers.hpp"
#include "strangers.hpp"

namespace evenhand::quotes {

namespace {

using text::TokenKind;

/// Over what stands in brackets: from a closing one to its opening one.
std::uint32_t before_bracket(const Sight& sight, std::uint32_t mark, std::uint32_t from) {
    if (!sight.is_kind(mark, TokenKind::bracket) || sight.first_byte(mark) != ')') {
        return mark;
    }
    while (mark > from && sight.first_byte(mark) != '(') {
        --mark;
    }
    return mark;
}

/// "The petition, handed in by Joan Bright, reads": a participle begins an aside too.
bool begins_aside(const Sight& sight, std::uint32_t token) {
    if (sight.has(token, relative | subordinator | preposition | inner)) {
        return true;
    }
    const auto word = sight.tokens.folded(token);
    return sight.at(token).letter_case == text::LetterCase::lower &&
           sight.mention_holding(token) == nullptr &&
           (word.ends_with("ed") || word.ends_with("ing") || word == "sent" || word == "written" ||
            word == "drawn" || word == "held" || word == "seen" || word == "led" || word == "run" ||
            word == "made" || word == "put" || word == "taken" || word == "given");
}

/// Before a comma, a dash or a bracket stands an apposition or a clause about the subject: walk back over
/// such segments to the one that names somebody.
Voice subject_over_segments(const Sight& sight, std::uint32_t past, std::uint32_t from) {
    Voice second_best;
    auto end = past;
    for (int steps = 0; steps < 8 && end > from; ++steps) {
        const auto begin = segment_begin(sight, end, from);
        if (begin < end) {
            const auto* first = sight.mention_holding(sight.has(begin, determiner) ? begin + 1 : begin);
            // "A and B, in a joint statement, said"
            if (const auto* last = sight.mention_ending(end);
                last != nullptr && last != first && joined_before(sight, last->tokens.begin, from) == first &&
                first != nullptr) {
                first = last;
            }
            // "Walter's daughter, Emily, said": the possessor does not speak.
            if (first != nullptr && first->tokens.end < end && sight.at(first->tokens.end - 1).possessive) {
                first = nullptr;
            }
            const bool aside = begins_aside(sight, begin);
            if (first != nullptr && first->kind != people::MentionKind::pronoun && !aside) {
                auto voice = voice_of(sight, *first, from);
                if (first->kind == people::MentionKind::name) {
                    return voice;
                }
                second_best = second_best.found() ? second_best : voice;
            } else if (const auto* last = sight.mention_ending(end); last != nullptr && !aside) {
                auto voice = voice_of(sight, *last, from);
                const bool lower = sight.at(begin).letter_case == text::LetterCase::lower;
                if (last->kind == people::MentionKind::name && !lower) {
                    return voice;
                }
                second_best = second_best.found() ? second_best : voice;
            } else if (!aside && second_best.speaker.name.empty() && is_name_like(sight, begin, end)) {
                const auto* office = begin > from ? sight.mention_ending(begin - 1) : nullptr;
                if (office == nullptr && end < past) {
                    office = sight.mention_holding(end + 1);
                }
                return voice_of_stranger(sight, {begin, end}, office);
            } else if (!aside && steps > 0 && !sight.is_kind(begin, TokenKind::number)) {
                // "Peter, the site manager, said": a name that nobody knew heads the sentence.
                const bool name = begin == from && end - begin <= 3 &&
                                  !sight.has(begin, determiner | filler) &&
                                  sight.at(begin).letter_case != text::LetterCase::lower &&
                                  second_best.speaker.name.empty();
                if (name && second_best.kind == VoiceKind::figure) {
                    second_best.speaker.span = sight.tokens.span(base::TokenSpan{begin, end});
                    second_best.speaker.name = sight.tokens.text(base::TokenSpan{begin, end});
                } else if (name || !second_best.found()) {
                    second_best = voice_of_words(sight, {phrase_begin(sight, begin, end), end});
                }
            }
        }
        if (begin <= from) {
            break;
        }
        end = before_bracket(sight, begin - 1, from);
    }
    return with_name_behind(sight, second_best, past);
}

Voice pronoun_voice(const Sight& sight, std::uint32_t token) {
    if (sight.has(token, neuter)) {
        auto voice = antecedent_of_it(sight, token);
        voice.tokens = {token, token + 1};
        return voice;
    }
    const auto* mention = sight.mention_holding(token);
    std::uint32_t named_at = 0;
    if (mention != nullptr) {
        for (const auto* at = mention; at >= sight.people.mentions.data(); --at) {
            if (at->figure == mention->figure && at->kind != people::MentionKind::pronoun) {
                named_at = at->tokens.begin;
                break;
            }
            if (mention->tokens.begin - at->tokens.begin > 4 * reach) {
                break;
            }
        }
    }
    auto lay = lay_antecedent(sight, token, named_at);
    if (lay.found()) {
        return lay;
    }
    if (mention == nullptr && sight.tokens.folded(token) == "they") {
        if (auto several = subject_of_sentence_before(sight, token); several.found()) {
            return several;
        }
    }
    if (mention == nullptr) {
        const auto* before = sight.mention_before(token);
        if (before == nullptr || token - before->tokens.begin > 2 * reach) {
            return Voice{VoiceKind::pronoun, {token, token + 1}, {}};
        }
        mention = before;
    }
    Voice voice{VoiceKind::pronoun, {token, token + 1}, speaker_of(sight, mention->figure)};
    return voice;
}

/// "I told him: “…”": the author of the document, where it names him at its head or its foot.
Voice author_voice(const Sight& sight, std::uint32_t token) {
    Voice voice{VoiceKind::pronoun, {token, token + 1}, {}};
    voice.speaker.span = sight.tokens.span(voice.tokens);
    const bool member = sight.text.document().author == text::Author::member;
    voice.speaker.role = member ? people::Role::member : people::Role::unknown;
    for (const auto& mention : sight.people.mentions) {
        const auto part = sight.layout.paragraphs[sight.layout.paragraph_at(mention.tokens.begin)].part;
        const bool signs =
            part == text::Part::signature || part == text::Part::headline || part == text::Part::letterhead;
        if (signs && mention.kind == people::MentionKind::name && member) {
            voice.speaker = speaker_of(sight, mention.figure);
            break;
        }
    }
    return voice;
}

/// The subject whose last token is just before `past`.
Voice subject_ending(const Sight& sight, std::uint32_t past, std::uint32_t from) {
    if (sight.has(past - 1, personal | neuter)) {
        return pronoun_voice(sight, past - 1);
    }
    if (sight.tokens.folded(past - 1) == "i") {
        return author_voice(sight, past - 1);
    }
    const auto begin = segment_begin(sight, past, from);
    const auto* mention = sight.mention_ending(past);
    if (mention != nullptr && sight.at(past - 1).possessive) {
        return {};  // "Cllr Oddie's report": what looks like a verb is a noun
    }
    if (mention != nullptr && mention->tokens.begin >= from) {
        // "A spokesperson for Cllr Oddie said": the mention is inside the naming of another.
        const auto phrase = phrase_begin(sight, begin, mention->tokens.begin);
        const bool inside =
            mention->tokens.begin > begin && sight.has(mention->tokens.begin - 1, inner | preposition);
        const auto holds = [&](lexicon::ClassId what) {
            return sight.any(what, phrase, mention->tokens.begin);
        };
        if (inside && holds(sight.classes.spokesperson)) {
            return voice_of_words(sight, {phrase, past});
        }
        // "The report to Cllr Oddie says": nor does the one for whom a document is.
        if (inside && phrase == begin && phrase + 1 < mention->tokens.begin &&
            holds(sight.classes.document_noun)) {
            return voice_of_words(sight, {phrase, mention->tokens.begin - 1});
        }
        return voice_of(sight, *mention, from);
    }
    // "Cllr Oddie, who holds the brief said": the comma that should close the aside was forgotten.
    const auto* aside_of =
        begin > from + 1 && is_comma(sight, begin - 1) ? sight.mention_ending(begin - 1) : nullptr;
    if (aside_of != nullptr && aside_of->kind == people::MentionKind::name &&
        (aside_of->tokens.begin == from || breaks_segment(sight, aside_of->tokens.begin - 1)) &&
        sight.at(begin).letter_case == text::LetterCase::lower) {
        return voice_of(sight, *aside_of, from);
    }
    const auto phrase = phrase_begin(sight, begin, past);
    const auto* first = sight.mention_holding(phrase);
    if (first != nullptr && first->tokens.begin <= phrase + 1 &&
        !sight.at(first->tokens.end - 1).possessive && first->kind != people::MentionKind::pronoun &&
        (first->tokens.end >= past || sight.has(first->tokens.end, inner | relative) ||
         sight.at(first->tokens.end).letter_case != text::LetterCase::lower)) {
        return voice_of(sight, *first, from);
    }
    return voice_of_words(sight, {phrase, past});
}

/// "said Weir's ward member on the borough council, Hugh Orr.": the name behind an office, else the office.
const people::Mention* named_behind(const Sight& sight, const people::Mention& office, std::uint32_t to) {
    if (office.kind != people::MentionKind::office) {
        return &office;
    }
    auto comma = office.tokens.end;
    while (comma < to && comma < office.tokens.end + 7 && !breaks_segment(sight, comma) &&
           !sight.is_kind(comma, TokenKind::stop) && !sight.has(comma, relative | clause_word)) {
        ++comma;
    }
    if (comma + 1 >= to || !is_comma(sight, comma)) {
        return &office;
    }
    const auto* name = sight.mention_beginning(comma + 1);
    const bool alone = name != nullptr && name->kind == people::MentionKind::name &&
                       (name->tokens.end >= to || sight.is_kind(name->tokens.end, TokenKind::stop) ||
                        breaks_segment(sight, name->tokens.end));
    return alone ? name : &office;
}

}  // namespace

Voice subject_before(const Sight& sight, std::uint32_t verb, std::uint32_t from) {
    auto past = verb;
    bool passed_comma = false;
    while (past > from) {
        const auto token = past - 1;
        if (sight.mention_ending(past) != nullptr) {
            break;
        }
        if (sight.has(token, auxiliary | filler) && !sight.has(token, personal | neuter)) {
            --past;
            continue;
        }
        const bool adverb = sight.at(token).letter_case == text::LetterCase::lower &&
                            sight.tokens.folded(token).ends_with("ly") && token > from &&
                            !sight.has(token - 1, determiner);  // "the family"
        if (!adverb) {
            break;
        }
        --past;
    }
    if (past <= from) {
        return {};
    }
    const auto token = past - 1;
    if (sight.has(token, conjunction)) {
        return first_subject(sight, from, token);
    }
    if (sight.has(token, relative) && past >= from + 2) {
        // "One resident who wrote", "the letter, which says"
        auto end = token;
        if (is_comma(sight, end - 1)) {
            --end;
        }
        return end > from ? subject_ending(sight, end, from) : Voice{};
    }
    if (sight.is_kind(token, TokenKind::bracket) && sight.first_byte(token) == ')') {
        auto open = token;
        while (open > from && sight.first_byte(open) != '(') {
            --open;
        }
        return open > from ? subject_ending(sight, open, from) : Voice{};
    }
    passed_comma = sight.is_kind(token, TokenKind::dash) || is_comma(sight, token);
    if (passed_comma) {
        return subject_over_segments(sight, token, from);
    }
    if (breaks_segment(sight, token)) {
        return {};
    }
    return subject_ending(sight, past, from);
}

Voice subject_after(const Sight& sight, std::uint32_t at, std::uint32_t to) {
    at = sight.skip_breaks(at, to);
    while (at < to && sight.has(at, filler) && sight.mention_holding(at) == nullptr) {
        ++at;
    }
    if (at >= to || sight.has(at, auxiliary | relative | conjunction)) {
        return {};
    }
    if (sight.has(at, personal | neuter)) {
        return pronoun_voice(sight, at);
    }
    const auto* mention = sight.mention_holding(at);
    if (mention == nullptr && at + 1 < to && sight.has(at, determiner)) {
        mention = sight.mention_beginning(at + 1);
    }
    // "said the bride's father": who is only the possessor does not speak.
    if (mention != nullptr && mention->tokens.end < to && sight.at(mention->tokens.end - 1).possessive) {
        mention = nullptr;
    }
    if (mention != nullptr && mention->tokens.begin + 1 >= at) {
        mention = named_behind(sight, *mention, to);
        auto voice = voice_of(sight, *mention, at);
        // The second name of "said A and B".
        const auto joint = mention->tokens.end;
        if (joint + 1 < to && sight.has(joint, conjunction)) {
            const auto* other = sight.mention_beginning(joint + 1);
            const bool ends =
                other != nullptr && (other->tokens.end >= to || breaks_segment(sight, other->tokens.end) ||
                                     sight.is_kind(other->tokens.end, TokenKind::stop));
            if (ends && other->figure != mention->figure) {
                voice.tokens.end = other->tokens.end;
                voice.speaker.span = sight.tokens.span(voice.tokens);
            }
        }
        return voice;
    }
    auto end = at;
    while (end < to && !breaks_segment(sight, end) && !sight.is_kind(end, TokenKind::stop) &&
           !(end > at && sight.has(end, auxiliary | relative | subordinator | when_word))) {
        ++end;
    }
    // "said A. Thurgood": a name that no one knew ends at the first lower-case verb; the words decide.
    if (const auto* inside = sight.first_mention(at, end); inside != nullptr &&
                                                           inside->kind == people::MentionKind::name &&
                                                           !sight.any(sight.classes.spokesperson, at, end)) {
        return voice_of(sight, *inside, at);
    }
    if (is_name_like(sight, at, end)) {
        // "said Will Grey, the council's chief executive"
        return voice_of_stranger(sight, {at, end},
                                 end + 1 < to ? sight.first_mention(end + 1, end + 3) : nullptr);
    }
    return with_name_behind(sight, voice_of_words(sight, {at, end}), to);
}

namespace {

/// "The Community Council of Fell thanked us and added": two words or more in capitals that head the
/// sentence.
base::TokenSpan named_body(const Sight& sight, std::uint32_t from, std::uint32_t to) {
    const auto begin = from < to && sight.has(from, determiner) ? from + 1 : from;
    auto end = begin;
    std::uint32_t capitals = 0;
    for (auto at = begin; at < to && sight.is_kind(at, TokenKind::word); ++at) {
        const bool capital = sight.at(at).letter_case != text::LetterCase::lower;
        if (!capital && !sight.has(at, inner | conjunction)) {
            break;
        }
        capitals += capital ? 1U : 0U;
        end = capital ? at + 1 : end;
    }
    const bool verb =
        capitals >= 2 && end < to && sight.is_kind(end, TokenKind::word) && !sight.at(end - 1).possessive;
    return verb ? base::TokenSpan{from, end} : base::TokenSpan{};
}

}  // namespace

Voice first_subject(const Sight& sight, std::uint32_t from, std::uint32_t to) {
    Voice fallback;
    for (auto at = from; at < to;) {
        const auto* mention = sight.first_mention(at, to);
        if (mention == nullptr) {
            break;
        }
        const auto begin = segment_begin(sight, mention->tokens.begin, from);
        const bool aside =
            begin < mention->tokens.begin && sight.has(begin, relative | subordinator | preposition | inner);
        auto voice = mention->kind == people::MentionKind::pronoun
                         ? pronoun_voice(sight, mention->tokens.begin)
                         : voice_of(sight, *mention, from);
        if (!aside) {
            return voice;
        }
        if (!fallback.found()) {
            fallback = voice;
        }
        at = mention->tokens.end;
    }
    if (fallback.found() || from >= to) {
        return fallback;
    }
    if (sight.has(from, neuter)) {
        return pronoun_voice(sight, from);
    }
    if (const auto body = named_body(sight, from, to); !body.empty()) {
        return voice_of_words(sight, body);
    }
    // "The letter asks …", "The town council spoke of ‘…’ and added": up to the first verb that we know, else
    // the first council, document or lay person.
    for (auto token = from; token < to; ++token) {
        for (const auto what : {sight.classes.document_noun, sight.classes.lay_person, sight.classes.council,
                                sight.classes.spokesperson}) {
            const auto end = sight.marks.end_of(what, token);
            if (end != 0 && end <= to) {
                return voice_of_words(sight,
                                      {phrase_begin(sight, segment_begin(sight, end, from), end), end});
            }
        }
    }
    return {};
}

}  // namespace evenhand::quotes
