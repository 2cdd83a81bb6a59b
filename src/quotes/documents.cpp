#include "documents.hpp"

#include <algorithm>

namespace evenhand::quotes {

namespace {

using text::TokenKind;

constexpr std::uint32_t far = 4 * reach;

/// The naming that begins at `begin`: up to the next mark, verb form or clause.
std::uint32_t naming_end(const Sight& sight, std::uint32_t begin, std::uint32_t to) {
    const auto limit = std::min(to, begin + 14);
    auto end = begin;
    while (end < limit) {
        const auto kind = sight.at(end).kind;
        const bool word = kind == TokenKind::word || kind == TokenKind::number || kind == TokenKind::symbol;
        if (!word ||
            (end > begin && sight.has(end, auxiliary | relative | subordinator | when_word | preposition) &&
             !sight.has(end, inner))) {
            break;
        }
        const bool participle = end > begin && sight.at(end).letter_case == text::LetterCase::lower &&
                                sight.tokens.folded(end).ends_with("ing");
        if (participle) {
            break;
        }
        ++end;
    }
    return end;
}

/// The author of the document whose noun ends at `noun_end`: after "from" or "by".
Voice named_author(const Sight& sight, std::uint32_t noun_end) {
    const auto size = sight.tokens.size();
    const auto last = std::min(size, noun_end + 3);
    for (auto token = noun_end; token < last; ++token) {
        const auto word = sight.tokens.folded(token);
        // "The review was led by Dame Ann": whoever led it or asked for it did not write it.
        const bool written =
            token == noun_end || !sight.has(noun_end, being) || sight.tokens.folded(token - 1) == "written" ||
            sight.tokens.folded(token - 1) == "signed" || sight.tokens.folded(token - 1) == "sent";
        if ((word != "from" && word != "by") || !written) {
            continue;
        }
        const auto begin = token + 1;
        const auto* mention = begin < size ? sight.mention_holding(begin) : nullptr;
        if (mention != nullptr) {
            return Voice{VoiceKind::document, mention->tokens, speaker_of(sight, mention->figure)};
        }
        const auto end = naming_end(sight, begin, size);
        // A document from a document ("the letter from the review") would lead round in a circle.
        if (end > begin && !sight.any(sight.classes.document_noun, begin, end)) {
            auto voice = voice_of_words(sight, {begin, end});
            voice.kind = voice.found() ? VoiceKind::document : VoiceKind::none;
            return voice;
        }
    }
    return {};
}

/// "The two leaders have issued a joint statement": the author is the subject of the document's own sentence.
Voice issuer(const Sight& sight, std::uint32_t noun) {
    const auto begin = sight.sentence_begin(noun, 0);
    const auto earliest = noun > begin + 8 ? noun - 8 : begin;
    for (auto at = noun; at-- > earliest;) {
        const auto word = sight.tokens.folded(at);
        if (word != "issued" && word != "released" && word != "made" && word != "sent" &&
            word != "published" && word != "gave" && word != "posted" && word != "wrote" &&
            word != "written" && word != "delivered") {
            continue;
        }
        auto voice = subject_before(sight, at, begin);
        const bool passive = sight.has(at - 1, being);
        if (voice.kind == VoiceKind::figure && !passive) {
            voice.kind = VoiceKind::document;
            return voice;
        }
        return {};
    }
    return {};
}

/// "Two members have written to the county's MPs": whose pen a letter without an author comes from.
people::Role writers_role(const Sight& sight, std::uint32_t token) {
    const auto from = token > far ? token - far : 0;
    for (auto at = token; at-- > from;) {
        const auto word = sight.tokens.folded(at);
        if (word != "written" && word != "wrote" && word != "writes" && word != "penned" &&
            word != "signed") {
            continue;
        }
        const auto begin = sight.sentence_begin(at, 0);
        const auto voice = subject_before(sight, at, begin);
        if (voice.kind == VoiceKind::figure || voice.kind == VoiceKind::pronoun) {
            return voice.speaker.role;
        }
        if (sight.any(sight.classes.members_noun, begin, at)) {
            return people::Role::member;
        }
        return voice.speaker.role;
    }
    return people::Role::unknown;
}

bool heads_sentence(const Sight& sight, std::uint32_t token) {
    const auto& sentence = sight.layout.sentences[sight.layout.sentence_at(token)];
    return token <= sentence.tokens.begin + 6;
}

}  // namespace

Voice subject_of_sentence_before(const Sight& sight, std::uint32_t token) {
    const auto number = sight.layout.sentence_at(token);
    for (auto before = number; before-- > 0 && number - before <= 2;) {
        const auto& sentence = sight.layout.sentences[before].tokens;
        for (auto at = sentence.begin; at < std::min(sentence.end, sentence.begin + reach); ++at) {
            if (sight.marks.end_of(sight.classes.speech_verb, at) == 0 || at == sentence.begin) {
                continue;
            }
            auto voice = subject_before(sight, at, sentence.begin);
            const bool words = voice.kind == VoiceKind::body || voice.kind == VoiceKind::layman;
            if (words && voice.tokens.begin == sentence.begin &&
                sight.at(voice.tokens.end - 1).letter_case != text::LetterCase::none) {
                return voice;
            }
            break;
        }
    }
    return {};
}

Voice voice_of_document(const Sight& sight, std::uint32_t noun, base::TokenSpan naming) {
    const auto owner = sight.tokens.folded(naming.begin);
    if (owner == "their" || owner == "its") {
        if (auto author = subject_of_sentence_before(sight, naming.begin); author.found()) {
            author.kind = VoiceKind::document;
            author.tokens = naming;
            return author;
        }
    }
    const auto hash = sight.at(naming.begin < noun ? noun : naming.begin).hash;
    const auto from = noun > far ? noun - far : 0;
    const auto& classes = sight.classes;
    // The first time the document is named tells most about it.
    for (auto token = from; token <= noun; ++token) {
        const auto end = sight.marks.end_of(classes.document_noun, token);
        if (end == 0 || (sight.at(token).hash != hash && sight.at(end - 1).hash != sight.at(noun).hash)) {
            continue;
        }
        auto author = named_author(sight, end);
        if (!author.found() && token > 0) {
            author = issuer(sight, token);
        }
        if (author.found()) {
            author.tokens = naming;
            return author;
        }
    }
    Voice voice{VoiceKind::document, naming, {}};
    voice.speaker.span = sight.tokens.span(naming);
    if (sight.any(classes.council, naming.begin, naming.end)) {
        voice.speaker.role = people::Role::officer;
        return voice;
    }
    const auto role =
        sight.tokens.folded(noun) == "letter" ? writers_role(sight, naming.begin) : people::Role::unknown;
    voice.speaker.role = role == people::Role::unknown ? people::Role::other : role;
    return voice;
}

namespace {

/// "Marden Cricket Club has its own solicitor. It states …": the body that heads the sentence before.
Voice body_that_headed(const Sight& sight, std::uint32_t token) {
    const auto number = sight.layout.sentence_at(token);
    if (number == 0 || token != sight.layout.sentences[number].tokens.begin ||
        sight.layout.sentences[number - 1].paragraph != sight.layout.sentences[number].paragraph) {
        return {};
    }
    const auto& before = sight.layout.sentences[number - 1].tokens;
    auto past = before.begin;
    while (past < before.end && sight.is_kind(past, TokenKind::word) &&
           sight.at(past).letter_case != text::LetterCase::lower && !sight.at(past).possessive) {
        ++past;
    }
    const bool named = past >= before.begin + 2 && past < before.end && sight.has(past, auxiliary) &&
                       sight.first_mention(before.begin, past) == nullptr;
    return named ? voice_of_words(sight, {before.begin, past}) : Voice{};
}

}  // namespace

Voice antecedent_of_it(const Sight& sight, std::uint32_t token) {
    if (auto body = body_that_headed(sight, token); body.kind == VoiceKind::body) {
        return body;
    }
    const auto from = token > 2 * reach ? token - 2 * reach : 0;
    Voice late;
    for (auto at = token; at-- > from;) {
        for (const auto what : {sight.classes.document_noun, sight.classes.council}) {
            const auto end = sight.marks.end_of(what, at);
            if (end == 0 || end > token ||
                (end < token && sight.has(end, auxiliary) && !heads_sentence(sight, at))) {
                continue;
            }
            auto begin = at;
            while (begin > from && at - begin < 3 && !sight.has(begin, determiner)) {
                --begin;
            }
            if (!sight.has(begin, determiner)) {
                if (what == sight.classes.document_noun) {
                    continue;  // "it will act", "to plan": a verb
                }
                begin = at;
            }
            const base::TokenSpan naming{begin, end};
            auto voice = what == sight.classes.document_noun ? voice_of_document(sight, at, naming)
                                                             : voice_of_words(sight, naming);
            if (heads_sentence(sight, at)) {
                return voice;
            }
            late = late.found() ? late : voice;
        }
    }
    return late;
}

bool is_several(std::string_view word) {
    return (word.ends_with("s") && !word.ends_with("ss")) || word.ends_with("men") || word == "people" ||
           word == "children" || word == "those" || word == "crowd" || word == "audience" || word == "folk";
}

namespace {

/// Whether the token stands between marks of its paragraph: those of whom a quote tells do not go on to
/// speak.
bool is_inside_marks(const Sight& sight, std::uint32_t token) {
    const auto& paragraph = sight.layout.paragraphs[sight.layout.paragraph_at(token)].tokens;
    const auto from = token > paragraph.begin + 4 * reach ? token - 4 * reach : paragraph.begin;
    std::uint32_t marks = 0;
    for (auto at = from; at < token; ++at) {
        marks += sight.is_kind(at, TokenKind::quote_mark) ? 1U : 0U;
    }
    return marks % 2 == 1;
}

}  // namespace

Voice lay_antecedent(const Sight& sight, std::uint32_t token, std::uint32_t figure_at) {
    const auto earliest = token > reach ? token - reach : 0;
    const auto from = std::max(earliest, figure_at);
    for (auto at = token; at-- > from;) {
        const auto end = sight.marks.end_of(sight.classes.lay_person, at);
        if (end == 0 || at == 0 || !sight.has(at - 1, determiner) || !heads_sentence(sight, at)) {
            continue;
        }
        // "None of those children …, she said": nobody is several.
        if (sight.tokens.folded(token) != "they" && is_several(sight.tokens.folded(end - 1))) {
            continue;
        }
        const auto& sentence = sight.layout.sentences[sight.layout.sentence_at(at)];
        // Somebody who speaks or of whom the sentence tells, not those who are spoken to.
        if (at > sentence.tokens.begin + 3 || is_inside_marks(sight, at)) {
            continue;
        }
        Voice voice{VoiceKind::layman, {at - 1, end}, {}};
        voice.speaker.span = sight.tokens.span(voice.tokens);
        voice.speaker.role = people::Role::other;
        return voice;
    }
    return {};
}

}  // namespace evenhand::quotes
