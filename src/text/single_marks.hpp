#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace evenhand::text {

/// What a single mark is where it does not stand between two letters.
enum class MarkUse : std::uint8_t { apostrophe, quotation };

/// Tells apostrophes from single quotation marks, from left to right in one normal text. In British texts
/// both are the same character, so the marks still open in the paragraph decide.
class SingleMarks {
  public:
    explicit SingleMarks(std::string_view text) : text_(text) {}

    /// A mark that stands before a word: after a space, a bracket, a dash, another mark or nothing.
    MarkUse leading(std::size_t at);
    /// A mark right behind a word, and no letter after it.
    MarkUse trailing(std::size_t at);
    /// A quotation mark that was taken without asking leading() or trailing().
    void took_quotation(std::size_t at);
    void begin_paragraph() { open_ = {}; }

  private:
    /// What comes next of the same family in the paragraph.
    enum class Next : std::uint8_t { nothing, opening, closing, runs_on };
    struct Ahead {
        std::size_t from = 1;
        std::size_t at = 0;  ///< holds for every position in [from, at)
        Next next = Next::nothing;
    };

    [[nodiscard]] Next ahead(std::size_t at, std::size_t family);
    [[nodiscard]] Ahead look_ahead(std::size_t at, std::size_t family) const;
    [[nodiscard]] Next role_of(std::size_t at, std::size_t size) const;
    [[nodiscard]] bool next_paragraph_opens(std::size_t line_end, std::size_t family) const;
    [[nodiscard]] bool is_elision(std::size_t after) const;

    std::string_view text_;
    std::array<std::uint32_t, 2> open_{};
    std::array<Ahead, 2> ahead_{};
};

}  // namespace evenhand::text
