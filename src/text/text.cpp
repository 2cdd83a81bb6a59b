#include "evenhand/text/text.hpp"

#include "evenhand/text/utf8.hpp"

#include <utility>

namespace evenhand::text {

struct Text::Parts {
    Parts(Document given)
        : document(std::move(given)), normal(normalize(document.text)), tokens(normal.text),
          layout(lay_out(tokens, document.kind)) {}

    Document document;
    NormalizedText normal;
    Tokens tokens;
    Layout layout;
};

base::Result<Text> Text::read(Document document, const std::string& name) {
    EVENHAND_TRY_DONE(check_text(document.text, name));
    return Text(std::make_unique<const Parts>(std::move(document)));
}

Text::Text(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Text::Text(Text&&) noexcept = default;
Text& Text::operator=(Text&&) noexcept = default;
Text::~Text() = default;

const Document& Text::document() const noexcept {
    return parts_->document;
}
std::string_view Text::original() const noexcept {
    return parts_->document.text;
}
std::string_view Text::normal() const noexcept {
    return parts_->normal.text;
}
const OffsetMap& Text::map() const noexcept {
    return parts_->normal.map;
}
const Tokens& Text::tokens() const noexcept {
    return parts_->tokens;
}
const Layout& Text::layout() const noexcept {
    return parts_->layout;
}

}  // namespace evenhand::text
