#include "speakers.hpp"

#include "documents.hpp"
#include "naming.hpp"

#include <algorithm>

namespace evenhand::quotes {

namespace {

using people::Mention;

/// "Inspectors from Ofsted", "engineers of Wessex Water"
bool comes_from_elsewhere(const Sight& sight, base::TokenSpan tokens) {
    for (auto token = tokens.begin; token + 1 < tokens.end; ++token) {
        const auto behind = sight.has(token + 1, determiner) ? token + 2 : token + 1;
        if (sight.has(token, inner) && behind < tokens.end &&
            sight.at(behind).letter_case != text::LetterCase::lower) {
            return true;
        }
    }
    return false;
}

people::Role role_of_words(const Sight& sight, base::TokenSpan tokens) {
    const auto& classes = sight.classes;
    const bool council = sight.any(classes.council, tokens.begin, tokens.end);
    if (sight.any(classes.group, tokens.begin, tokens.end)) {
        return people::Role::member;
    }
    const auto says = [&](std::string_view word) {
        for (auto token = tokens.begin; token < tokens.end; ++token) {
            if (sight.tokens.folded(token) == word) {
                return true;
            }
        }
        return false;
    };
    if (sight.any(classes.spokesperson, tokens.begin, tokens.end)) {
        return council || says("council") ? people::Role::officer : people::Role::other;
    }
    if (sight.any(classes.lay_person, tokens.begin, tokens.end)) {
        return people::Role::other;
    }
    if (sight.any(classes.members_noun, tokens.begin, tokens.end)) {
        return people::Role::member;
    }
    if (council || (sight.any(classes.officers_noun, tokens.begin, tokens.end) &&
                    !comes_from_elsewhere(sight, tokens))) {
        return people::Role::officer;
    }
    return people::Role::other;
}

}  // namespace

Speaker speaker_of(const Sight& sight, std::uint32_t figure) {
    const auto& known = sight.people.figures[figure];
    return Speaker{sight.tokens.span(known.best), known.name, known.role, figure, known.person, known.civic};
}

Voice voice_of(const Sight& sight, const Mention& mention, std::uint32_t from) {
    Voice voice{VoiceKind::figure, mention.tokens, speaker_of(sight, mention.figure)};
    if (mention.kind == people::MentionKind::pronoun) {
        voice.kind = VoiceKind::pronoun;
        return voice;
    }
    const auto named_council = [&](std::uint32_t at) {
        return sight.marks.end_of(sight.classes.council, at) == mention.tokens.end;
    };
    if (mention.kind == people::MentionKind::office &&
        (named_council(mention.tokens.begin) || named_council(mention.tokens.begin + 1))) {
        voice.kind = VoiceKind::body;
        return voice;
    }
    const auto begin = naming_begin(sight, mention, from);
    if (const auto* other = joined_before(sight, begin, from);
        other != nullptr && other->figure != mention.figure) {
        const auto joint_begin = naming_begin(sight, *other, from);
        voice.speaker = speaker_of(sight, other->figure);
        voice.tokens = {joint_begin, mention.tokens.end};
        voice.speaker.span = sight.tokens.span(voice.tokens);
    }
    return voice;
}

Voice voice_of_words(const Sight& sight, base::TokenSpan tokens) {
    while (!tokens.empty() && sight.has(tokens.begin, conjunction)) {
        ++tokens.begin;
    }
    if (tokens.empty() || tokens.size() > reach / 2) {
        return {};
    }
    const auto& classes = sight.classes;
    // The head stands before the first "of", "for", "from" or "who".
    auto head = tokens.begin + 1;
    while (head < tokens.end && !sight.has(head, inner | relative)) {
        ++head;
    }
    Voice voice{VoiceKind::body, tokens, {}};
    voice.speaker.span = sight.tokens.span(tokens);
    for (auto token = tokens.begin; token < head; ++token) {
        const auto ends = [&](lexicon::ClassId what) { return sight.marks.end_of(what, token) == head; };
        if (ends(classes.label_noun) && !ends(classes.document_noun)) {
            voice.kind = VoiceKind::label;
            return voice;
        }
        if (ends(classes.document_noun)) {
            return voice_of_document(sight, token, tokens);
        }
        if (ends(classes.lay_person)) {
            voice.kind = VoiceKind::layman;
        }
    }
    // "County officers who came to brief the Labour group": the clause is about others.
    auto past = head;
    while (past < tokens.end && !sight.has(past, relative)) {
        ++past;
    }
    voice.speaker.role = role_of_words(sight, {tokens.begin, past});
    return voice;
}

}  // namespace evenhand::quotes
