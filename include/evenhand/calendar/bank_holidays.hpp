#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/calendar/election.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::calendar {

/// The three lists that gov.uk publishes. There is none for England, Wales or the United Kingdom alone.
enum class Division : std::uint8_t { england_and_wales, scotland, northern_ireland };
constexpr std::array<Division, 3> all_divisions{Division::england_and_wales, Division::scotland,
                                                Division::northern_ireland};
std::string_view word(Division division);  ///< "england-and-wales", as the file's keys have it
std::string_view name(Division division);  ///< "England and Wales"
std::optional<Division> division_named(std::string_view word);
Division division_of(Nation nation);

enum class SpecialDayKind : std::uint8_t { bank_holiday, mourning, thanksgiving };

/// A day that law or proclamation takes out of a count.
struct SpecialDay {
    base::Day day{};
    Division division = Division::england_and_wales;
    SpecialDayKind kind = SpecialDayKind::bank_holiday;
    std::string title;  ///< typographic apostrophes made straight
    std::string notes;  ///< gov.uk's own: empty, "Substitute day" or "Extra bank holiday"
    /// The day it was proclaimed, where that was at short notice: a timetable that had passed by then stays
    /// as it was.
    std::optional<base::Day> proclaimed;

    friend bool operator==(const SpecialDay&, const SpecialDay&) = default;
};

/// Reads the public form of https://www.gov.uk/bank-holidays.json, and the same form with the members "kind",
/// "proclaimed" and "weekday" beside each event. All three nations must be there, each day must exist, stand
/// once in its nation and agree with a stated weekday; else an error with file:line. Sorted by day, then
/// division.
base::Result<std::vector<SpecialDay>> parse_bank_holidays(std::string_view json, const std::string& file);

/// What an import would change, by day and never by title: titles differ from copy to copy.
struct HolidayDifference {
    std::vector<SpecialDay> added;
    std::vector<SpecialDay> removed;
    std::vector<SpecialDay> retitled;  ///< as the new file has them

    [[nodiscard]] bool empty() const noexcept { return added.empty() && removed.empty() && retitled.empty(); }
};
HolidayDifference difference(const std::vector<SpecialDay>& old_days,
                             const std::vector<SpecialDay>& new_days);

/// gov.uk's file holds about eight years: the days of `old_days` before the first year that `new_days` speaks
/// of stay.
std::vector<SpecialDay> merged(const std::vector<SpecialDay>& old_days,
                               const std::vector<SpecialDay>& new_days);

/// The public form again, with kind and proclaimed only where they say something.
std::string bank_holidays_json(const std::vector<SpecialDay>& days);

}  // namespace evenhand::calendar
