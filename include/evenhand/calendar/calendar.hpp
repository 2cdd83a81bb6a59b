#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/calendar/election.hpp"
#include "evenhand/calendar/period.hpp"
#include "evenhand/calendar/timetable.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace evenhand::calendar {

struct CalendarData;
struct Series;

/// Where the restricted period begins when the law leaves a choice (law differs by contest; see
/// calendars/timetables/).
enum class PeriodStart : std::uint8_t {
    notice,  ///< the notice of election as published; until that is known, the start that the timetable file
             ///< names
    last_day,  ///< the last lawful day for the notice, unless it is known to have been published earlier
};

/// What a council decides about its periods.
struct PeriodSettings {
    PeriodStart start = PeriodStart::notice;
    int days_after_poll =
        0;  ///< 0: the close of poll; more: to the end of that many days after the poll (a late count)
    PeriodScope by_elections = PeriodScope::whole_council;
    /// The day to which the council's list of elections is complete, where it says so; later days are
    /// unknown.
    std::optional<base::Day> elections_known_to;
};

/// Days of which it cannot be said whether a contest restricts them.
struct UnknownDays {
    base::Day from{};
    base::Day to{};
    std::string why;
    std::string election{};  ///< the contest; empty: the data end, or the council's list does
};

/// The period of one contest, the stretch in which it is unknown, or neither where nothing is restricted.
struct PeriodAnswer {
    std::optional<Period> period;
    std::optional<UnknownDays> unknown;
};

/// The law and the days of calendars/: immutable, cheap to copy, safe from every thread.
class Calendar {
  public:
    /// Reads bank-holidays.json, special-days.json, day-rules.toml, ordinary-elections.toml and
    /// timetables/*.toml of the folder. All or nothing: the first fault is an error with file:line and mend.
    static base::Result<Calendar> load(const std::filesystem::path& calendars_folder);

    /// "sha256:…" of the names and bytes of the files it was made from.
    [[nodiscard]] const std::string& digest() const noexcept;
    /// The first and the last day of which bank holidays of every nation are known.
    [[nodiscard]] base::Day first() const noexcept;
    [[nodiscard]] base::Day last() const noexcept;
    [[nodiscard]] const DayBook& day_book() const noexcept;

    /// ErrorCode::invalid where the contest cannot be as stated: no timetable for such a poll, a poll on a
    /// disregarded day, a notice after the poll or months before it, a state without the day it needs. Named
    /// by election.place.
    [[nodiscard]] base::Result<base::Done> check(const Election& election) const;

    /// Every date of the contest, sorted by day; dates that the data cannot reach have no day and say why.
    [[nodiscard]] Timetable timetable(const Election& election) const;

    /// When the contest restricts, by its timetable, its state and the council's settings.
    [[nodiscard]] PeriodAnswer period(const Election& election, const PeriodSettings& settings) const;

    /// The series of ordinary elections known by rule (ordinary.hpp).
    [[nodiscard]] const std::vector<Series>& series() const noexcept;

  private:
    explicit Calendar(std::shared_ptr<const CalendarData> data) : data_(std::move(data)) {}
    std::shared_ptr<const CalendarData> data_;
};

}  // namespace evenhand::calendar
