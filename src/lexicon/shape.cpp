#include "evenhand/lexicon/shape.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

namespace evenhand::lexicon {
namespace {

/// Reads a regular expression just far enough to know whether a digit is mandatory in it. Whatever it does
/// not know counts as "not mandatory", which costs time and never a match.
class DigitReader {
  public:
    explicit DigitReader(std::string_view expression) : expression_(expression) {}

    bool alternatives() {
        bool all = true;
        do {
            all = sequence() && all;
        } while (accept('|'));
        return all;
    }

  private:
    bool accept(char wanted) {
        if (at_ >= expression_.size() || expression_[at_] != wanted) {
            return false;
        }
        ++at_;
        return true;
    }

    bool sequence() {
        bool digit = false;
        while (at_ < expression_.size() && expression_[at_] != '|' && expression_[at_] != ')') {
            const bool here = item();
            const bool may_be_missing = optional();
            digit = digit || (here && !may_be_missing);
        }
        return digit;
    }

    bool item() {
        const auto rest = expression_.substr(at_);
        if (accept('(')) {
            if (accept('?')) {
                // Flags, names and non-capturing groups all end in ':' or '>' before their content.
                const auto content = expression_.find_first_of(":>)", at_);
                at_ = content == std::string_view::npos ? expression_.size() : content;
                if (accept(')')) {
                    return false;
                }
                ++at_;
            }
            const bool digit = alternatives();
            accept(')');
            return digit;
        }
        if (rest.starts_with('[')) {
            const auto close = expression_.find(']', at_ + 2);
            at_ = close == std::string_view::npos ? expression_.size() : close + 1;
            const auto inside = rest.substr(0, rest.size() - (expression_.size() - at_));
            return inside == "[0-9]" || inside == "[1-9]" || inside == "[0-3]" || inside == "[\\d]";
        }
        if (rest.starts_with('\\')) {
            at_ = std::min(at_ + 2, expression_.size());
            return rest.starts_with("\\d");
        }
        ++at_;
        return rest.front() >= '0' && rest.front() <= '9';
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

Shape::Shape(std::unique_ptr<const Expression> expression, bool needs_digit)
    : expression_(std::move(expression)), needs_digit_(needs_digit) {}
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
    return Shape(std::move(made), DigitReader(expression).alternatives());
}

void Shape::find(const text::Tokens& tokens, base::TokenSpan sentence,
                 std::vector<base::TokenSpan>& found) const {
    if (sentence.empty()) {
        return;
    }
    const base::NormalSpan where = tokens.span(sentence);
    const re2::StringPiece text(tokens.normal().data(), where.end);
    std::size_t at = where.begin;
    re2::StringPiece match;
    while (at < where.end &&
           expression_->compiled.Match(text, at, where.end, re2::RE2::UNANCHORED, &match, 1) &&
           !match.empty()) {
        const auto begin = static_cast<std::size_t>(match.data() - text.data());
        const auto end = begin + match.size();
        const auto first = token_at(tokens, sentence, begin);
        auto last = first;
        while (last && *last < sentence.end && tokens[*last].end < end) {
            ++*last;
        }
        if (first && *last < sentence.end && tokens[*last].end == end) {
            found.push_back(base::TokenSpan{*first, *last + 1});
            at = end;
        } else {
            // Go on behind the token that the match began in.
            const auto next = std::upper_bound(
                tokens.all().begin() + sentence.begin, tokens.all().begin() + sentence.end, begin,
                [](std::size_t byte, const text::Token& token) { return byte < token.begin; });
            at = next == tokens.all().begin() + sentence.end ? where.end : next->begin;
        }
    }
}

}  // namespace evenhand::lexicon
