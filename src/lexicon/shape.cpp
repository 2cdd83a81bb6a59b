#include "evenhand/lexicon/shape.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace evenhand::lexicon {
namespace {

constexpr std::size_t digit = '0';

constexpr bool is_letter(char letter) {
    return (letter | 0x20) >= 'a' && (letter | 0x20) <= 'z';
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
        if (character >= '0' && character <= '9') {
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

/// A character's bit in the two halves of Characters.
struct CharacterBits {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
};

constexpr std::array<CharacterBits, 256> character_bits = [] {
    std::array<CharacterBits, 256> bits{};
    for (std::size_t byte = 0; byte < 128; ++byte) {
        const bool is_digit = byte >= '0' && byte <= '9';
        if (!is_letter(static_cast<char>(byte))) {
            const std::size_t bit = is_digit ? digit : byte;
            (bit < 64 ? bits[byte].low : bits[byte].high) = std::uint64_t{1} << (bit % 64);
        }
    }
    return bits;
}();

}  // namespace

Characters characters_of(std::string_view text) {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    const char* const past = text.data() + text.size();
    for (const char* at = text.data(); at != past; ++at) {
        const CharacterBits& bits = character_bits[static_cast<unsigned char>(*at)];
        low |= bits.low;
        high |= bits.high;
    }
    return Characters(high) << 64U | Characters(low);
}

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

Shape::Shape(std::unique_ptr<const Expression> expression, const Characters& needed)
    : expression_(std::move(expression)), needed_(needed) {}
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
    return Shape(std::move(made), NeedReader(expression).alternatives());
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
