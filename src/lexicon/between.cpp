#include "lexicon/between.hpp"

namespace evenhand::lexicon {

using text::TokenKind;

void Between::add(std::uint32_t token) {
    ++tokens_between_;
    switch (tokens_[token].kind) {
    case TokenKind::line_break:
        // One line end of wrapped prose.
        joined_ = joined_ && !wrapped_;
        wrapped_ = true;
        break;
    case TokenKind::quote_mark:
    case TokenKind::dash:
    case TokenKind::bracket: add_mark(); break;
    case TokenKind::comma:
        if (tokens_.text(token) == ",") {
            add_mark();
        } else {
            joined_ = false;
            blocked_ = blocked_ || tokens_.text(token) == ";";
        }
        break;
    case TokenKind::stop:
        // Not the end of a sentence within quotation marks.
        joined_ = false;
        blocked_ = blocked_ || tokens_.text(token) != "." ||
                   (token + 1 < sentence_.end && tokens_[token + 1].kind == TokenKind::quote_mark);
        break;
    default: joined_ = false; blocked_ = true;
    }
}

}  // namespace evenhand::lexicon
