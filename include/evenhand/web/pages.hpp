#pragma once

#include "evenhand/calendar/year.hpp"
#include "evenhand/check/outlook.hpp"
#include "evenhand/report/report.hpp"
#include "evenhand/web/draft_form.hpp"
#include "evenhand/web/view.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::web {

/// What the page "Check a draft" shows: the form, and the report where there is one.
struct CheckPage {
    DraftForm form;
    std::vector<FieldError> errors{};
    std::optional<report::Report> report{};
    std::optional<check::Outlook> outlook{};
    std::string notice{};  ///< what was done: "The wording was put in"; may be empty
};
std::string check_page(const View& view, const CheckPage& shown);

/// The page "Calendar": a year at a glance with its restricted periods drawn, each stretch of days with its
/// reason.
std::string calendar_page(const View& view, const calendar::YearPicture& year,
                          const check::Knowledge& council);

/// A page that says what went wrong and what to do. `draft` is kept in a field, to be copied or sent again;
/// empty: there was none.
std::string message_page(const View& view, std::string_view title, std::string_view message,
                         std::string_view draft = {});
/// The same where nothing is known of who asks.
std::string message_page(std::string_view title, std::string_view message);

}  // namespace evenhand::web
