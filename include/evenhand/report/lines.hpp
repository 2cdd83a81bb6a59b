#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace evenhand::report {

/// A place in a text as people and editors count: both from 1, the column in code points.
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

/// The lines of one text; LF, CRLF and CR alone end one. Keeps a view: the text must outlive it.
class Lines {
  public:
    explicit Lines(std::string_view text);

    [[nodiscard]] std::uint32_t count() const noexcept { return static_cast<std::uint32_t>(starts_.size()); }
    /// The line (from 1) that holds the byte; the end of the text is in the last one.
    [[nodiscard]] std::uint32_t line_of(std::uint32_t byte) const;
    [[nodiscard]] LineColumn at(std::uint32_t byte) const;
    [[nodiscard]] std::uint32_t start(std::uint32_t line) const;
    /// Without its line end.
    [[nodiscard]] std::string_view text(std::uint32_t line) const;

  private:
    std::string_view text_;
    std::vector<std::uint32_t> starts_;
};

}  // namespace evenhand::report
