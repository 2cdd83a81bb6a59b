#pragma once

#include "evenhand/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::text {

/// The most bytes of a document that are analysed.
inline constexpr std::size_t document_limit = std::size_t{8} * 1024 * 1024;

/// The door: everything behind it may trust its text to be UTF-8 without a NUL, not blank and not over the
/// limit. Errors: not_utf8 (with the line and the byte), malformed (a NUL, with its line), invalid (blank),
/// too_large. `name` is what errors call the text.
base::Result<base::Done> check_text(std::string_view bytes, const std::string& name);

/// Whether the bytes are UTF-8; for short values from outside that are no document.
bool is_utf8(std::string_view bytes);

/// Turns byte offsets of one valid UTF-8 text into code-point offsets, which is what goes out on the wire.
/// Linear to build, constant to ask. Keeps a view: the text must outlive it.
class CodePoints {
  public:
    explicit CodePoints(std::string_view text);
    /// `byte` must be a character boundary of the text or its end.
    [[nodiscard]] std::uint32_t before(std::uint32_t byte) const;
    [[nodiscard]] std::uint32_t count() const noexcept { return count_; }

  private:
    std::string_view text_;
    std::vector<std::uint32_t> blocks_;
    std::uint32_t count_ = 0;
};

}  // namespace evenhand::text
