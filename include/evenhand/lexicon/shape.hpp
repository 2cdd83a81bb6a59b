#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/base/span.hpp"
#include "evenhand/text/tokens.hpp"

#include <bitset>
#include <memory>
#include <string_view>
#include <vector>

namespace evenhand::lexicon {

/// Characters of ASCII that a text holds, or must hold; all digits count as '0', letters never.
using Characters = std::bitset<128>;
Characters characters_of(std::string_view text);

/// A class that a regular expression describes: dates, sums of money. RE2's \b and \w know ASCII only, so a
/// match counts only where it begins and ends at tokens.
class Shape {
  public:
    static base::Result<Shape> compile(std::string_view expression);

    /// A quick no: whether a text with these characters has all that the shape must hold.
    [[nodiscard]] bool may_match(const Characters& characters) const noexcept {
        return (needed_ & ~characters).none();
    }
    /// Every match within the tokens, none overlapping another.
    void find(const text::Tokens& tokens, base::TokenSpan sentence,
              std::vector<base::TokenSpan>& found) const;

    Shape(Shape&&) noexcept;
    Shape& operator=(Shape&&) noexcept;
    ~Shape();

  private:
    struct Expression;
    Shape(std::unique_ptr<const Expression> expression, const Characters& needed);
    std::unique_ptr<const Expression> expression_;
    Characters needed_;
};

}  // namespace evenhand::lexicon
