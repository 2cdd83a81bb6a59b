#pragma once

#include "written_dates.hpp"

#include <string_view>

namespace evenhand::extract {

/// A date in a line of a page.
struct DateLine {
    std::string_view words;   ///< the line
    std::string_view before;  ///< the line before it
    WrittenDate date;
};

/// Whether the page labels it as the day of publication: "Published:", "Posted on", "Date:", in the line or
/// as the line before.
bool is_published_label(const DateLine& line);

/// Whether the words before a date say that something was changed then.
bool is_edit_label(std::string_view before_date);

}  // namespace evenhand::extract
