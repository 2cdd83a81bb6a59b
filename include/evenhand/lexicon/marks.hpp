#pragma once

#include "evenhand/base/span.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace evenhand::lexicon {

/// The number of a class of words ("speech-verb", "party", "date"); see Vocabularies.
using ClassId = std::uint16_t;

/// These tokens are one of that class.
struct Mark {
    base::TokenSpan tokens;
    ClassId what = 0;

    friend auto operator<=>(const Mark&, const Mark&) = default;
};

/// All marks of a text, by the token they begin at. Filled by the vocabularies, then by `people` (persons and
/// parties), then read by patterns. add() in any order, seal() once, then ask.
class Marks {
  public:
    void add(Mark mark) { marks_.push_back(mark); }
    void add(std::span<const Mark> marks) { marks_.insert(marks_.end(), marks.begin(), marks.end()); }
    void seal(std::uint32_t tokens);

    /// The marks that begin at `token`, longest first within a class.
    [[nodiscard]] std::span<const Mark> at(std::uint32_t token) const;
    [[nodiscard]] std::span<const Mark> all() const noexcept { return marks_; }
    /// Whether a mark of the class begins at `token`; its end, or 0.
    [[nodiscard]] std::uint32_t end_of(ClassId what, std::uint32_t token) const;
    /// Whether a mark of the class lies within the tokens.
    [[nodiscard]] bool any(ClassId what, base::TokenSpan within) const;

  private:
    std::vector<Mark> marks_;
    std::vector<std::uint32_t> first_;
};

}  // namespace evenhand::lexicon
