#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/calendar/calendar.hpp"
#include "evenhand/calendar/election.hpp"
#include "evenhand/calendar/period.hpp"

#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace evenhand::calendar {

/// The periods of one council, compiled once so that any day is answered by one search. Immutable, cheap to
/// copy, safe from every thread. Where no election is listed inside the data's reach, nothing is restricted;
/// outside the reach the answer is "unknown".
class CouncilCalendar {
  public:
    /// The first election that Calendar::check refuses, an identifier that stands twice, or two live polls of
    /// one contest within five weeks of each other: ErrorCode::invalid with the place of the election.
    static base::Result<CouncilCalendar> build(const Calendar& calendar, std::span<const Election> elections,
                                               const PeriodSettings& settings);

    /// A council without any election listed, and without any data: every day is unknown. For tests and as a
    /// start.
    CouncilCalendar();

    /// The whole day; on the day of a poll the period counts although it ends at 22:00.
    [[nodiscard]] DayStatus on(base::Day day) const;
    /// The moment, in UTC: after the close of poll in London the day's period is over.
    [[nodiscard]] DayStatus at(std::chrono::sys_seconds moment) const;

    /// The periods that touch [from, to], both included; sorted by opening day, then by election.
    [[nodiscard]] std::vector<Period> periods(base::Day from, base::Day to) const;
    /// All of them.
    [[nodiscard]] std::span<const Period> periods() const noexcept;
    /// The stretches of unknown days that touch [from, to]; the reach of the data is among them.
    [[nodiscard]] std::vector<UnknownDays> unknown(base::Day from, base::Day to) const;

    /// The same answers as on(), without copying: which periods hold on the day, as indices of periods().
    struct Stretch {
        base::Day from{};
        base::Day to{};
        std::vector<std::uint32_t> in_force;
        std::string unknown_why;  ///< empty: known
    };
    [[nodiscard]] const Stretch& stretch(base::Day day) const noexcept;

  private:
    struct Compiled;
    explicit CouncilCalendar(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
    std::shared_ptr<const Compiled> compiled_;
};

}  // namespace evenhand::calendar
