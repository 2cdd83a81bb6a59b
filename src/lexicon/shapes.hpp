#pragma once

#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/shape.hpp"
#include "evenhand/text/layout.hpp"

#include <array>
#include <vector>

namespace evenhand::lexicon {

/// All classes that are described by shapes, looked for in one go: regular expressions run only at tokens
/// that begin as a shape begins, where that is plain to see.
class Shapes {
  public:
    void add(ClassId what, Shape shape);
    void mark(const text::Tokens& tokens, const text::Layout& layout, Marks& marks) const;

  private:
    struct Named {
        ClassId what = 0;
        Shape shape;
    };
    void mark_beginning(const text::Tokens& tokens, const text::Layout& layout, Marks& marks) const;

    std::vector<Named> beginning_;    ///< those that begin with a certain character
    std::array<bool, 256> begins_{};  ///< by byte: whether one of them may begin with it
    std::vector<Named> others_;
};

}  // namespace evenhand::lexicon
