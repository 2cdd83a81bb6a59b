#pragma once

#include "evenhand/base/data.hpp"
#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/calendar/bank_holidays.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace evenhand::calendar {

/// Which days a law leaves out of its counts; read from calendars/day-rules.toml. Saturdays, Sundays,
/// Christmas Eve, Christmas Day and Good Friday are out in all of them.
struct DayRule {
    std::string name;                 ///< how deadlines refer to it
    std::vector<Division> divisions;  ///< whose bank holidays are out; several: a holiday in any of them
    bool solemn_days = true;          ///< days of public thanksgiving or mourning are out
    bool easter_monday = false;       ///< out even where it is no bank holiday (Scottish elections)
    bool city_breaks = false;         ///< the City of London's Easter and Christmas breaks
    std::string source;
};
/// ErrorCode::invalid with file:line for a rule that names no nation, or a name that stands twice.
base::Result<std::vector<DayRule>> read_day_rules(const base::Node& root, const std::string& file);

/// Western Easter Sunday, by the Gregorian computus.
base::Day easter_sunday(int year);

/// Why a day does not count.
struct Disregarded {
    std::string reason;  ///< "Saturday", "Good Friday", "Early May bank holiday"
    bool weekend = false;
    std::optional<base::Day> proclaimed;  ///< set where the day was proclaimed at short notice
};

/// One step of a count, for --explain.
struct CountedDay {
    base::Day day{};
    int number = 0;      ///< 0: disregarded
    std::string reason;  ///< why it is disregarded
    bool weekend = false;
    std::optional<base::Day> proclaimed;
};

/// The end of a count and the way there, nearest day first.
struct Count {
    base::Day day{};
    std::vector<CountedDay> steps;
};

/// Every special day known, and how far the knowledge reaches. Immutable; safe from every thread.
class DayBook {
  public:
    /// `days` in any order; a day of the same kind that stands twice keeps the first title and any
    /// proclamation. The book reaches over whole years, from the first with a bank holiday in every division
    /// to the last with a Christmas in every division.
    DayBook() = default;
    static base::Result<DayBook> of(std::vector<SpecialDay> days, const std::string& file);

    [[nodiscard]] base::Day first() const noexcept { return first_; }
    [[nodiscard]] base::Day last() const noexcept { return last_; }
    [[nodiscard]] bool covers(base::Day day) const noexcept { return first_ <= day && day <= last_; }
    [[nodiscard]] std::span<const SpecialDay> special_days() const noexcept { return days_; }

    /// Nothing for a working day. `kept`: days that count although they are proclaimed (see Timetable). A day
    /// outside the covered range is answered from what is certain anywhere: weekends, Christmas, Easter.
    [[nodiscard]] std::optional<Disregarded> disregarded(base::Day day, const DayRule& rule,
                                                         std::span<const base::Day> kept = {}) const;

    /// Steps back from `from`, which is not counted, to the `number`-th working day before it.
    /// ErrorCode::out_of_range where the count leaves the covered range.
    [[nodiscard]] base::Result<Count> before(base::Day from, int number, const DayRule& rule,
                                             std::span<const base::Day> kept = {}) const;
    /// The same forwards.
    [[nodiscard]] base::Result<Count> after(base::Day from, int number, const DayRule& rule) const;

  private:
    enum class Way : std::int8_t { back = -1, forth = 1 };
    struct Start {
        base::Day from;
        int number;
        Way way;
    };
    [[nodiscard]] base::Result<Count> count(const Start& start, const DayRule& rule,
                                            std::span<const base::Day> kept) const;
    [[nodiscard]] bool in_christmas_break(base::Day day, const DayRule& rule) const;
    [[nodiscard]] bool bank_holiday(base::Day day, const DayRule& rule) const;

    std::vector<SpecialDay> days_;
    base::Day first_{};
    base::Day last_{};
};

}  // namespace evenhand::calendar
