#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace evenhand::text {

/// Turns byte offsets of one valid UTF-8 text into UTF-16 code units, in which editors and the LanguageTool
/// API count: a character beyond U+FFFF is two. Linear to build, constant to ask. Keeps a view: the text must
/// outlive it.
class Utf16Units {
  public:
    explicit Utf16Units(std::string_view text);
    /// `byte` must be a character boundary of the text or its end.
    [[nodiscard]] std::uint32_t before(std::uint32_t byte) const;
    [[nodiscard]] std::uint32_t count() const noexcept { return count_; }

  private:
    std::string_view text_;
    std::vector<std::uint32_t> blocks_;
    std::uint32_t count_ = 0;
};

}  // namespace evenhand::text
