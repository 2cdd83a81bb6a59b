#include "strangers.hpp"

#include "naming.hpp"

namespace evenhand::quotes {

using text::TokenKind;

bool is_name_like(const Sight& sight, std::uint32_t begin, std::uint32_t end) {
    if (end - begin < 2 || end - begin > 4) {
        return false;
    }
    for (auto token = begin; token < end; ++token) {
        const auto& word = sight.at(token);
        if (word.kind != TokenKind::word || word.letter_case == text::LetterCase::lower || word.possessive ||
            sight.has(token, determiner | subordinator | preposition | inner | when_word)) {
            return false;
        }
    }
    return true;
}

Voice voice_of_stranger(const Sight& sight, base::TokenSpan name, const people::Mention* office) {
    auto voice = voice_of_words(sight, name);
    voice.speaker.name = sight.tokens.text(name);
    if (office != nullptr && office->kind == people::MentionKind::office) {
        voice.speaker.role = sight.people.figures[office->figure].role;
    }
    return voice;
}

bool is_first_name_like(const Sight& sight, base::TokenSpan word) {
    return word.size() == 1 && sight.is_kind(word.begin, TokenKind::word) &&
           sight.at(word.begin).letter_case != text::LetterCase::lower && !sight.at(word.begin).possessive &&
           sight.at(word.begin).end - sight.at(word.begin).begin > 2 && sight.words.classes[word.begin] == 0;
}

Voice with_name_behind(const Sight& sight, const Voice& phrase, std::uint32_t to) {
    const auto comma = phrase.tokens.end;
    const bool somebody = phrase.kind == VoiceKind::layman || phrase.kind == VoiceKind::body;
    if (!somebody || comma + 1 >= to || !is_comma(sight, comma) ||
        sight.any(sight.classes.council, phrase.tokens.begin, comma) ||
        sight.any(sight.classes.spokesperson, phrase.tokens.begin, comma)) {
        return phrase;
    }
    const auto* mention = sight.mention_holding(comma + 1);
    if (mention != nullptr && mention->kind == people::MentionKind::name &&
        mention->name.begin == comma + 1) {
        return voice_of(sight, *mention, comma + 1);
    }
    auto past = comma + 1;
    while (past < to && !breaks_segment(sight, past) && !sight.is_kind(past, TokenKind::stop)) {
        ++past;
    }
    if (!is_first_name_like(sight, {comma + 1, past}) && !is_name_like(sight, comma + 1, past)) {
        return phrase;
    }
    Voice voice = phrase;
    voice.tokens.end = past;
    voice.speaker.span = sight.tokens.span(voice.tokens);
    voice.speaker.name = sight.tokens.text(base::TokenSpan{comma + 1, past});
    return voice;
}

}  // namespace evenhand::quotes
