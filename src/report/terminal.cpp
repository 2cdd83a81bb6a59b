#include "evenhand/report/terminal.hpp"

#include "evenhand/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace evenhand::report {

namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";
constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Range {
    char32_t first;
    char32_t last;
};

// Coarse on purpose: the blocks that turn up in British drafts and names. Unicode's own tables (UAX 11) are
// finer than a caret needs.
constexpr std::array<Range, 12> invisible = {{{0x0300, 0x036F},
                                              {0x0483, 0x0489},
                                              {0x0591, 0x05BD},
                                              {0x0610, 0x061A},
                                              {0x064B, 0x065F},
                                              {0x0900, 0x0902},
                                              {0x1AB0, 0x1AFF},
                                              {0x1DC0, 0x1DFF},
                                              {0x200B, 0x200F},
                                              {0x2060, 0x2064},
                                              {0x20D0, 0x20FF},
                                              {0xFE00, 0xFE0F}}};
constexpr std::array<Range, 9> wide = {{{0x1100, 0x115F},
                                        {0x2E80, 0x303E},
                                        {0x3041, 0xA4CF},
                                        {0xAC00, 0xD7A3},
                                        {0xF900, 0xFAFF},
                                        {0xFE30, 0xFE6F},
                                        {0xFF00, 0xFF60},
                                        {0x1F300, 0x1FAFF},
                                        {0x20000, 0x3FFFD}}};

template <std::size_t N>
bool within(const std::array<Range, N>& ranges, char32_t point) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [point](Range range) { return range.first <= point && point <= range.last; });
}

struct Point {
    char32_t value = 0;
    std::size_t size = 1;
};

/// The first code point of valid UTF-8.
Point first_point(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t size = lead < 0x80 ? 1 : (lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4));
    if (size == 1) {
        return {lead, 1};
    }
    char32_t value = lead & (0xFFU >> (size + 1));
    for (std::size_t at = 1; at < size && at < text.size(); ++at) {
        value = (value << 6U) | (static_cast<unsigned char>(text[at]) & 0x3FU);
    }
    return {value, std::min(size, text.size())};
}

/// C0, DEL and C1, and the marks that turn the direction of writing.
bool is_control(char32_t point) {
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069);
}

struct Cell {
    std::string text;
    std::size_t columns = 1;
    bool marked = false;
};

bool is_space(const Cell& cell) {
    return cell.text == " ";
}

std::string shown(char32_t point, std::string_view bytes) {
    if (point == '\t' || point == 0xA0) {
        return " ";
    }
    return std::string(is_control(point) ? replacement : bytes);
}

std::vector<Cell> cells_of(std::string_view line, base::OriginalSpan span) {
    std::vector<Cell> cells;
    for (std::size_t at = 0; at < line.size();) {
        const Point point = first_point(line.substr(at));
        const bool marked = span.holds(static_cast<std::uint32_t>(at));
        const std::string text = shown(point.value, line.substr(at, point.size));
        const int columns = is_control(point.value) ? 1 : columns_of(point.value);
        if (columns == 0 && !cells.empty()) {
            cells.back().text += text;
        } else {
            cells.push_back({text, static_cast<std::size_t>(std::max(columns, 1)), marked});
        }
        at += point.size;
    }
    return cells;
}

/// What is marked with at most `context` characters on either side, ended at a space where one is near.
std::vector<Cell> window(const std::vector<Cell>& cells, std::ptrdiff_t context) {
    const auto marked = [](const Cell& cell) { return cell.marked; };
    const auto first = std::find_if(cells.begin(), cells.end(), marked);
    const auto past = std::find_if(cells.rbegin(), cells.rend(), marked).base();
    auto begin = first - std::min(first - cells.begin(), context);
    auto end = past + std::min(cells.end() - past, context);
    std::vector<Cell> kept;
    if (begin != cells.begin()) {
        const auto space = std::find_if(begin, first, is_space);
        begin = space == first ? begin : space + 1;
        kept.push_back({std::string(ellipsis), 1, false});
    }
    const bool cut = end != cells.end();
    if (cut) {
        const auto back =
            std::find_if(std::make_reverse_iterator(end), std::make_reverse_iterator(past), is_space);
        end = back.base() == past ? end : back.base() - 1;
    }
    kept.insert(kept.end(), begin, end);
    if (cut) {
        kept.push_back({std::string(ellipsis), 1, false});
    }
    return kept;
}

