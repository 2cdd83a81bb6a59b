#include "file_pieces.hpp"

#include <algorithm>

namespace evenhand::council {
namespace {

std::string_view trimmed(std::string_view line) {
    const auto begin = std::min(line.find_first_not_of(" \t"), line.size());
    const auto end = line.find_last_not_of(" \t\r\n");
    return end == std::string_view::npos || end < begin ? std::string_view()
                                                        : line.substr(begin, end - begin + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1);
        lines.push_back(text.substr(0, end + 1));
        text.remove_prefix(end + 1);
    }
    return lines;
}

/// Where a comment begins that stands behind a value; the end where there is none.
std::size_t comment_in(std::string_view line) {
    char quote = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (quote == '"' && c == '\\') {
            ++at;
        } else if (quote != 0) {
            quote = c == quote ? char{0} : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '#') {
            return at;
        }
    }
    return line.size();
}

/// "[[people]]" of a line that is a header; else nothing.
std::string_view header_in(std::string_view line) {
    const std::string_view words = trimmed(line.substr(0, comment_in(line)));
    return words.starts_with('[') && words.ends_with(']') && words.find('=') == std::string_view::npos
               ? words
               : std::string_view();
}

bool sets(std::string_view line, std::string_view key) {
    const std::string_view words = trimmed(line);
    return words.starts_with(key) && trimmed(words.substr(key.size())).starts_with('=');
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view toml) {
    std::vector<Piece> pieces(1);
    std::string above;  // comments that may be those of a header below
    for (const std::string_view line : lines_of(toml)) {
        if (const auto header = header_in(line); !header.empty()) {
            pieces.push_back({std::string(header), above + std::string(line)});
            above.clear();
        } else if (trimmed(line).starts_with('#')) {
            above += line;
        } else {
            pieces.back().text += above + std::string(line);
            above.clear();
        }
    }
    pieces.back().text += above;
    return pieces;
}

std::string put_together(const std::vector<Piece>& pieces) {
    std::string toml;
    for (const Piece& piece : pieces) {
        toml += (toml.empty() || toml.ends_with('\n') || piece.text.empty() ? "" : "\n") + piece.text;
    }
    return toml;
}

void set_value(Piece& piece, std::string_view key, std::string_view value) {
    std::string text;
    std::size_t last = 0;  // behind the last line that says something
    bool found = false;
    for (const std::string_view line : lines_of(piece.text)) {
        if (!sets(line, key)) {
            text += line;
        } else if (!value.empty()) {
            const auto comment = line.substr(comment_in(line));
            text += std::string(key) + " = " + std::string(value) +
                    (comment.empty() ? "\n" : "  " + std::string(comment));
        }
        found = found || sets(line, key);
        last = trimmed(line).empty() ? last : text.size();
    }
    if (!found && !value.empty()) {
        const bool ends = last == 0 || text[last - 1] == '\n';
        text.insert(last, (ends ? "" : "\n") + std::string(key) + " = " + std::string(value) + "\n");
    }
    piece.text = std::move(text);
}

}  // namespace evenhand::council
