#pragma once

#include "evenhand/calendar/year.hpp"
#include "evenhand/report/report.hpp"
#include "evenhand/web/draft_form.hpp"
#include "evenhand/web/site.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::web {

/// The page "Check a draft": the form, and beside it the report where there is one.
std::string check_page(const DraftForm& form, const std::vector<FieldError>& errors,
                       const std::optional<report::Report>& report, const Site& site);

/// The page "Calendar": a year at a glance with its restricted periods drawn, each stretch of days with its
/// reason.
std::string calendar_page(const calendar::YearPicture& year, const check::Knowledge& council,
                          const Site& site);

/// A page that says what went wrong and what to do.
std::string message_page(std::string_view title, std::string_view message);

}  // namespace evenhand::web
