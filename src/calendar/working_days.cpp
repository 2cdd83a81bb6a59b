#include "evenhand/calendar/working_days.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace evenhand::calendar {
namespace {

using base::Day;
using base::Error;
using base::ErrorCode;
using std::chrono::days;

int year_of(Day day) {
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

bool is_weekend(Day day) {
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

bool same_entry(const SpecialDay& a, const SpecialDay& b) {
    return a.day == b.day && a.division == b.division && a.kind == b.kind;
}

/// One entry a day, division and kind: the first title, and a proclamation wherever it was written.
std::vector<SpecialDay> without_repeats(std::vector<SpecialDay> all) {
    std::stable_sort(all.begin(), all.end(), [](const SpecialDay& a, const SpecialDay& b) {
        return std::tie(a.day, a.division, a.kind) < std::tie(b.day, b.division, b.kind);
    });
    std::vector<SpecialDay> kept;
    for (SpecialDay& special : all) {
        if (!kept.empty() && same_entry(kept.back(), special)) {
            if (!kept.back().proclaimed) {
                kept.back().proclaimed = special.proclaimed;
            }
            continue;
        }
        kept.push_back(std::move(special));
    }
    return kept;
}

Disregarded calendar_day(std::string reason) {
    return Disregarded{std::move(reason), false, std::nullopt};
}

/// What is out whatever the nation and the year.
std::optional<Disregarded> always_out(Day day) {
    if (is_weekend(day)) {
        return Disregarded{std::string(base::weekday_name(day)), true, std::nullopt};
    }
    const std::chrono::year_month_day date{day};
    if (date.month() == std::chrono::December && date.day() == std::chrono::day{24}) {
        return calendar_day("Christmas Eve");
    }
    if (date.month() == std::chrono::December && date.day() == std::chrono::day{25}) {
        return calendar_day("Christmas Day");
    }
    if (day == easter_sunday(year_of(day)) - days{2}) {
        return calendar_day("Good Friday");
    }
    return std::nullopt;
}

bool matches(const SpecialDay& special, const DayRule& rule) {
    const bool here =
        std::find(rule.divisions.begin(), rule.divisions.end(), special.division) != rule.divisions.end();
    return here && (special.kind == SpecialDayKind::bank_holiday || rule.solemn_days);
}

}  // namespace

base::Day easter_sunday(int year) {
    // The anonymous Gregorian computus (Nature, 20 April 1876).
    const int golden = year % 19;
    const int century = year / 100;
    const int of_century = year % 100;
    const int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    const int shift = (golden + 11 * epact + 22 * weekday) / 451;
    const int march_days = epact + weekday - 7 * shift + 114;
    return base::day_of(year, static_cast<unsigned>(march_days / 31),
                        static_cast<unsigned>(march_days % 31 + 1));
}

base::Result<std::vector<DayRule>> read_day_rules(const base::Node& root, const std::string& file) {
    base::TableReader top(root, file, "the file of day rules");
    top.allow("checked");
    const auto tables = top.tables("rule");
    EVENHAND_TRY_DONE(top.finish());
    std::vector<DayRule> rules;
    for (const base::Node* table : tables) {
        base::TableReader reader(*table, file, "[[rule]]");
        DayRule rule;
        rule.name = reader.text("name");
        for (const std::string& nation : reader.texts("bank_holidays")) {
            const auto division = division_named(nation);
            if (!division) {
                reader.complain("bank_holidays", "'" + nation + "' is no list of bank holidays",
                                "use england-and-wales, scotland or northern-ireland");
                break;
            }
            rule.divisions.push_back(*division);
        }
        rule.solemn_days = reader.optional_flag("thanksgiving_and_mourning").value_or(true);
        rule.easter_monday = reader.optional_flag("easter_monday").value_or(false);
        rule.city_breaks = reader.optional_flag("city_breaks").value_or(false);
        rule.source = reader.text("source");
        if (std::any_of(rules.begin(), rules.end(),
                        [&](const DayRule& other) { return other.name == rule.name; })) {
            reader.complain("name", "'" + rule.name + "' stands twice", "give each rule a name of its own");
        }
        EVENHAND_TRY_DONE(reader.finish());
        rules.push_back(std::move(rule));
    }
    return rules;
}

base::Result<DayBook> DayBook::of(std::vector<SpecialDay> all, const std::string& file) {
    DayBook book;
    book.days_ = without_repeats(std::move(all));
    std::map<int, std::array<int, 3>> a_year;
    for (const SpecialDay& special : book.days_) {
        if (special.kind == SpecialDayKind::bank_holiday) {
            ++a_year[year_of(special.day)][static_cast<std::size_t>(special.division)];
        }
    }
    // Seven bank holidays are the least that any nation has a year; fewer means that the year is not yet
    // complete.
    const auto complete = [&](int year) {
        const auto found = a_year.find(year);
        return found != a_year.end() && std::all_of(found->second.begin(), found->second.end(),
                                                    [](int number) { return number >= 7; });
    };
    int first = a_year.empty() ? 0 : a_year.rbegin()->first;
    while (!a_year.empty() && first > a_year.begin()->first && !complete(first)) {
        --first;
    }
    const int last = first;
    while (complete(first - 1)) {
        --first;
    }
    if (!complete(last)) {
        return Error{ErrorCode::invalid, "holds no complete year of bank holidays for all nations",
                     "take https://www.gov.uk/bank-holidays.json", base::Place{file, 0}};
    }
    book.first_ = base::day_of(first, 1, 1);
    book.last_ = base::day_of(last, 12, 31);
    return book;
}

bool DayBook::bank_holiday(Day day, const DayRule& rule) const {
    auto at = std::lower_bound(days_.begin(), days_.end(), day,
                               [](const SpecialDay& special, Day wanted) { return special.day < wanted; });
    for (; at != days_.end() && at->day == day; ++at) {
        if (at->kind == SpecialDayKind::bank_holiday && matches(*at, rule)) {
            return true;
        }
    }
    return false;
}

// From the last weekday before Christmas Day to the first weekday after it that is no bank holiday, both
// included.
bool DayBook::in_christmas_break(Day day, const DayRule& rule) const {
    const std::chrono::year_month_day date{day};
    if (date.month() != std::chrono::December && date.month() != std::chrono::January) {
        return false;
    }
    const int year = date.month() == std::chrono::January ? year_of(day) - 1 : year_of(day);
    Day begin = base::day_of(year, 12, 24);
    while (is_weekend(begin)) {
        begin -= days{1};
    }
    Day end = base::day_of(year, 12, 26);
    while (is_weekend(end) || bank_holiday(end, rule)) {
        end += days{1};
    }
    return begin <= day && day <= end;
}

std::optional<Disregarded> DayBook::disregarded(Day day, const DayRule& rule,
                                                std::span<const Day> kept) const {
    if (auto out = always_out(day)) {
        return out;
    }
    auto at = std::lower_bound(days_.begin(), days_.end(), day,
                               [](const SpecialDay& special, Day wanted) { return special.day < wanted; });
    for (; at != days_.end() && at->day == day; ++at) {
        if (matches(*at, rule) && std::find(kept.begin(), kept.end(), day) == kept.end()) {
            return Disregarded{at->title, false, at->proclaimed};
        }
    }
    const Day easter = easter_sunday(year_of(day));
    if (rule.easter_monday && day == easter + days{1}) {
        return calendar_day("Easter Monday");
    }
    if (rule.city_breaks && easter - days{3} <= day && day <= easter + days{2}) {
        return calendar_day("the City's Easter break");
    }
    if (rule.city_breaks && in_christmas_break(day, rule)) {
        return calendar_day("the City's Christmas break");
    }
    return std::nullopt;
}

base::Result<Count> DayBook::count(const Start& start, const DayRule& rule, std::span<const Day> kept) const {
    Count result;
    result.day = start.from;
    int number = 0;
    while (number < start.number) {
        result.day += days{static_cast<int>(start.way)};
        if (!covers(result.day)) {
            return Error{
                ErrorCode::out_of_range,
                "the bank holidays are known from " + base::in_short_words(first_) + " to " +
                    base::in_short_words(last_) + ", and the count from " + base::in_short_words(start.from) +
                    " needs " + base::in_short_words(result.day),
                "import a newer https://www.gov.uk/bank-holidays.json with 'evenhand calendar import'",
                {}};
        }
        CountedDay step;
        step.day = result.day;
        if (auto out = disregarded(result.day, rule, kept)) {
            step.reason = std::move(out->reason);
            step.weekend = out->weekend;
            step.proclaimed = out->proclaimed;
        } else {
            step.number = ++number;
        }
        result.steps.push_back(std::move(step));
    }
    return result;
}

base::Result<Count> DayBook::before(Day from, int number, const DayRule& rule,
                                    std::span<const Day> kept) const {
    return count(Start{from, number, Way::back}, rule, kept);
}

base::Result<Count> DayBook::after(Day from, int number, const DayRule& rule) const {
    return count(Start{from, number, Way::forth}, rule, {});
}

}  // namespace evenhand::calendar
