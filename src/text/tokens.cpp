#include "evenhand/text/tokens.hpp"

#include "evenhand/base/bug.hpp"
#include "scanner.hpp"

namespace evenhand::text {

Tokens::Tokens(std::string_view normal_text) : normal_(normal_text) {
    // A token in English is some five bytes long, its space included.
    tokens_.reserve(normal_.size() / 4 + 16);
    Scanner(normal_, tokens_, folded_).run();
}

std::string_view Tokens::text(base::TokenSpan tokens) const {
    const base::NormalSpan where = span(tokens);
    return normal_.substr(where.begin, where.size());
}

base::NormalSpan Tokens::span(base::TokenSpan tokens) const {
    base::ensure(tokens.begin <= tokens.end && tokens.end <= size(), "a span beyond the tokens");
    if (tokens.empty()) {
        const std::uint32_t at =
            tokens.begin < size() ? tokens_[tokens.begin].begin : static_cast<std::uint32_t>(normal_.size());
        return {at, at};
    }
    return {tokens_[tokens.begin].begin, tokens_[tokens.end - 1].end};
}

}  // namespace evenhand::text
