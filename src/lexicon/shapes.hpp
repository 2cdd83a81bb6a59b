#pragma once

#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/patterns.hpp"
#include "evenhand/lexicon/shape.hpp"
#include "evenhand/text/layout.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace evenhand::lexicon {

/// How many tokens before and behind the word it is with a match of a shape may reach.
inline constexpr std::uint32_t reach_of_shape = 8;

/// All classes that are described by shapes, looked for so that regular expressions run where they can match: at
/// tokens that begin as a shape begins, and round the words that a shape is with.
class Shapes {
  public:
    /// `with`: every match holds an entry of that class.
    void add(ClassId what, Shape shape, std::optional<ClassId> with);

    /// Where the entries of vocabularies stand, in the order of the text.
    struct Entries {
        const std::vector<PlacedHit>& hits;
        const std::vector<std::vector<ClassId>>& classes;  ///< by pattern of the hit
    };
    void mark(const text::Tokens& tokens, const text::Layout& layout, const Entries& entries,
              Marks& marks) const;

  private:
    struct Named {
        ClassId what = 0;
        Shape shape;
        ClassId with = 0;  ///< of those that are with a class
    };
    void mark_beginning(const text::Tokens& tokens, const text::Layout& layout, Marks& marks) const;
    void mark_with(const Named& named, const text::Tokens& tokens, const text::Layout& layout,
                   const Entries& entries, Marks& marks) const;

    std::vector<Named> beginning_;  ///< those that begin with a certain character
    std::array<bool, 256> begins_{};  ///< by byte: whether one of them may begin with it
    std::vector<Named> with_;
    std::vector<Named> others_;
};

}  // namespace evenhand::lexicon
