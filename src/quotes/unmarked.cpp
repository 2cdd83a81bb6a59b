#include "unmarked.hpp"

#include "naming.hpp"

#include <algorithm>

namespace evenhand::quotes {

namespace {

using text::Part;
using text::TokenKind;

/// What stands behind "he told": nobody, or whom, and a clause about them.
bool object_ends(const Sight& sight, base::TokenSpan verb, std::uint32_t to) {
    const auto at = verb.end;
    if (at >= to || sight.is_kind(at, TokenKind::stop)) {
        return true;
    }
    const auto word = sight.tokens.folded(verb.begin);
    const bool told = word == "told" || word == "tells" || word == "assured";
    const auto* whom = sight.mention_holding(at);
    const auto past = whom != nullptr ? whom->tokens.end : at + (sight.has(at, determiner) ? 2U : 1U);
    return told && (past >= to || is_comma(sight, past) || sight.is_kind(past, TokenKind::stop));
}

/// The attribution behind the comma, as "said X" or as "X said".
Attribution attribution_behind(const Sight& sight, std::uint32_t comma, std::uint32_t to) {
    const auto at = comma + 1;
    auto end = sight.marks.end_of(sight.classes.speech_verb, at);
    if (end != 0 && end < to) {
        const auto* mention = sight.mention_holding(end);
        const bool named = mention != nullptr && mention->kind != people::MentionKind::pronoun;
        return named ? Attribution{Tie::follows, {at, end}, subject_after(sight, end, to)} : Attribution{};
    }
    const auto* mention = sight.mention_beginning(at);
    const auto verb = mention != nullptr ? mention->tokens.end : at + 1;
    if (verb >= to || (mention == nullptr && !sight.has(at, personal))) {
        return {};
    }
    end = sight.marks.end_of(sight.classes.speech_verb, verb);
    const bool ends = end != 0 && object_ends(sight, {verb, end}, to);
    return ends ? Attribution{Tie::follows, {at, end}, subject_before(sight, verb, at)} : Attribution{};
}

bool is_read(const Sight& sight, const text::Sentence& sentence) {
    const auto part = sight.layout.paragraphs[sentence.paragraph].part;
    const auto tokens = sentence.tokens;
    return (part == Part::body || part == Part::list_item) &&
           !sight.any_quote_mark(tokens.begin, tokens.end) && !sight.has(tokens.begin, subordinator);
}

}  // namespace

std::vector<Piece> find_unmarked(const Sight& sight, const std::vector<Piece>& pieces) {
    std::vector<Piece> found;
    if (sight.text.document().author == text::Author::member) {
        return found;
    }
    auto piece = pieces.begin();
    for (const auto& sentence : sight.layout.sentences) {
        const auto tokens = sentence.tokens;
        while (piece != pieces.end() && piece->tokens.end <= tokens.begin) {
            ++piece;
        }
        if ((piece != pieces.end() && piece->tokens.touches(tokens)) || !is_read(sight, sentence)) {
            continue;
        }
        bool self = false;
        const auto past = std::min(tokens.end, tokens.begin + reach);
        for (auto token = tokens.begin; token + 2 < past; ++token) {
            self = self || sight.has(token, first_person);
            if (!self || token < tokens.begin + 4 || !is_comma(sight, token)) {
                continue;
            }
            if (const auto behind = attribution_behind(sight, token, tokens.end); behind.voice.found()) {
                found.push_back(Piece{{tokens.begin, token}, sentence.paragraph, behind.voice, true});
                break;
            }
        }
    }
    return found;
}

}  // namespace evenhand::quotes
