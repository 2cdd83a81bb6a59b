#pragma once

#include "web/csv_rows.hpp"

#include <map>

namespace evenhand::web {

/// Which of our keys stands under a column's heading, as csv_heading writes it. Several may lead to one key.
using CsvColumns = std::map<std::string_view, std::string_view>;

/// A line below the heading, by our keys.
struct CsvRecord {
    std::size_t line = 0;
    std::map<std::string_view, std::string> values;

    /// Without the spaces around it; empty if the file has no such column.
    [[nodiscard]] std::string value(std::string_view key) const;
};

/// A CSV file that begins with a heading line.
struct CsvTable {
    std::vector<std::string> headings;   ///< as csv_heading writes them
    std::vector<std::string_view> keys;  ///< beside the headings; empty: a column that nobody knows
    std::vector<CsvRecord> records;
};

/// `columns` outlives the table. Fails as rows_of_csv does.
base::Result<CsvTable> csv_table(std::string_view csv, const std::string& file, const CsvColumns& columns);

}  // namespace evenhand::web
