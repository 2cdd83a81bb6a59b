#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/web/draft_form.hpp"
#include "evenhand/web/view.hpp"

#include <optional>
#include <vector>

namespace evenhand::web {

/// From a day to another, both included, as a form in an address names them.
struct DayRange {
    base::Day from{};
    base::Day to{};
};

/// The days of the fields from-day … to-year, `usual` where the address names none. The forms are filled in
/// as they were typed; nothing where a day is none, and `errors` says which.
std::optional<DayRange> day_range(const Request& request, const View& view, const DayRange& usual,
                                  DraftForm& from, DraftForm& to, std::vector<FieldError>& errors);

}  // namespace evenhand::web
