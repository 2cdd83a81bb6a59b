#pragma once

#include "evenhand/rules/clause.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace evenhand::tests {

/// A sentence with a phrase in it: "We do not [accept *liability]." The brackets mark the phrase, the star
/// its head, and bars, if any, the scope. The marks are no part of the text.
class MarkedText {
  public:
    enum class Says : std::uint8_t { nothing, negation };

    explicit MarkedText(std::string_view marked, Says says = Says::nothing) {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t head = 0;
        std::uint32_t scope[2] = {0, 0};
        int bars = 0;
        for (const char letter : marked) {
            const auto at = static_cast<std::uint32_t>(text_->size());
            switch (letter) {
            case '[': begin = head = at; break;
            case ']': end = at; break;
            case '*': head = at; break;
            case '|': scope[bars++] = at; break;
            default: text_->push_back(letter);
            }
        }
        tokens_ = std::make_unique<text::Tokens>(*text_);
        place_.scope = {0, tokens_->size()};
        if (bars == 2) {
            place_.scope = {token_from(scope[0]), token_from(scope[1])};
        }
        place_.tokens = {token_from(begin), token_from(end)};
        place_.head = token_from(head);
        place_.says_negation = says == Says::negation;
    }

    [[nodiscard]] const text::Tokens& tokens() const { return *tokens_; }
    [[nodiscard]] const rules::PhrasePlace& place() const { return place_; }

  private:
    [[nodiscard]] std::uint32_t token_from(std::uint32_t byte) const {
        std::uint32_t token = 0;
        while (token < tokens_->size() && (*tokens_)[token].begin < byte) {
            ++token;
        }
        return token;
    }

    std::unique_ptr<std::string> text_ = std::make_unique<std::string>();
    std::unique_ptr<text::Tokens> tokens_;
    rules::PhrasePlace place_;
};

}  // namespace evenhand::tests
