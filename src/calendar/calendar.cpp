#include "evenhand/calendar/calendar.hpp"

#include "calendar/calendar_data.hpp"
#include "evenhand/base/digest.hpp"
#include "evenhand/base/files.hpp"

#include <algorithm>

namespace evenhand::calendar {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorCode;
using std::chrono::days;

constexpr std::size_t file_limit = 4 * 1024 * 1024;
/// No notice in the published record came more than eleven weeks before its poll; a year's slip of the pen
/// does.
constexpr days earliest_notice{120};

/// Reads the files of a folder and remembers them for the digest.
class Folder {
  public:
    explicit Folder(fs::path path) : path_(std::move(path)) {}

    base::Result<std::string> read(const fs::path& relative) {
        EVENHAND_TRY(std::string text, base::read_file(path_ / relative, file_limit));
        seen_ += relative.generic_string() + '\n' + std::to_string(text.size()) + '\n' + text;
        return text;
    }
    base::Result<base::Node> read_toml(const fs::path& relative) {
        EVENHAND_TRY(const std::string text, read(relative));
        return base::parse_toml(text, shown(relative));
    }
    [[nodiscard]] std::string shown(const fs::path& relative) const { return (path_ / relative).string(); }
    [[nodiscard]] const fs::path& path() const { return path_; }
    [[nodiscard]] std::string digest() const { return base::sha256(seen_); }

  private:
    fs::path path_;
    std::string seen_;
};

base::Result<DayBook> read_book(Folder& folder) {
    EVENHAND_TRY(const std::string holidays, folder.read("bank-holidays.json"));
    EVENHAND_TRY(auto all, parse_bank_holidays(holidays, folder.shown("bank-holidays.json")));
    EVENHAND_TRY(const std::string special, folder.read("special-days.json"));
    EVENHAND_TRY(const auto more, parse_bank_holidays(special, folder.shown("special-days.json")));
    all.insert(all.end(), more.begin(), more.end());
    return DayBook::of(std::move(all), folder.shown("bank-holidays.json"));
}

base::Result<TimetableRules> read_rules(Folder& folder, const std::vector<DayRule>& day_rules) {
    TimetableRules rules;
    EVENHAND_TRY(const auto files, base::list_files(folder.path() / "timetables", ".toml"));
    for (const fs::path& file : files) {
        const fs::path relative = fs::path("timetables") / file.filename();
        EVENHAND_TRY(const base::Node root, folder.read_toml(relative));
        EVENHAND_TRY_DONE(read_timetable_rules(root, folder.shown(relative), day_rules, rules));
    }
    EVENHAND_TRY_DONE(without_contradiction(rules));
    return rules;
}

Error fault(const Election& election, std::string message, std::string mend) {
    return Error{ErrorCode::invalid, "'" + election.id.text() + "': " + std::move(message), std::move(mend),
                 election.place};
}

base::Result<base::Done> check_notice(const Election& election) {
    const base::Day poll = election.id.poll();
    if (!election.notice) {
        if (election.state == ElectionState::notice_published) {
            return fault(election, "the notice is said to be published, but not when",
                         "add notice = YYYY-MM-DD");
        }
        return base::Done{};
    }
    if (*election.notice >= poll) {
        return fault(election,
                     "the notice of " + base::in_short_words(*election.notice) + " is not before the poll",
                     "mend the day of the notice or of the poll");
    }
    if (*election.notice < poll - earliest_notice) {
        return fault(election,
                     "the notice of " + base::in_short_words(*election.notice) + " is " +
                         std::to_string((poll - *election.notice).count()) + " days before the poll",
                     "mend the day of the notice; no timetable is longer than 120 days");
    }
    return base::Done{};
}

base::Result<base::Done> check_order(const Election& election) {
    const base::Day poll = election.id.poll();
    if (election.nominees &&
        (*election.nominees >= poll || (election.notice && *election.nominees < *election.notice))) {
        return fault(election, "the statement of persons nominated lies outside the notice and the poll",
                     "mend the day under 'nominees'");
    }
    if (election.opens && *election.opens > poll) {
        return fault(election, "its period opens after the poll", "mend the day under 'opens'");
    }
    if (election.closes && *election.closes < poll && election.state == ElectionState::scheduled) {
        return fault(election, "its period closes before the poll",
                     "mend the day under 'closes', or give the state");
    }
    return base::Done{};
}

}  // namespace

const PeriodRule* CalendarData::period_rule(const Election& election) const {
    const PeriodRule* found = nullptr;
    for (const PeriodRule& rule : rules.periods) {
        if (rule.reach.holds(election) && (found == nullptr || !rule.reach.organisations.empty())) {
            found = &rule;
        }
    }
    return found;
}

base::Result<Calendar> Calendar::load(const fs::path& calendars_folder) {
    Folder folder(calendars_folder);
    auto data = std::make_shared<CalendarData>();
    EVENHAND_TRY(data->book, read_book(folder));
    EVENHAND_TRY(const base::Node day_rules, folder.read_toml("day-rules.toml"));
    EVENHAND_TRY(data->day_rules, read_day_rules(day_rules, folder.shown("day-rules.toml")));
    EVENHAND_TRY(data->rules, read_rules(folder, data->day_rules));
    EVENHAND_TRY(const base::Node ordinary, folder.read_toml("ordinary-elections.toml"));
    EVENHAND_TRY(data->series, read_series(ordinary, folder.shown("ordinary-elections.toml")));
    data->digest = folder.digest();
    return Calendar(std::move(data));
}

const std::string& Calendar::digest() const noexcept {
    return data_->digest;
}
base::Day Calendar::first() const noexcept {
    return data_->book.first();
}
base::Day Calendar::last() const noexcept {
    return data_->book.last();
}
const DayBook& Calendar::day_book() const noexcept {
    return data_->book;
}
const std::vector<Series>& Calendar::series() const noexcept {
    return data_->series;
}

base::Result<base::Done> Calendar::check(const Election& election) const {
    const PeriodRule* rule = data_->period_rule(election);
    if (rule == nullptr) {
        return fault(election,
                     "no timetable is known for a poll of the type '" + std::string(word(election.type)) +
                         "' in " + std::string(name(election.nation)) + " on " +
                         base::in_short_words(election.id.poll()),
                     "mend the type, the nation or the date, or add the law to calendars/timetables/");
    }
    const DayRule& poll_days = data_->day_rules[rule->poll_days];
    const auto out = data_->book.disregarded(election.id.poll(), poll_days);
    const bool abandoned =
        election.state == ElectionState::postponed || election.state == ElectionState::cancelled;
    if (out && !out->proclaimed && !abandoned) {
        return fault(election,
                     "no poll may be held on " + base::in_words(election.id.poll()) +
                         (out->weekend ? "" : " (" + out->reason + ")") + "; " + poll_days.source,
                     "mend the date of the poll");
    }
    EVENHAND_TRY_DONE(check_notice(election));
    return check_order(election);
}

}  // namespace evenhand::calendar
