#include "csv_rows.hpp"

#include "evenhand/text/utf8.hpp"

namespace evenhand::web {
namespace {

constexpr std::size_t most_rows = 20'000;

}  // namespace

base::Error csv_error(std::string what, const std::string& file, std::size_t line) {
    return {base::ErrorCode::malformed, std::move(what), "save it as CSV in UTF-8 with a heading line",
            base::Place{file, static_cast<std::uint32_t>(line)}};
}

base::Result<std::vector<CsvRow>> rows_of_csv(std::string_view csv, const std::string& file) {
    if (csv.starts_with("\xEF\xBB\xBF")) {
        csv.remove_prefix(3);
    }
    if (!text::is_utf8(csv)) {
        return csv_error("the file is not UTF-8", file, 0);
    }
    const auto row_on = [](std::size_t line) { return CsvRow{line, std::vector<std::string>(1)}; };
    std::size_t line = 1;
    std::vector<CsvRow> rows(1, row_on(line));
    bool quoted = false;
    for (std::size_t at = 0; at < csv.size(); ++at) {
        const char c = csv[at];
        line += c == '\n';
        std::string& field = rows.back().fields.back();
        if (quoted && c == '"' && at + 1 < csv.size() && csv[at + 1] == '"') {
            field += '"';
            ++at;
        } else if (c == '"' && (quoted || field.empty())) {
            quoted = !quoted;
        } else if (quoted) {
            field += c;
        } else if (c == ',') {
            rows.back().fields.emplace_back();
        } else if (c == '\n') {
            rows.push_back(row_on(line));
        } else if (c != '\r') {
            field += c;
        }
        if (rows.size() > most_rows) {
            return csv_error("the file has more than 20,000 lines", file, line);
        }
    }
    if (quoted) {
        return csv_error("a quotation mark is never closed", file, line);
    }
    std::erase_if(rows,
                  [](const CsvRow& row) { return row.fields.size() == 1 && row.fields.front().empty(); });
    return rows;
}

std::string csv_heading(std::string_view text) {
    std::string plain;
    for (const char c : trimmed_csv(std::string(text))) {
        if (c == ' ' || c == '-') {
            plain += '_';
        } else if (static_cast<unsigned char>(c) < 0x80U) {
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        }
    }
    return plain;
}

std::string trimmed_csv(const std::string& field) {
    const auto begin = field.find_first_not_of(" \t");
    return begin == std::string::npos ? "" : field.substr(begin, field.find_last_not_of(" \t") - begin + 1);
}

bool csv_yes(std::string_view word) {
    const std::string plain = csv_heading(word);
    return plain == "yes" || plain == "true" || plain == "1" || plain == "y" || plain == "t";
}

}  // namespace evenhand::web
