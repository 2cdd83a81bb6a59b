#include "store/value.hpp"

namespace evenhand::store {

void RowReader::complain(std::string_view message) {
    if (!complaint_) {
        complaint_ = base::Error{base::ErrorCode::malformed,
                                 what_ + " in the database cannot be read: " + std::string(message),
                                 "run 'evenhand audit verify', and restore a backup if it complains",
                                 {}};
    }
}

template <typename T>
std::optional<T> RowReader::take(std::string_view kind) {
    base::ensure(next_ < row_->size(), "a query has fewer columns than its reader");
    const auto& value = (*row_)[next_++];
    if (const auto* found = std::get_if<T>(&value)) {
        return complaint_ ? std::nullopt : std::optional<T>(*found);
    }
    if (!std::holds_alternative<std::monostate>(value)) {
        complain("column " + std::to_string(next_) + " should hold " + std::string(kind));
    }
    return std::nullopt;
}

std::optional<std::string> RowReader::optional_text() {
    return take<std::string>("a text");
}

std::optional<std::int64_t> RowReader::optional_integer() {
    return take<std::int64_t>("a number");
}

std::string RowReader::text() {
    auto found = optional_text();
    if (!found) {
        complain("column " + std::to_string(next_) + " should not be empty");
    }
    return found ? std::move(*found) : std::string();
}

std::int64_t RowReader::integer() {
    const auto found = optional_integer();
    if (!found) {
        complain("column " + std::to_string(next_) + " should not be empty");
    }
    return found.value_or(0);
}

base::Result<base::Done> RowReader::finish() const {
    if (complaint_) {
        return *complaint_;
    }
    base::ensure(next_ == row_->size(), "a query has more columns than its reader");
    return base::Done{};
}

}  // namespace evenhand::store
