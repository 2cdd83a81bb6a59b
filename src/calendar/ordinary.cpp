#include "evenhand/calendar/ordinary.hpp"

#include "evenhand/calendar/calendar.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace evenhand::calendar {
namespace {

using base::Day;
using base::Error;
using base::ErrorCode;
using base::Node;
using base::TableReader;

/// Representation of the People Act 1983 s.37(1).
Day first_thursday_in_may(int year) {
    return Day{std::chrono::year{year} / std::chrono::May / std::chrono::Thursday[1]};
}

struct Exception {
    std::optional<OrdinaryPoll> poll;  ///< nothing: no poll that year
};

base::Result<std::map<int, Exception>> read_exceptions(const std::vector<const Node*>& tables,
                                                       const std::string& file) {
    std::map<int, Exception> exceptions;
    for (const Node* table : tables) {
        TableReader reader(*table, file, "[[series.exception]]");
        const int year = static_cast<int>(reader.integer("year", 2000, 2100));
        const auto poll = reader.optional_day("poll");
        const std::string source = reader.text("source");
        EVENHAND_TRY_DONE(reader.finish());
        exceptions[year].poll = poll ? std::optional(OrdinaryPoll{*poll, source}) : std::nullopt;
    }
    return exceptions;
}

base::Result<Series> read_one(const Node& table, const std::string& file, int last_year) {
    TableReader reader(table, file, "[[series]]");
    Series series;
    series.name = reader.text("name");
    series.title = reader.text("title");
    const auto type = election_type_named(reader.text("type"));
    const auto nation_word = reader.optional_text("nation");
    series.nation = nation_word ? nation_named(*nation_word) : std::nullopt;
    series.id = reader.text("id");
    const int first = static_cast<int>(reader.integer("first", 2000, 2100));
    const int every = static_cast<int>(reader.integer("every", 1, 10));
    const std::string source = reader.text("source");
    const auto last = reader.optional_integer("last", 2000, 2100);
    const auto exception_tables = reader.tables("exception");
    if (!reader.failed() && (!type || nation_word.has_value() != series.nation.has_value())) {
        reader.complain(type ? "nation" : "type", "is not known", "see calendars/README.md");
    }
    EVENHAND_TRY_DONE(reader.finish());
    series.type = *type;
    EVENHAND_TRY(auto exceptions, read_exceptions(exception_tables, file));
    for (int year = first; year <= std::min(last_year, static_cast<int>(last.value_or(last_year)));
         year += every) {
        if (exceptions.find(year) == exceptions.end()) {
            series.polls.push_back({first_thursday_in_may(year), source});
        }
    }
    for (const auto& [year, exception] : exceptions) {
        if (exception.poll) {
            series.polls.push_back(*exception.poll);
        }
    }
    std::sort(series.polls.begin(), series.polls.end(),
              [](const OrdinaryPoll& a, const OrdinaryPoll& b) { return a.day < b.day; });
    return series;
}

std::string with_council(std::string id, std::string_view slug) {
    constexpr std::string_view mark = "{council}";
    if (const auto at = id.find(mark); at != std::string::npos) {
        id.replace(at, mark.size(), slug);
    }
    return id;
}

}  // namespace

base::Result<std::vector<Series>> read_series(const Node& root, const std::string& file) {
    TableReader top(root, file, "the file of ordinary elections");
    top.day("checked");
    const int last_year = static_cast<int>(top.integer("to", 2020, 2100));
    const auto tables = top.tables("series");
    EVENHAND_TRY_DONE(top.finish());
    std::vector<Series> all;
    for (const Node* table : tables) {
        EVENHAND_TRY(Series series, read_one(*table, file, last_year));
        const auto same = [&](const Series& other) { return other.name == series.name; };
        if (std::any_of(all.begin(), all.end(), same)) {
            return Error{ErrorCode::invalid, "the series '" + series.name + "' stands twice", "rename one",
                         base::Place{file, table->line()}};
        }
        if (const auto id = ElectionId::parse(with_council(series.id, "a") + ".2027-05-06"); !id.ok()) {
            return Error{ErrorCode::invalid, "the id of '" + series.name + "': " + id.error().message,
                         id.error().mend, base::Place{file, table->line()}};
        }
        all.push_back(std::move(series));
    }
    return all;
}

base::Result<std::vector<Election>> ordinary_elections(const Calendar& calendar,
                                                       const std::vector<std::string>& names,
                                                       std::string_view slug, Nation council) {
    std::vector<Election> elections;
    for (const std::string& name : names) {
        const auto& all = calendar.series();
        const auto series =
            std::find_if(all.begin(), all.end(), [&](const Series& each) { return each.name == name; });
        if (series == all.end()) {
            std::string known;
            for (const Series& each : all) {
                known += (known.empty() ? "" : ", ") + each.name;
            }
            return Error{ErrorCode::not_found,
                         "'" + name + "' is no series of ordinary elections",
                         "use one of: " + known,
                         {}};
        }
        for (const OrdinaryPoll& poll : series->polls) {
            EVENHAND_TRY(ElectionId id,
                         ElectionId::parse(with_council(series->id, slug) + '.' + base::iso(poll.day)));
            EVENHAND_TRY(Election election,
                         election_of(std::move(id), series->type, series->nation, council));
            elections.push_back(std::move(election));
        }
    }
    return elections;
}

std::string council_slug(std::string_view name) {
    std::string slug;
    for (const char c : name) {
        const bool upper = c >= 'A' && c <= 'Z';
        const char lower = upper ? static_cast<char>(c + ('a' - 'A')) : c;
        const bool kept = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (kept) {
            slug += lower;
        } else if ((c == ' ' || c == '-') && !slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    while (!slug.empty() && slug.back() == '-') {
        slug.pop_back();
    }
    for (const std::string_view end :
         {"-county-borough-council", "-metropolitan-borough-council", "-borough-council", "-county-council",
          "-district-council", "-city-council", "-town-council", "-parish-council", "-community-council",
          "-council"}) {
        if (slug.size() > end.size() && slug.compare(slug.size() - end.size(), end.size(), end) == 0) {
            slug.resize(slug.size() - end.size());
            break;
        }
    }
    return slug;
}

}  // namespace evenhand::calendar
