#include "evenhand/lexicon/shape.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>

namespace evenhand::lexicon {
namespace {

constexpr std::size_t digit = '0';

/// Characters of ASCII that a match must hold; all digits count as '0', letters never.
using Characters = std::bitset<128>;

std::string listed(const Characters& characters) {
    std::string all;
    for (std::size_t character = 0; character < characters.size(); ++character) {
        if (characters[character]) {
            all += static_cast<char>(character);
        }
    }
    return all;
}

constexpr bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

constexpr bool is_letter(char letter) {
    return (letter | 0x20) >= 'a' && (letter | 0x20) <= 'z';
}

bool holds(std::string_view text, char character) {
    return character == '0' ? std::ranges::any_of(text, is_digit) : text.find(character) != text.npos;
}

/// Reads a regular expression just far enough to know which characters are mandatory in it. Whatever it does
/// not know counts as "not mandatory", which costs time and never a match.
class NeedReader {
  public:
    explicit NeedReader(std::string_view expression) : expression_(expression) {}

    Characters alternatives() {
        Characters all = sequence();
        while (accept('|')) {
            all &= sequence();
        }
        return all;
    }

    /// The byte that every match begins with, '0' for any digit; none where that is not plain to see.
    std::optional<char> beginning() {
        const char first = expression_.empty() ? '(' : expression_.front();
        if (first == '(') {
            return std::nullopt;
        }
        const Characters here = item();
        const bool plain = here.any() || static_cast<unsigned char>(first) >= 128;
        const bool mandatory = !optional();
        sequence();
        return plain && mandatory && at_ == expression_.size() ? std::optional(here[digit] ? '0' : first)
                                                               : std::nullopt;
    }

  private:
    bool accept(char wanted) {
        if (at_ >= expression_.size() || expression_[at_] != wanted) {
            return false;
        }
        ++at_;
        return true;
    }

    Characters sequence() {
        Characters needed;
        while (at_ < expression_.size() && expression_[at_] != '|' && expression_[at_] != ')') {
            const Characters here = item();
            if (!optional()) {
                needed |= here;
            }
        }
        return needed;
    }

    Characters item() {
        const auto rest = expression_.substr(at_);
        if (accept('(')) {
            return group();
        }
        if (rest.starts_with('[')) {
            const auto close = expression_.find(']', at_ + 2);
            at_ = close == std::string_view::npos ? expression_.size() : close + 1;
            const auto inside = rest.substr(0, rest.size() - (expression_.size() - at_));
            const bool digits =
                inside == "[0-9]" || inside == "[1-9]" || inside == "[0-3]" || inside == "[\\d]";
            return one(digits ? '0' : 'a');
        }
        if (rest.starts_with('\\')) {
            at_ = std::min(at_ + 2, expression_.size());
            const char escaped = rest.size() > 1 ? rest[1] : 'a';
            Characters dot;
            dot.set('.');
            return escaped == '.' ? dot : one(escaped == 'd' ? '0' : escaped);
        }
        ++at_;
        return one(rest.front());
    }

    Characters group() {
        if (accept('?')) {
            // Flags, names and non-capturing groups all end in ':' or '>' before their content.
            const auto content = expression_.find_first_of(":>)", at_);
            at_ = content == std::string_view::npos ? expression_.size() : content;
            if (accept(')')) {
                return {};
            }
            ++at_;
        }
        const Characters needed = alternatives();
        accept(')');
        return needed;
    }

    /// A letter may match in another case, and a dot, an anchor or a byte beyond ASCII says nothing.
    static Characters one(char character) {
        Characters needed;
        if (is_digit(character)) {
            needed.set(digit);
        } else if (static_cast<unsigned char>(character) < 128 && !is_letter(character) && character > ' ' &&
                   character != '.' && character != '^' && character != '$') {
            needed.set(static_cast<std::size_t>(character));
        }
        return needed;
    }

    bool optional() {
        bool missing = false;
        for (; at_ < expression_.size(); ++at_) {
            const char letter = expression_[at_];
            if (letter == '?' || letter == '*') {
                missing = true;
            } else if (letter == '{') {
                missing = missing || expression_.substr(at_).starts_with("{0") ||
                          expression_.substr(at_).starts_with("{,");
                const auto close = expression_.find('}', at_);
                at_ = close == std::string_view::npos ? expression_.size() - 1 : close;
            } else if (letter != '+') {
                break;
            }
        }
        return missing;
    }

