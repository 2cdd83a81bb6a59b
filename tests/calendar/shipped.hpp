#pragma once

#include "evenhand/calendar/calendar.hpp"
#include "evenhand/calendar/council_calendar.hpp"
#include "support/places.hpp"

#include <filesystem>
#include <string>

namespace evenhand::tests {

inline std::filesystem::path shipped_calendars() {
    return std::filesystem::path(evenhand::tests::source()) / "calendars";
}

/// The calendar that the project ships, loaded once.
inline const calendar::Calendar& shipped() {
    static const calendar::Calendar loaded = calendar::Calendar::load(shipped_calendars()).value();
    return loaded;
}

inline calendar::Election election(const std::string& id,
                                   calendar::Nation nation = calendar::Nation::england) {
    return calendar::election_of(calendar::ElectionId::parse(id).value(), std::nullopt, std::nullopt, nation)
        .value();
}

inline calendar::Election election(const std::string& id, calendar::ElectionType type,
                                   calendar::Nation nation) {
    return calendar::election_of(calendar::ElectionId::parse(id).value(), type, std::nullopt, nation).value();
}

/// "2027-03-31", or "" where the calendar has no such date.
inline std::string date_of(const calendar::Election& election, calendar::Event event) {
    const auto timetable = shipped().timetable(election);
    const auto* deadline = timetable.find(event);
    return deadline != nullptr && deadline->day ? base::iso(*deadline->day) : std::string();
}

inline calendar::CouncilCalendar compiled(const std::vector<calendar::Election>& elections,
                                          const calendar::PeriodSettings& settings = {}) {
    return calendar::CouncilCalendar::build(shipped(), elections, settings).value();
}

}  // namespace evenhand::tests
