#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/base/span.hpp"
#include "evenhand/text/tokens.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace evenhand::lexicon {

/// A class that a regular expression describes: dates, sums of money. RE2's \b and \w know ASCII only, so a
/// match counts only where it begins and ends at tokens.
class Shape {
  public:
    static base::Result<Shape> compile(std::string_view expression);

    /// Whether no text without a digit can match; such a shape is run only on sentences that have one.
    [[nodiscard]] bool needs_digit() const noexcept { return needs_digit_; }
    /// Every match within the tokens, none overlapping another.
    void find(const text::Tokens& tokens, base::TokenSpan sentence,
              std::vector<base::TokenSpan>& found) const;

    Shape(Shape&&) noexcept;
    Shape& operator=(Shape&&) noexcept;
    ~Shape();

  private:
    struct Expression;
    Shape(std::unique_ptr<const Expression> expression, bool needs_digit);
    std::unique_ptr<const Expression> expression_;
    bool needs_digit_ = false;
};

}  // namespace evenhand::lexicon
