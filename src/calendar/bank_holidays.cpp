#include "evenhand/calendar/bank_holidays.hpp"

#include "evenhand/base/data.hpp"
#include "evenhand/base/json_writer.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace evenhand::calendar {
namespace {

using base::Day;
using base::Error;
using base::ErrorCode;
using base::Node;
using base::Place;
using base::TableReader;

constexpr std::array<std::string_view, 3> division_words{"england-and-wales", "scotland", "northern-ireland"};
constexpr std::array<std::string_view, 3> division_names{"England and Wales", "Scotland", "Northern Ireland"};
constexpr std::pair<std::string_view, SpecialDayKind> kinds[] = {
    {"bank_holiday", SpecialDayKind::bank_holiday},
    {"mourning", SpecialDayKind::mourning},
    {"thanksgiving", SpecialDayKind::thanksgiving}};

bool earlier(const SpecialDay& a, const SpecialDay& b) {
    return std::tie(a.day, a.division, a.kind) < std::tie(b.day, b.division, b.kind);
}

std::string straightened(std::string text) {
    constexpr std::string_view typographic = "\xE2\x80\x99";
    for (auto at = text.find(typographic); at != std::string::npos; at = text.find(typographic)) {
        text.replace(at, typographic.size(), "'");
    }
    return text;
}

base::Result<SpecialDay> read_event(const Node& event, Division division, const std::string& file) {
    TableReader reader(event, file, "a bank holiday");
    SpecialDay special;
    special.division = division;
    special.title = straightened(reader.text("title"));
    special.day = reader.day("date");
    special.kind = reader.optional_choice("kind", kinds).value_or(SpecialDayKind::bank_holiday);
    special.proclaimed = reader.optional_day("proclaimed");
    const auto weekday = reader.optional_text("weekday");
    if (weekday && *weekday != base::weekday_name(special.day)) {
        reader.complain("weekday",
                        base::in_short_words(special.day) + " is a " +
                            std::string(base::weekday_name(special.day)) + ", not a " + *weekday,
                        "mend the date or the weekday");
    }
    reader.allow("notes");
    reader.allow("bunting");
    EVENHAND_TRY_DONE(reader.finish());
    if (const Node* notes = event.find("notes"); notes != nullptr && notes->text() != nullptr) {
        special.notes = *notes->text();
    }
    return special;
}

base::Result<std::vector<const Node*>> events_of(const Node& root, Division division,
                                                 const std::string& file) {
    const std::string key(word(division));
    const Node* table = root.find(key);
    if (table == nullptr) {
        return Error{ErrorCode::invalid, "the nation '" + key + "' is missing",
                     "add its list; england-and-wales, scotland and northern-ireland must all be there",
                     Place{file, root.line()}};
    }
    TableReader reader(*table, file, "the list of " + std::string(name(division)));
    if (const auto stated = reader.text("division"); !reader.failed() && stated != key) {
        reader.complain("division", "says '" + stated + "' under the key '" + key + "'",
                        "make the two agree");
    }
    const auto events = reader.tables("events");
    if (!reader.failed() && table->find("events") == nullptr) {
        reader.complain({}, "the list of " + std::string(name(division)) + " has no 'events'", "add them");
    }
    EVENHAND_TRY_DONE(reader.finish());
    return events;
}

base::Result<base::Done> read_division(const Node& root, Division division, const std::string& file,
                                       std::vector<SpecialDay>& days) {
    EVENHAND_TRY(const auto events, events_of(root, division, file));
    const auto begin = static_cast<std::ptrdiff_t>(days.size());
    for (const Node* event : events) {
        EVENHAND_TRY(SpecialDay special, read_event(*event, division, file));
        const bool twice = std::any_of(days.begin() + begin, days.end(), [&](const SpecialDay& other) {
            return other.day == special.day && other.kind == special.kind;
        });
        if (twice) {
            return Error{ErrorCode::invalid,
                         base::in_short_words(special.day) + " stands twice in the list of " +
                             std::string(name(division)),
                         "remove one of the two", Place{file, event->line()}};
        }
        days.push_back(std::move(special));
    }
    return base::Done{};
}

int year_of(Day day) {
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

void write_day(base::JsonWriter& json, const SpecialDay& special) {
    json.begin_object().key("title").text(special.title).key("date").text(base::iso(special.day));
    json.key("notes").text(special.notes);
    if (special.kind != SpecialDayKind::bank_holiday) {
        json.key("kind").text(kinds[static_cast<std::size_t>(special.kind)].first);
    }
    if (special.proclaimed) {
        json.key("proclaimed").text(base::iso(*special.proclaimed));
    }
    json.end_object();
}

}  // namespace

std::string_view word(Division division) {
    return division_words[static_cast<std::size_t>(division)];
}
std::string_view name(Division division) {
    return division_names[static_cast<std::size_t>(division)];
}

std::optional<Division> division_named(std::string_view word) {
    for (const Division division : all_divisions) {
        if (calendar::word(division) == word) {
            return division;
        }
    }
    return std::nullopt;
}

Division division_of(Nation nation) {
    switch (nation) {
    case Nation::scotland: return Division::scotland;
    case Nation::northern_ireland: return Division::northern_ireland;
    case Nation::england:
    case Nation::wales: break;
    }
    return Division::england_and_wales;
}

base::Result<std::vector<SpecialDay>> parse_bank_holidays(std::string_view json, const std::string& file) {
    EVENHAND_TRY(const Node root, base::parse_json(json, file));
    if (root.table() == nullptr) {
        return Error{ErrorCode::invalid, "is no file of bank holidays",
                     "take https://www.gov.uk/bank-holidays.json", Place{file, root.line()}};
    }
    std::vector<SpecialDay> days;
    for (const Division division : all_divisions) {
        EVENHAND_TRY_DONE(read_division(root, division, file, days));
    }
    for (const base::Member& member : *root.table()) {
        if (!division_named(member.key)) {
            return Error{ErrorCode::invalid, "'" + member.key + "' is no nation of the bank-holiday file",
                         "keep only england-and-wales, scotland and northern-ireland",
                         Place{file, member.line}};
        }
    }
    std::sort(days.begin(), days.end(), earlier);
    return days;
}

HolidayDifference difference(const std::vector<SpecialDay>& old_days,
                             const std::vector<SpecialDay>& new_days) {
    using Key = std::tuple<Day, Division, SpecialDayKind>;
    std::map<Key, const SpecialDay*> old_by_key;
    for (const SpecialDay& special : old_days) {
        old_by_key[{special.day, special.division, special.kind}] = &special;
    }
    HolidayDifference changes;
    for (const SpecialDay& special : new_days) {
        const auto same = old_by_key.find({special.day, special.division, special.kind});
        if (same == old_by_key.end()) {
            changes.added.push_back(special);
            continue;
        }
        if (same->second->title != special.title) {
            changes.retitled.push_back(special);
        }
        old_by_key.erase(same);
    }
    for (const auto& [key, special] : old_by_key) {
        changes.removed.push_back(*special);
    }
    return changes;
}

std::vector<SpecialDay> merged(const std::vector<SpecialDay>& old_days,
                               const std::vector<SpecialDay>& new_days) {
    int first_year = 9999;
    for (const SpecialDay& special : new_days) {
        first_year = std::min(first_year, year_of(special.day));
    }
    std::vector<SpecialDay> days = new_days;
    std::copy_if(old_days.begin(), old_days.end(), std::back_inserter(days),
                 [&](const SpecialDay& special) { return year_of(special.day) < first_year; });
    std::sort(days.begin(), days.end(), earlier);
    return days;
}

std::string bank_holidays_json(const std::vector<SpecialDay>& days) {
    base::JsonWriter json;
    json.begin_object();
    for (const Division division : all_divisions) {
        json.key(word(division)).begin_object();
        json.key("division").text(word(division)).key("events").begin_array();
        for (const SpecialDay& special : days) {
            if (special.division == division) {
                write_day(json, special);
            }
        }
        json.end_array().end_object();
    }
    return json.end_object().take();
}

}  // namespace evenhand::calendar
