#pragma once

#include "evenhand/base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::web {

struct CsvRow {
    std::size_t line = 0;  ///< on which it begins; the file's first is 1
    std::vector<std::string> fields;

    friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

/// The rows of a CSV file (RFC 4180, UTF-8 with or without its mark), at most 20,000; a field in quotes may
/// hold commas, line ends and doubled quotes. Empty lines are passed over. ErrorCode::malformed names the
/// line.
base::Result<std::vector<CsvRow>> rows_of_csv(std::string_view csv, const std::string& file);

base::Error csv_error(std::string what, const std::string& file, std::size_t line);

/// A column's name in one form: lower case, spaces and hyphens as underscores, ASCII alone.
std::string csv_heading(std::string_view text);
/// Without the spaces around it.
std::string trimmed_csv(const std::string& field);
/// Whether a column that asks yes or no says yes.
bool csv_yes(std::string_view word);

}  // namespace evenhand::web
