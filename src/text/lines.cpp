#include "lines.hpp"

#include <algorithm>
#include <array>

namespace evenhand::text {
namespace {

struct Line {
    base::TokenSpan tokens;
    std::uint32_t width = 0;
    bool marked = false;
    bool dashed = false;
    bool ends = false;
};

/// Below this nobody wraps lines; above, nobody does it by hand.
constexpr std::uint32_t least_wrap = 48;
constexpr std::uint32_t most_wrap = 110;
/// A line that begins in lower case goes on with the one before if that was at least this long.
constexpr std::uint32_t least_continued = 36;

constexpr auto token_kinds = static_cast<std::size_t>(TokenKind::line_break) + 1;

bool is_list_number(const Tokens& tokens, std::uint32_t at) {
    if (tokens[at].kind == TokenKind::number) {
        const std::string_view text = tokens.text(at);
        return text.size() <= 3 &&
               std::all_of(text.begin(), text.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
    }
    return tokens[at].kind == TokenKind::word && tokens[at].end - tokens[at].begin == 1;
}

bool begins_as_item(const Tokens& tokens, base::TokenSpan line) {
    if (tokens[line.begin].kind == TokenKind::bullet) {
        return true;
    }
    std::uint32_t at = line.begin;
    const bool bracketed = tokens.text(at) == "(";
    at += bracketed ? 1 : 0;
    if (at + 2 >= line.end || !is_list_number(tokens, at)) {
        return false;
    }
    const bool word = tokens[at].kind == TokenKind::word;
    const std::string_view sign = tokens.text(at + 1);
    return tokens[at + 2].space_before && (sign == ")" || (sign == "." && !word && !bracketed));
}

Line line_of(const Tokens& tokens, base::TokenSpan span) {
    Line line;
    line.tokens = span;
    line.width = tokens[span.end - 1].end - tokens[span.begin].begin;
    line.marked = begins_as_item(tokens, span);
    line.dashed =
        tokens[span.begin].kind == TokenKind::dash && span.size() > 1 && tokens[span.begin + 1].space_before;
    const std::uint32_t last = last_before_closing(tokens, span);
    line.ends = tokens[last].kind == TokenKind::stop || tokens.text(last) == ":";
    return line;
}

/// Whether the first word of the next line would have had no room on this one: the sign of a wrapped line.
bool was_full(const Tokens& tokens, const Line& line, const Line& next, std::uint32_t width) {
    std::uint32_t word = next.tokens.begin;
    while (word + 1 < next.tokens.end && !tokens[word + 1].space_before) {
        ++word;
    }
    const std::uint32_t first = tokens[word].end - tokens[next.tokens.begin].begin;
    return line.width + 1 + first > width;
}

/// Lines without a blank one between them.
class Block {
  public:
    Block(const Tokens& tokens, const std::vector<Line>& lines) : tokens_(tokens), lines_(lines) {
        for (const Line& line : lines_) {
            width_ = std::max(width_, line.width);
            dashes_ += line.dashed ? 1 : 0;
        }
        std::size_t full = 0;
        std::size_t lower = 0;
        for (std::size_t at = 0; at + 1 < lines_.size(); ++at) {
            full += was_full(tokens_, lines_[at], lines_[at + 1], width_) ? 1 : 0;
            lower += begins_lower(lines_[at + 1]) ? 1 : 0;
        }
        // Prose breaks before any word, mostly a small one; the rows of a list begin with capitals.
        const std::size_t breaks = lines_.size() - 1;
        wrapped_ = breaks >= 2 && width_ >= least_wrap && width_ <= most_wrap && full * 2 >= breaks &&
                   lower * 3 >= breaks;
    }

    [[nodiscard]] bool marked(std::size_t at) const {
        return lines_[at].marked || (lines_[at].dashed && dashes_ > 1);
    }

    /// Whether line `at` + 1 goes on with the prose of line `at`.
    [[nodiscard]] bool joins(std::size_t at) const {
        const Line& line = lines_[at];
        const Line& next = lines_[at + 1];
        if (marked(at + 1) || next.dashed || width_ > most_wrap || !was_full(tokens_, line, next, width_)) {
            return false;
        }
        return wrapped_ || (begins_lower(next) && !line.ends && line.width >= least_continued);
    }

  private:
    [[nodiscard]] bool begins_lower(const Line& line) const {
        return tokens_[line.tokens.begin].letter_case == LetterCase::lower;
    }

    const Tokens& tokens_;
    const std::vector<Line>& lines_;
    std::uint32_t width_ = 0;
    std::size_t dashes_ = 0;
    bool wrapped_ = false;
};

Unit unit_of(const Tokens& tokens, base::TokenSpan span, std::uint32_t block, bool marked) {
    Unit unit;
    unit.tokens = span;
    unit.block = block;
    unit.marked = marked;
    std::array<std::uint32_t, token_kinds> of_kind{};
    const Token* const past = tokens.all().data() + span.end;
    for (const Token* token = tokens.all().data() + span.begin; token < past; ++token) {
        ++of_kind[static_cast<std::size_t>(token->kind)];
    }
    const auto count = [&](TokenKind kind) { return of_kind[static_cast<std::size_t>(kind)]; };
    unit.words = count(TokenKind::word) + count(TokenKind::number);
    unit.symbols = count(TokenKind::symbol);
    const std::uint32_t last = last_before_closing(tokens, span);
    unit.full_stop = tokens[last].kind == TokenKind::stop;
    // Behind the last one there are only marks, brackets and line breaks.
    unit.sentences_at_most_one = count(TokenKind::stop) == (unit.full_stop ? 1U : 0U);
    unit.asks_or_exclaims = unit.full_stop && tokens.text(last).find_first_of("?!") != std::string_view::npos;
    unit.ends = unit.full_stop || tokens.text(last) == ":";
    return unit;
}

void add_units(const Tokens& tokens, const std::vector<Line>& lines, std::uint32_t number,
               std::vector<Unit>& units) {
    const Block block(tokens, lines);
    std::size_t first = 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (at + 1 < lines.size() && block.joins(at)) {
            continue;
        }
        units.push_back(
            unit_of(tokens, {lines[first].tokens.begin, lines[at].tokens.end}, number, block.marked(first)));
        first = at + 1;
    }
}

}  // namespace

std::uint32_t last_before_closing(const Tokens& tokens, base::TokenSpan span) {
    std::uint32_t last = span.end - 1;
    while (last > span.begin) {
        const TokenKind kind = tokens[last].kind;
        const bool closes = kind == TokenKind::quote_mark || kind == TokenKind::bracket;
        if (!closes && kind != TokenKind::line_break) {
            break;
        }
        --last;
    }
    return last;
}

std::vector<Unit> find_units(const Tokens& tokens) {
    std::vector<Unit> units;
    std::vector<Line> lines;
    units.reserve(tokens.size() / 32 + 8);
    lines.reserve(8);
    std::uint32_t block = 0;
    std::uint32_t begin = 0;
    const auto close_block = [&] {
        if (!lines.empty()) {
            add_units(tokens, lines, block++, units);
            lines.clear();
        }
    };
    const Token* const all = tokens.all().data();
    const std::uint32_t size = tokens.size();
    for (std::uint32_t at = 0; at <= size; ++at) {
        while (at < size && all[at].kind != TokenKind::line_break) {
            ++at;
        }
        if (at > begin) {
            lines.push_back(line_of(tokens, {begin, at}));
        } else {
            close_block();
        }
        begin = at + 1;
    }
    close_block();
    return units;
}

}  // namespace evenhand::text
