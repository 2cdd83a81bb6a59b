#include "day_range.hpp"

#include <chrono>

namespace evenhand::web {
namespace {

void set_day(DraftForm& form, base::Day day) {
    const std::chrono::year_month_day date{day};
    form.day = std::to_string(static_cast<unsigned>(date.day()));
    form.month = std::to_string(static_cast<unsigned>(date.month()));
    form.year = std::to_string(static_cast<int>(date.year()));
}

/// The day of the address; where it names none, the given one.
std::optional<base::Day> day_in(const Request& request, const std::string& name, base::Day otherwise,
                                DraftForm& form) {
    if (!request.query.find(name + "-day")) {
        set_day(form, otherwise);
        return otherwise;
    }
    form.day = trimmed(request.query.value_or(name + "-day", ""));
    form.month = trimmed(request.query.value_or(name + "-month", ""));
    form.year = trimmed(request.query.value_or(name + "-year", ""));
    return day_of_parts(form.day, form.month, form.year);
}

}  // namespace

std::optional<DayRange> day_range(const Request& request, const View& view, const DayRange& usual,
                                  DraftForm& from, DraftForm& to, std::vector<FieldError>& errors) {
    const auto first = day_in(request, "from", usual.from, from);
    const auto last = day_in(request, "to", usual.to, to);
    if (!first) {
        errors.push_back({"from-day", view.words.say("reports.error_day")});
    }
    if (!last) {
        errors.push_back({"to-day", view.words.say("reports.error_day")});
    }
    return first && last ? std::optional(DayRange{*first, *last}) : std::nullopt;
}

}  // namespace evenhand::web
