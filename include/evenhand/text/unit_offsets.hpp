#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace evenhand::text {

/// Turns byte offsets of one valid UTF-8 text into what others count in. Linear to build, constant to ask.
/// Keeps a view: the text must outlive it.
class UnitOffsets {
  public:
    enum class Unit : std::uint8_t {
        code_point,  ///< as our JSON and SARIF count
        utf16,       ///< as editors and the LanguageTool API count: a character beyond U+FFFF is two
    };

    UnitOffsets(std::string_view text, Unit unit);
    /// `byte` must be a character boundary of the text or its end.
    [[nodiscard]] std::uint32_t before(std::uint32_t byte) const;
    [[nodiscard]] std::uint32_t count() const noexcept { return count_; }

  private:
    [[nodiscard]] std::uint32_t units_in(std::string_view bytes) const;

    std::string_view text_;
    Unit unit_;
    std::vector<std::uint32_t> blocks_;
    std::uint32_t count_ = 0;
};

}  // namespace evenhand::text
