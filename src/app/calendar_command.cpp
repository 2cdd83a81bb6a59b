#include "app/calendar_command.hpp"

#include "app/calendar_import.hpp"
#include "app/data_folder.hpp"
#include "app/options.hpp"
#include "evenhand/base/clock.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/calendar/icalendar.hpp"
#include "evenhand/calendar/listing.hpp"
#include "evenhand/calendar/written_day.hpp"
#include "evenhand/council/profile.hpp"

#include <algorithm>
#include <ostream>

namespace evenhand::app {
namespace {

using base::Day;
using base::Error;
using base::ErrorCode;
using calendar::Election;

constexpr Option known_options[] = {
    {"council"}, {"from"},    {"to"},       {"format"},
    {"on"},      {"explain"}, {"previous"}, {"write", Option::Takes::nothing}};
constexpr std::size_t previous_limit = std::size_t{16} * 1024 * 1024;

Error usage(std::string message, std::string mend) {
    return Error{ErrorCode::usage, "evenhand calendar: " + std::move(message), std::move(mend), {}};
}

base::Result<std::optional<Day>> day_option(const Options& options, std::string_view name) {
    const auto text = options.value(name);
    if (!text) {
        return std::optional<Day>();
    }
    const auto day = calendar::parse_written_day(*text);
    if (!day.ok()) {
        return usage("--" + std::string(name) + ": " + day.error().message, day.error().mend);
    }
    return std::optional<Day>(*day);
}

base::Result<base::Done> only_with(const Options& options, std::span<const std::string_view> allowed,
                                   std::string_view what) {
    for (const Option& option : known_options) {
        if (options.has(option.name) &&
            std::find(allowed.begin(), allowed.end(), option.name) == allowed.end()) {
            return usage("--" + std::string(option.name) + " has no meaning with " + std::string(what),
                         "leave it out");
        }
    }
    return base::Done{};
}

/// Everything about one council that the outputs need.
struct Council {
    council::Profile profile;
    calendar::Calendar law;
    std::vector<Election> elections;
    calendar::CouncilCalendar calendar;
};

base::Result<Council> load_council(const Options& options) {
    const auto file = options.value("council");
    if (!file) {
        return usage("it needs --council FILE", "name a council file");
    }
    EVENHAND_TRY(const auto folder, data_folder());
    EVENHAND_TRY(auto law, calendar::Calendar::load(folder / "calendars"));
    EVENHAND_TRY(auto profile, council::load_profile(*file));
    EVENHAND_TRY(auto elections, council::elections_of(profile, law));
    EVENHAND_TRY(auto compiled, council::calendar_of(profile, law));
    return Council{std::move(profile), std::move(law), std::move(elections), std::move(compiled)};
}

base::Result<std::string> explain(const Council& council, const std::string& id) {
    EVENHAND_TRY(auto parsed, calendar::ElectionId::parse(id));
    const auto listed = std::find_if(council.elections.begin(), council.elections.end(),
                                     [&](const Election& election) { return election.id == parsed; });
    if (listed != council.elections.end()) {
        return calendar::explanation(*listed, council.law.timetable(*listed));
    }
    EVENHAND_TRY(const auto election, calendar::election_of(std::move(parsed), std::nullopt, std::nullopt,
                                                            council.profile.nation));
    EVENHAND_TRY_DONE(council.law.check(election));
    return calendar::explanation(election, council.law.timetable(election));
}

base::Result<std::string> status_on(const Council& council, Day day, const std::string& format) {
    if (format == "ics") {
        return usage("--on has no iCalendar form", "use --format text or json");
    }
    const auto status = council.calendar.on(day);
    return format == "json" ? calendar::status_json(status) : calendar::status_text(status);
}

base::Result<std::string> list(const Council& council, const Options& options, const std::string& format) {
    EVENHAND_TRY(const auto from, day_option(options, "from"));
    EVENHAND_TRY(const auto to, day_option(options, "to"));
    if (from && to && *to < *from) {
        return usage("--to lies before --from", "swap them");
    }
    const Day first = from.value_or(council.law.first());
    const Day last = to.value_or(std::max(first, base::day_of(2099, 12, 31)));
    auto listing = calendar::listing(council.law, council.calendar, council.elections, first, last);
    if (format == "json") {
        return calendar::listing_json(listing);
    }
    if (format == "text") {
        return calendar::listing_text(listing);
    }
    std::string previous;
    if (const auto file = options.value("previous")) {
        EVENHAND_TRY(previous, base::read_file(*file, previous_limit));
    }
    return calendar::icalendar(listing, council.profile.name, base::machine_clock().now(), previous);
}

base::Result<std::string> answer(const Options& options) {
    const std::string format = options.value("format").value_or("text");
    if (format != "text" && format != "json" && format != "ics") {
        return usage("'" + format.substr(0, 40) + "' is no format", "use one of: text, json, ics");
    }
    if (options.has("write")) {
        return usage("--write has no meaning without import", "leave it out");
    }
    if (options.has("previous") && format != "ics") {
        return usage("--previous has no meaning without --format ics", "leave it out");
    }
    EVENHAND_TRY(const auto on, day_option(options, "on"));
    EVENHAND_TRY(const Council council, load_council(options));
    if (const auto id = options.value("explain")) {
        constexpr std::string_view allowed[] = {"council", "explain"};
        EVENHAND_TRY_DONE(only_with(options, allowed, "--explain"));
        return explain(council, *id);
    }
    if (on) {
        constexpr std::string_view allowed[] = {"council", "on", "format"};
        EVENHAND_TRY_DONE(only_with(options, allowed, "--on"));
        return status_on(council, *on, format);
    }
    return list(council, options, format);
}

base::Result<base::Done> import(const Options& options, std::ostream& out) {
    constexpr std::string_view allowed[] = {"council", "write"};
    EVENHAND_TRY_DONE(only_with(options, allowed, "import"));
    if (options.words().size() != 2) {
        return usage("import needs one file", "write: evenhand calendar import FILE");
    }
    const std::string& from = options.words()[1];
    const auto mode = options.has("write") ? ImportMode::write : ImportMode::show;
    if (const auto council = options.value("council")) {
        return import_elections(from, *council, mode, out);
    }
    EVENHAND_TRY(const auto folder, data_folder());
    return import_bank_holidays(from, folder / "calendars", mode, out);
}

base::Result<base::Done> run(std::span<const std::string> arguments, std::ostream& out) {
    EVENHAND_TRY(const Options options, Options::parse(arguments, known_options, "evenhand calendar"));
    if (!options.words().empty() && options.words()[0] == "import") {
        return import(options, out);
    }
    if (!options.words().empty()) {
        return usage("'" + options.words()[0].substr(0, 40) + "' is no act of it",
                     "use import, or options only");
    }
    EVENHAND_TRY(const std::string text, answer(options));
    out << text;
    return base::Done{};
}

}  // namespace

int calendar_command(std::span<const std::string> arguments, std::ostream& out, std::ostream& err) {
    const auto done = run(arguments, out);
    if (!done.ok()) {
        err << base::one_line(done.error()) << '\n';
        return 2;
    }
    return 0;
}

}  // namespace evenhand::app
