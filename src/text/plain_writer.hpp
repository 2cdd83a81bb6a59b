#pragma once

#include "evenhand/base/result.hpp"

#include <string>
#include <string_view>

namespace evenhand::text {

/// Writes the plain text that readers make: words with single spaces, lines, and blocks apart by a blank
/// line.
class PlainWriter {
  public:
    /// Adds words; spaces and line ends in them become one space.
    void add(std::string_view text);
    /// What is added next begins a new line, or a new block, if anything was added to the old one.
    void new_line();
    void new_block();
    /// What is added next has this in front: "• ".
    void prefix(std::string_view text);

    /// The text, ending in one LF; too_large if it outgrew document_limit.
    base::Result<std::string> finish() &&;
    [[nodiscard]] bool full() const;

  private:
    void settle();

    std::string text_;
    std::string prefix_;
    int breaks_ = 0;
    bool space_ = false;
};

}  // namespace evenhand::text
