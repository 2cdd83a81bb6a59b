#include "csv_table.hpp"

#include <algorithm>

namespace evenhand::web {

std::string CsvRecord::value(std::string_view key) const {
    const auto found = values.find(key);
    return found == values.end() ? std::string() : found->second;
}

base::Result<CsvTable> csv_table(std::string_view csv, const std::string& file, const CsvColumns& columns) {
    EVENHAND_TRY(const auto rows, rows_of_csv(csv, file));
    CsvTable table;
    for (const CsvRow& row : rows) {
        if (&row == &rows.front()) {
            for (const std::string& column : row.fields) {
                const auto known = columns.find(table.headings.emplace_back(csv_heading(column)));
                table.keys.push_back(known == columns.end() ? std::string_view() : known->second);
            }
            continue;
        }
        CsvRecord& record = table.records.emplace_back(CsvRecord{row.line, {}});
        for (std::size_t column = 0; column < std::min(table.keys.size(), row.fields.size()); ++column) {
            if (!table.keys[column].empty()) {
                record.values[table.keys[column]] = trimmed_csv(row.fields[column]);
            }
        }
    }
    return table;
}

}  // namespace evenhand::web