/// A character and the marks that combine with it are seldom longer.
constexpr std::size_t most_bytes_of_a_column = 6;

ExcerptRow row_of(const Cell* begin, const Cell* end) {
    ExcerptRow row;
    for (const Cell* cell = begin; cell != end; ++cell) {
        row.text += cell->text;
        row.cells.push_back(cell->text);
        row.marked.push_back(cell->marked);
        row.carets.append(cell->columns, cell->marked ? '^' : ' ');
    }
    row.carets.erase(row.carets.find_last_not_of(' ') + 1);
    return row;
}

/// Where the row that begins at `begin` ends: after the last space that fits, else before the character that
/// does not.
std::size_t row_end(const std::vector<Cell>& cells, std::size_t begin, std::size_t width) {
    std::size_t columns = 0;
    std::size_t after_space = begin;
    for (std::size_t at = begin; at < cells.size(); ++at) {
        columns += cells[at].columns;
        if (columns > width) {
            return after_space > begin ? after_space : std::max(at, begin + 1);
        }
        if (is_space(cells[at])) {
            after_space = at + 1;
        }
    }
    return cells.size();
}

}  // namespace

int columns_of(char32_t point) noexcept {
    if (point < 0x300) {
        return 1;
    }
    return within(invisible, point) ? 0 : (within(wide, point) ? 2 : 1);
}

std::size_t columns_of(std::string_view utf8) {
    std::size_t columns = 0;
    while (!utf8.empty()) {
        const Point point = first_point(utf8);
        columns += static_cast<std::size_t>(columns_of(point.value));
        utf8.remove_prefix(point.size);
    }
    return columns;
}

std::string printable(std::string_view utf8) {
    std::string out;
    while (!utf8.empty()) {
        const Point point = first_point(utf8);
        out += shown(point.value, utf8.substr(0, point.size));
        utf8.remove_prefix(point.size);
    }
    return out;
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
    std::string out;
    std::size_t column = indent;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const auto word = text.substr(at, end - at);
        at = end + 1;
        if (word.empty()) {
            continue;
        }
        const std::size_t columns = columns_of(word);
        if (!out.empty() && column + 1 + columns > width) {
            out += "\n" + std::string(indent, ' ');
            column = indent;
        } else if (!out.empty()) {
            out += ' ';
            ++column;
        }
        out += word;
        column += columns;
    }
    return out;
}

std::vector<ExcerptRow> excerpt(std::string_view line, base::OriginalSpan span, std::size_t width,
                                std::size_t rows) {
    // What lies so far from the beginning of the span is shown by an ellipsis, however long the line is.
    const std::size_t before = most_bytes_of_a_column * width;
    const std::size_t behind = before * (rows + 1);
    if (line.size() > 4 * behind) {
        const std::size_t begin = base::character_begin(
            line, std::min(line.size(), span.begin - std::min<std::size_t>(span.begin, before)));
        const std::size_t end = base::character_begin(line, std::min(line.size(), span.begin + behind));
        line = line.substr(begin, end - begin);
        const auto moved = static_cast<std::uint32_t>(begin);
        span = {span.begin - moved, span.end - moved};
    }
    auto cells = cells_of(line, span);
    if (std::none_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.marked; })) {
        return {};
    }
    cells = window(cells, static_cast<std::ptrdiff_t>(width / 3));
    std::vector<ExcerptRow> made;
    std::size_t begin = 0;
    while (begin < cells.size() && made.size() < rows) {
        const std::size_t next = row_end(cells, begin, width);
        std::size_t end = next;
        while (end > begin + 1 && is_space(cells[end - 1])) {
            --end;
        }
        made.push_back(row_of(cells.data() + begin, cells.data() + end));
        begin = next;
    }
    if (begin < cells.size()) {
        made.back().text += ellipsis;
        made.back().cells.emplace_back(ellipsis);
        made.back().marked.push_back(false);
    }
    return made;
}

}  // namespace evenhand::report
