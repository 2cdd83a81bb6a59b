#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/text/document.hpp"
#include "evenhand/text/layout.hpp"
#include "evenhand/text/normalize.hpp"
#include "evenhand/text/tokens.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace evenhand::text {

/// A document taken apart: original, normal text, tokens, layout. Immutable; moving it keeps its inner views
/// valid because the texts they look at live on the heap behind it.
class Text {
  public:
    /// Fails as check_text does.
    static base::Result<Text> read(Document document, const std::string& name);

    [[nodiscard]] const Document& document() const noexcept;
    [[nodiscard]] std::string_view original() const noexcept;
    [[nodiscard]] std::string_view normal() const noexcept;
    [[nodiscard]] const OffsetMap& map() const noexcept;
    [[nodiscard]] const Tokens& tokens() const noexcept;
    [[nodiscard]] const Layout& layout() const noexcept;

    Text(Text&&) noexcept;
    Text& operator=(Text&&) noexcept;
    ~Text();

  private:
    struct Parts;
    explicit Text(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> parts_;
};

}  // namespace evenhand::text
