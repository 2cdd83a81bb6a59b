#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/base/span.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
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
    void find(const text::Tokens& tokens, base::TokenSpan within, std::vector<base::TokenSpan>& found) const;

    /// Whether every match begins with one certain character that is plain to see in the expression.
    [[nodiscard]] bool has_beginning() const noexcept { return beginning_.has_value(); }
    /// Whether a match may begin with the byte.
    [[nodiscard]] bool may_begin_with(char byte) const;
    /// The match that begins with the token and lies within the tokens.
    [[nodiscard]] std::optional<base::TokenSpan> at(const text::Tokens& tokens, base::TokenSpan within,
                                                    std::uint32_t token) const;

    Shape(Shape&&) noexcept;
    Shape& operator=(Shape&&) noexcept;
    ~Shape();

  private:
    struct Expression;
    Shape(std::unique_ptr<const Expression> expression, std::string needed, std::optional<char> beginning);

    std::unique_ptr<const Expression> expression_;
    std::string needed_;             ///< characters that every match holds, a digit as '0'
    std::optional<char> beginning_;  ///< '0' for any digit
};

}  // namespace evenhand::lexicon
