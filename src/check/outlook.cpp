#include "evenhand/check/outlook.hpp"

#include "evenhand/check/check.hpp"

#include <algorithm>
#include <chrono>

namespace evenhand::check {
namespace {

constexpr std::chrono::days reach{731};
/// A council with more changes than that in two years is told about the nearest of them.
constexpr int most_days = 16;

/// The day after `day` on which the calendar says something else; nothing where it is the same for ever.
std::optional<base::Day> next_change(const calendar::CouncilCalendar& calendar, base::Day day) {
    const auto& stretch = calendar.stretch(day);
    std::optional<base::Day> next;
    if (stretch.to < base::Day::max() - std::chrono::days(1)) {
        next = stretch.to + std::chrono::days(1);
    }
    for (const std::uint32_t period : stretch.in_force) {
        const auto known = calendar.periods()[period].nominees_known;
        if (known && *known > day && (!next || *known < *next)) {
            next = known;
        }
    }
    return next;
}

}  // namespace

base::Result<std::optional<Outlook>> outlook(const text::Document& document, const std::string& name,
                                             const Knowledge& knowledge, base::Day on,
                                             policy::Verdict verdict) {
    const bool better = verdict != policy::Verdict::clear;
    base::Day day = on;
    for (int tried = 0; tried < most_days; ++tried) {
        const auto next = next_change(knowledge.calendar(), day);
        if (!next || *next > on + reach || !knowledge.calendar().stretch(*next).unknown_why.empty()) {
            break;
        }
        day = *next;
        EVENHAND_TRY(const auto report, check(document, name, knowledge, day));
        if (better ? report.verdict < verdict : report.verdict > verdict) {
            return std::optional<Outlook>(Outlook{day, report.verdict});
        }
    }
    return std::optional<Outlook>();
}

}  // namespace evenhand::check
