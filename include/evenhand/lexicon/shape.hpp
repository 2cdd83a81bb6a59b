#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/base/span.hpp"
#include "evenhand/text/tokens.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::lexicon {

/// A class that a regular expression describes: dates, sums of money. RE2's \b and \w know ASCII only, so a
/// match counts only where it begins and ends at tokens.
class Shape {
  public:
    static base::Result<Shape> compile(std::string_view expression);

    /// A quick no: whether the text has the digits and signs that a match must hold; find() asks it first.
    [[nodiscard]] bool may_stand_in(std::string_view text) const;
    /// Every match within the tokens, none overlapping another.
    void find(const text::Tokens& tokens, base::TokenSpan sentence,
              std::vector<base::TokenSpan>& found) const;

    Shape(Shape&&) noexcept;
    Shape& operator=(Shape&&) noexcept;
    ~Shape();

  private:
    struct Expression;
    Shape(std::unique_ptr<const Expression> expression, std::string needed, std::optional<char> beginning);
    /// For shapes that begin with one certain character: a look at the few tokens that begin with it.
    void find_at_beginnings(const text::Tokens& tokens, base::TokenSpan sentence,
                            std::vector<base::TokenSpan>& found) const;

    std::unique_ptr<const Expression> expression_;
    std::string needed_;             ///< characters that every match holds, a digit as '0'
    std::optional<char> beginning_;  ///< '0' for any digit
};

}  // namespace evenhand::lexicon
