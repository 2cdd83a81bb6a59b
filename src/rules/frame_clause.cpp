#include "rules/frame_clause.hpp"

#include "rules/frame_words.hpp"

#include <algorithm>

namespace evenhand::rules {

using base::TokenSpan;
using frame_words::adverbs;
using frame_words::prepositions;
using text::TokenKind;

bool FrameClause::is_word(std::uint32_t at) const {
    return tokens_[at].kind == TokenKind::word || tokens_[at].kind == TokenKind::number;
}

bool FrameClause::is(std::uint32_t at, std::string_view word) const {
    return at != nowhere && at < scope_.end && tokens_.folded(at) == word;
}

bool FrameClause::in(const WordList& words, std::uint32_t at) const {
    return at != nowhere && at < scope_.end && is_word(at) && words.holds(tokens_[at]);
}

std::uint32_t FrameClause::before(std::uint32_t at) const {
    while (at > scope_.begin) {
        if (tokens_[--at].kind != TokenKind::quote_mark) {
            return at;
        }
    }
    return nowhere;
}

bool FrameClause::is_adverb(std::uint32_t at) const {
    const auto word = tokens_.folded(at);
    return in(adverbs(), at) || (is_word(at) && word.size() > 4 && word.ends_with("ly"));
}

bool FrameClause::is_comma(std::uint32_t at) const {
    return tokens_[at].kind == TokenKind::comma && tokens_.text(at) == ",";
}

bool FrameClause::parts(std::uint32_t at) const {
    const auto kind = tokens_[at].kind;
    return kind == TokenKind::stop || kind == TokenKind::dash || kind == TokenKind::bracket ||
           (kind == TokenKind::comma && !is_comma(at));
}

std::optional<TokenSpan> FrameClause::ending_at(const std::vector<TokenSpan>& fillers,
                                                std::uint32_t past) const {
    for (const TokenSpan filler : fillers) {
        if (filler.begin >= past) {
            break;
        }
        if (filler.end == past && filler.begin >= scope_.begin) {
            return filler;
        }
    }
    return std::nullopt;
}
std::optional<TokenSpan> FrameClause::beginning_at(const std::vector<TokenSpan>& fillers,
                                                   std::uint32_t at) const {
    const auto found = std::ranges::lower_bound(fillers, at, {}, &TokenSpan::begin);
    if (found == fillers.end() || found->begin != at || found->end > scope_.end) {
        return std::nullopt;
    }
    return *found;
}
bool FrameClause::governed(TokenSpan mark) const {
    auto at = before(mark.begin);
    if (is(at, "the") || is(at, "our") || is(at, "a") || is(at, "this")) {
        at = before(at);
    }
    return in(prepositions(), at);
}

bool FrameClause::opens_clause(std::uint32_t begin) const {
    auto at = before(begin);
    if (is(at, "the") || is(at, "our")) {
        at = before(at);
    }
    return at == nowhere || !is_word(at);
}

}  // namespace evenhand::rules
