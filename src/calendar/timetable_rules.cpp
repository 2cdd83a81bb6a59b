#include "calendar/timetable_rules.hpp"

#include <algorithm>

namespace evenhand::calendar {
namespace {

using base::Error;
using base::ErrorCode;
using base::Node;
using base::TableReader;

constexpr std::pair<std::string_view, Contest> contests[] = {
    {"any", Contest::any}, {"ordinary", Contest::ordinary}, {"by-election", Contest::by_election}};
constexpr std::pair<std::string_view, CountedFrom> starts[] = {
    {"poll", CountedFrom::poll}, {"notice", CountedFrom::notice}, {"vacancy", CountedFrom::vacancy}};
constexpr std::pair<std::string_view, CountUnit> units[] = {{"working-days", CountUnit::working_days},
                                                            {"calendar-days", CountUnit::calendar_days}};
constexpr std::pair<std::string_view, LateDays> late_days[] = {
    {"past-deadlines-stay", LateDays::past_deadlines_stay}, {"thirty-days", LateDays::thirty_days}};

template <typename T>
bool holds_or_all(const std::vector<T>& list, const T& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

template <typename T>
bool meet(const std::vector<T>& a, const std::vector<T>& b) {
    return a.empty() || b.empty() ||
           std::any_of(a.begin(), a.end(), [&](const T& each) { return holds_or_all(b, each); });
}

Reach read_reach(TableReader& reader) {
    Reach reach;
    for (const std::string& type : reader.texts("types")) {
        const auto known = election_type_named(type);
        if (!known) {
            reader.complain("types", "'" + type + "' is no type of election",
                            "see calendars/README.md for the types");
            return reach;
        }
        reach.types.push_back(*known);
    }
    for (const std::string& nation : reader.optional_texts("nations")) {
        const auto known = nation_named(nation);
        if (!known) {
            reader.complain("nations", "'" + nation + "' is no nation",
                            "use england, wales, scotland or northern-ireland");
            return reach;
        }
        reach.nations.push_back(*known);
    }
    reach.organisations = reader.optional_texts("organisations");
    reach.contest = reader.optional_choice("contest", contests).value_or(Contest::any);
    reach.polls_from = reader.optional_day("polls_from");
    reach.polls_to = reader.optional_day("polls_to");
    if (reach.polls_from && reach.polls_to && *reach.polls_to < *reach.polls_from) {
        reader.complain("polls_to", "lies before polls_from", "mend one of the two");
    }
    return reach;
}

std::size_t read_days(TableReader& reader, std::string_view key, const std::vector<DayRule>& day_rules) {
    const std::string wanted = reader.text(key);
    std::string known;
    for (std::size_t i = 0; i < day_rules.size(); ++i) {
        if (day_rules[i].name == wanted) {
            return i;
        }
        known += (known.empty() ? "" : ", ") + day_rules[i].name;
    }
    if (!reader.failed()) {
        reader.complain(key, "'" + wanted + "' is no rule of day-rules.toml", "use one of: " + known);
    }
    return 0;
}

Event read_event(TableReader& reader, std::string_view key) {
    const std::string wanted = reader.text(key);
    const auto event = event_named(wanted);
    if (!event && !reader.failed()) {
        reader.complain(key, "'" + wanted + "' is no event of a timetable",
                        "see calendars/README.md for the events");
    }
    return event.value_or(Event::notice_of_election_last);
}

bool is_time(const std::string& text) {
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    return text.size() == 5 && digit(0) && digit(1) && text[2] == ':' && digit(3) && digit(4) &&
           text.substr(0, 2) < "24" && text.substr(3) < "60";
}

base::Result<PeriodRule> read_period(const Node& table, const std::string& file,
                                     const std::vector<DayRule>& day_rules) {
    TableReader reader(table, file, "[[period]]");
    PeriodRule rule;
    rule.reach = read_reach(reader);
    const std::string kind = reader.text("kind");
    if (const auto known = period_kind_named(kind)) {
        rule.kind = *known;
    } else if (!reader.failed()) {
        reader.complain("kind", "'" + kind + "' is no kind of period",
                        "see calendars/README.md for the kinds");
    }
    rule.opens = read_event(reader, "opens");
    rule.poll_days = read_days(reader, "poll_days", day_rules);
    rule.late_days = reader.optional_choice("late_days", late_days).value_or(LateDays::past_deadlines_stay);
    rule.source = reader.text("source");
    rule.place = base::Place{file, reader.line()};
    EVENHAND_TRY_DONE(reader.finish());
    return rule;
}

base::Result<DeadlineRule> read_deadline(const Node& table, const std::string& file,
                                         const std::vector<DayRule>& day_rules) {
    TableReader reader(table, file, "[[deadline]]");
    DeadlineRule rule;
    rule.reach = read_reach(reader);
    rule.event = read_event(reader, "event");
    rule.from = reader.optional_choice("counted_from", starts).value_or(CountedFrom::poll);
    rule.unit = reader.optional_choice("unit", units).value_or(CountUnit::working_days);
    rule.count = static_cast<int>(reader.integer("count", 0, 60));
    if (rule.unit == CountUnit::working_days) {
        rule.days = read_days(reader, "days", day_rules);
    }
    rule.time = reader.optional_text("time").value_or("");
    if (!rule.time.empty() && !is_time(rule.time)) {
        reader.complain("time", "'" + rule.time + "' is no time", "write it as 16:00");
    }
    rule.source = reader.text("source");
    rule.place = base::Place{file, reader.line()};
    EVENHAND_TRY_DONE(reader.finish());
    return rule;
}

Error contradiction(const base::Place& place, const base::Place& other, std::string what) {
    return Error{ErrorCode::invalid,
                 std::move(what) + " is already given at " + other.file + ":" + std::to_string(other.line),
                 "narrow one of the two by nations, contest, polls_from or polls_to", place};
}

}  // namespace

bool Reach::holds(const Election& election) const {
    const bool by_election = election.id.by_election();
    return holds_or_all(types, election.type) && holds_or_all(nations, election.nation) &&
           holds_or_all(organisations, std::string(election.id.organisation())) &&
           (contest == Contest::any || (contest == Contest::by_election) == by_election) &&
           (!polls_from || *polls_from <= election.id.poll()) &&
           (!polls_to || election.id.poll() <= *polls_to);
}

bool Reach::overlaps(const Reach& other) const {
    const bool apart_in_time = (polls_to && other.polls_from && *polls_to < *other.polls_from) ||
                               (other.polls_to && polls_from && *other.polls_to < *polls_from);
    const bool same_contests =
        contest == Contest::any || other.contest == Contest::any || contest == other.contest;
    return !apart_in_time && same_contests && meet(types, other.types) && meet(nations, other.nations) &&
           organisations.empty() == other.organisations.empty() && meet(organisations, other.organisations);
}

base::Result<base::Done> read_timetable_rules(const Node& root, const std::string& file,
                                              const std::vector<DayRule>& day_rules, TimetableRules& rules) {
    TableReader top(root, file, "a timetable file");
    top.text("title");
    top.day("checked");
    const auto periods = top.tables("period");
    const auto deadlines = top.tables("deadline");
    EVENHAND_TRY_DONE(top.finish());
    for (const Node* table : periods) {
        EVENHAND_TRY(PeriodRule rule, read_period(*table, file, day_rules));
        rules.periods.push_back(std::move(rule));
    }
    for (const Node* table : deadlines) {
        EVENHAND_TRY(DeadlineRule rule, read_deadline(*table, file, day_rules));
        rules.deadlines.push_back(std::move(rule));
    }
    return base::Done{};
}

base::Result<base::Done> without_contradiction(const TimetableRules& rules) {
    for (auto rule = rules.periods.begin(); rule != rules.periods.end(); ++rule) {
        for (auto other = rules.periods.begin(); other != rule; ++other) {
            if (rule->reach.overlaps(other->reach)) {
                return contradiction(rule->place, other->place, "the period of these elections");
            }
        }
    }
    for (auto rule = rules.deadlines.begin(); rule != rules.deadlines.end(); ++rule) {
        for (auto other = rules.deadlines.begin(); other != rule; ++other) {
            if (rule->event == other->event && rule->reach.overlaps(other->reach)) {
                return contradiction(rule->place, other->place,
                                     std::string(word(rule->event)) + " of these elections");
            }
        }
    }
    return base::Done{};
}

}  // namespace evenhand::calendar