    std::string_view expression_;
    std::size_t at_ = 0;
};

/// The token that begins at the byte, if one does.
std::optional<std::uint32_t> token_at(const text::Tokens& tokens, base::TokenSpan within, std::size_t byte) {
    const auto begin = tokens.all().begin() + within.begin;
    const auto end = tokens.all().begin() + within.end;
    const auto found = std::lower_bound(
        begin, end, byte, [](const text::Token& token, std::size_t wanted) { return token.begin < wanted; });
    if (found == end || found->begin != byte) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(found - tokens.all().begin());
}

/// The token from `token` on that ends at the byte, if one does.
std::optional<std::uint32_t> last_token(const text::Tokens& tokens, base::TokenSpan within,
                                        std::uint32_t token, std::size_t byte) {
    while (token < within.end && tokens[token].end < byte) {
        ++token;
    }
    return token < within.end && tokens[token].end == byte ? std::optional(token) : std::nullopt;
}

}  // namespace

struct Shape::Expression {
    re2::RE2 compiled;
    explicit Expression(std::string_view expression)
        : compiled(re2::StringPiece(expression.data(), expression.size()), options()) {}
    static re2::RE2::Options options() {
        re2::RE2::Options quiet;
        quiet.set_log_errors(false);
        return quiet;
    }
};

Shape::Shape(std::unique_ptr<const Expression> expression, std::string needed, std::optional<char> beginning)
    : expression_(std::move(expression)), needed_(std::move(needed)), beginning_(beginning) {}
Shape::Shape(Shape&&) noexcept = default;
Shape& Shape::operator=(Shape&&) noexcept = default;
Shape::~Shape() = default;

base::Result<Shape> Shape::compile(std::string_view expression) {
    auto made = std::make_unique<const Expression>(expression);
    if (!made->compiled.ok()) {
        return base::Error{base::ErrorCode::malformed,
                           "the shape is no regular expression: " + made->compiled.error(),
                           "see the syntax of RE2",
                           {}};
    }
    if (re2::RE2::FullMatch("", made->compiled)) {
        return base::Error{
            base::ErrorCode::invalid, "the shape matches nothing at all", "make a part of it mandatory", {}};
    }
    return Shape(std::move(made), listed(NeedReader(expression).alternatives()),
                 NeedReader(expression).beginning());
}

bool Shape::may_stand_in(std::string_view text) const {
    return std::ranges::all_of(needed_, [&](char character) { return holds(text, character); }) &&
           (!beginning_ || holds(text, *beginning_));
}

bool Shape::may_begin_with(char byte) const {
    return !beginning_ || (*beginning_ == '0' ? is_digit(byte) : byte == *beginning_);
}

std::optional<base::TokenSpan> Shape::at(const text::Tokens& tokens, base::TokenSpan within,
                                         std::uint32_t token) const {
    const re2::StringPiece text(tokens.normal().data(), tokens.span(within).end);
    const auto begin = tokens[token].begin;
    re2::StringPiece match;
    if (!expression_->compiled.Match(text, begin, text.size(), re2::RE2::ANCHOR_START, &match, 1)) {
        return std::nullopt;
    }
    const auto last = last_token(tokens, within, token, begin + match.size());
    return last ? std::optional(base::TokenSpan{token, *last + 1}) : std::nullopt;
}

void Shape::find(const text::Tokens& tokens, base::TokenSpan within,
                 std::vector<base::TokenSpan>& found) const {
    if (within.empty()) {
        return;
    }
    if (!may_stand_in(tokens.text(within))) {
        return;
    }
    const base::NormalSpan where = tokens.span(within);
    const re2::StringPiece text(tokens.normal().data(), where.end);
    std::size_t at = where.begin;
    re2::StringPiece match;
    while (at < where.end &&
           expression_->compiled.Match(text, at, where.end, re2::RE2::UNANCHORED, &match, 1) &&
           !match.empty()) {
        const auto begin = static_cast<std::size_t>(match.data() - text.data());
        const auto end = begin + match.size();
        const auto first = token_at(tokens, within, begin);
        const auto last = first ? last_token(tokens, within, *first, end) : std::nullopt;
        if (last) {
            found.push_back(base::TokenSpan{*first, *last + 1});
            at = end;
        } else {
            // Go on behind the token that the match began in.
            const auto next = std::upper_bound(
                tokens.all().begin() + within.begin, tokens.all().begin() + within.end, begin,
                [](std::size_t byte, const text::Token& token) { return byte < token.begin; });
            at = next == tokens.all().begin() + within.end ? where.end : next->begin;
        }
    }
}

}  // namespace evenhand::lexicon
