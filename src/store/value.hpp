#pragma once

#include "evenhand/base/result.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace evenhand::store {

/// What goes into a query and comes out of it: nothing, a number of 64 bits, a text of UTF-8 without NUL.
/// It owns its bytes, so that nothing bound can end before the statement runs.
using Value = std::variant<std::monostate, std::int64_t, std::string>;
using Row = std::vector<Value>;

/// Named as `text_or_null` says: an absent value is NULL, not an empty text.
inline Value value_of(const std::optional<std::string>& text) {
    return text ? Value(*text) : Value();
}
inline Value value_of(const std::optional<std::int64_t>& number) {
    return number ? Value(*number) : Value();
}

struct Outcome {
    std::vector<Row> rows;
    std::int64_t changed = 0;  ///< rows that an insertion, a change or a removal touched
};

/// Reads one row from left to right and keeps the first complaint until finish(), as base::TableReader does:
/// after it every answer is empty. A column of another kind than asked means that somebody edited the
/// database.
class RowReader {
  public:
    /// `what` names the row in the complaint ("a submission"). `row` must outlive the reader.
    RowReader(const Row& row, std::string_view what) : row_(&row), what_(what) {}

    std::string text();
    std::optional<std::string> optional_text();
    std::int64_t integer();
    std::optional<std::int64_t> optional_integer();
    /// A complaint of the caller's own: a value that means nothing.
    void complain(std::string_view message);

    base::Result<base::Done> finish() const;

  private:
    template <typename T>
    std::optional<T> take(std::string_view kind);

    const Row* row_;
    std::string what_;
    std::size_t next_ = 0;
    std::optional<base::Error> complaint_;
};

}  // namespace evenhand::store
