#include "evenhand/council/profile.hpp"

#include "evenhand/base/data.hpp"
#include "evenhand/base/digest.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/calendar/ordinary.hpp"
#include "evenhand/calendar/written_day.hpp"

#include <algorithm>
#include <tuple>

namespace evenhand::council {
namespace {

using base::Node;
using base::TableReader;
using calendar::Election;
using calendar::ElectionState;
using calendar::ElectionType;
using calendar::Nation;

constexpr std::size_t file_limit = 4 * 1024 * 1024;

constexpr std::pair<std::string_view, CouncilType> council_types[] = {
    {"county", CouncilType::county},
    {"district", CouncilType::district},
    {"unitary", CouncilType::unitary},
    {"london-borough", CouncilType::london_borough},
    {"metropolitan", CouncilType::metropolitan},
    {"town", CouncilType::town},
    {"parish", CouncilType::parish},
    {"community", CouncilType::community},
    {"combined-authority", CouncilType::combined_authority}};
constexpr std::pair<std::string_view, Nation> nations[] = {{"england", Nation::england},
                                                           {"wales", Nation::wales},
                                                           {"scotland", Nation::scotland},
                                                           {"northern-ireland", Nation::northern_ireland}};
constexpr std::pair<std::string_view, people::Role> roles[] = {{"member", people::Role::member},
                                                               {"officer", people::Role::officer},
                                                               {"candidate", people::Role::candidate},
                                                               {"mp", people::Role::mp},
                                                               {"other", people::Role::other}};
constexpr std::pair<std::string_view, ElectionType> election_types[] = {
    {"local", ElectionType::local},
    {"parish", ElectionType::parish},
    {"mayor", ElectionType::mayor},
    {"combined-authority-mayor", ElectionType::combined_authority_mayor},
    {"gla", ElectionType::gla},
    {"pcc", ElectionType::pcc},
    {"parl", ElectionType::parl},
    {"senedd", ElectionType::senedd},
    {"sp", ElectionType::sp},
    {"nia", ElectionType::nia},
    {"europarl", ElectionType::europarl},
    {"ref-national", ElectionType::ref_national},
    {"ref-governance", ElectionType::ref_governance},
    {"ref-council-tax", ElectionType::ref_council_tax},
    {"ref-neighbourhood", ElectionType::ref_neighbourhood}};
constexpr std::pair<std::string_view, ElectionState> states[] = {
    {"scheduled", ElectionState::scheduled},         {"notice-published", ElectionState::notice_published},
    {"postponed", ElectionState::postponed},         {"cancelled", ElectionState::cancelled},
    {"countermanded", ElectionState::countermanded}, {"uncontested", ElectionState::uncontested}};
constexpr std::pair<std::string_view, Quotable> quotables[] = {
    {"nobody-elected", Quotable::nobody_elected},
    {"nobody-involved", Quotable::nobody_involved},
    {"nobody-standing", Quotable::nobody_standing}};
constexpr std::pair<std::string_view, ByElectionScope> scopes[] = {
    {"whole-council", ByElectionScope::whole_council}, {"ward-only", ByElectionScope::ward_only}};
constexpr std::pair<std::string_view, calendar::PeriodStart> starts[] = {
    {"notice", calendar::PeriodStart::notice}, {"last-day", calendar::PeriodStart::last_day}};
constexpr std::pair<std::string_view, CivicMayor> civic_mayors[] = {{"as-member", CivicMayor::as_member},
                                                                    {"ceremonial", CivicMayor::ceremonial}};
constexpr std::pair<std::string_view, EmergencyRoute> emergency_routes[] = {
    {"closed", EmergencyRoute::closed}, {"open", EmergencyRoute::open}};

/// A TOML date, "2027-03-29", or as people write it, "Monday 29 March 2027", where the weekday must be right.
std::optional<base::Day> day_in(TableReader& reader, const Node& table, std::string_view key) {
    const Node* node = table.find(key);
    if (node == nullptr || node->text() == nullptr) {
        return reader.optional_day(key);
    }
    const auto text = reader.optional_text(key);
    if (!text) {
        return std::nullopt;
    }
    const auto day = calendar::parse_written_day(*text);
    if (!day.ok()) {
        reader.complain(key, day.error().message, day.error().mend);
        return std::nullopt;
    }
    return *day;
}

base::Result<people::Person> read_person(const Node& table, const std::string& file) {
    TableReader reader(table, file, "[[people]]");
    people::Person person;
    person.name = reader.text("name");
    person.role = reader.choice("role", roles);
    person.party = reader.optional_text("party").value_or("");
    person.ward = reader.optional_text("ward").value_or("");
    person.office = reader.optional_text("office").value_or("");
    person.standing = reader.optional_flag("standing").value_or(person.role == people::Role::candidate);
    EVENHAND_TRY_DONE(reader.finish());
    return person;
}

base::Result<Election> read_election(const Node& table, const std::string& file, Nation council) {
    TableReader reader(table, file, "[[elections]]");
    const std::string text = reader.text("id");
    const auto type = reader.optional_choice("type", election_types);
    const auto nation = reader.optional_choice("nation", nations);
    const auto state = reader.optional_choice("state", states);
    const auto area = reader.optional_text("area");
    const auto notice = day_in(reader, table, "notice");
    const auto state_on = day_in(reader, table, "state_on");
    const auto nominees = day_in(reader, table, "nominees");
    const auto vacancy = day_in(reader, table, "vacancy");
    const auto opens = day_in(reader, table, "opens");
    const auto closes = day_in(reader, table, "closes");
    const base::Place place{file, reader.line("id")};
    auto made = calendar::ElectionId::parse(text);
    if (!reader.failed() && !made.ok()) {
        reader.complain("id", made.error().message, made.error().mend);
    }
    EVENHAND_TRY_DONE(reader.finish());
    auto joined = calendar::election_of(std::move(*made), type, nation, council);
    if (!joined.ok()) {
        base::Error error = std::move(joined).error();
        error.place = place;
        return error;
    }
    Election election = std::move(*joined);
    election.area = area.value_or("");
    election.notice = notice;
    election.state = state.value_or(notice ? ElectionState::notice_published : ElectionState::scheduled);
    election.state_on = state_on;
    election.nominees = nominees;
    election.vacancy = vacancy;
    election.opens = opens;
    election.closes = closes;
    election.place = place;
    return election;
}

base::Result<Settings> read_settings(const Node* table, const std::string& file) {
    Settings settings;
    if (table == nullptr) {
        return settings;
    }
    TableReader reader(*table, file, "[settings]");
    settings.quotable = reader.optional_choice("quotable", quotables).value_or(settings.quotable);
    settings.civic_mayor = reader.optional_choice("civic_mayor", civic_mayors).value_or(settings.civic_mayor);
    settings.emergency_route =
        reader.optional_choice("emergency_route", emergency_routes).value_or(settings.emergency_route);
    settings.by_election_scope =
        reader.optional_choice("by_election_scope", scopes).value_or(settings.by_election_scope);
    settings.periods.by_elections = settings.by_election_scope == ByElectionScope::ward_only
                                        ? calendar::PeriodScope::area_only
                                        : calendar::PeriodScope::whole_council;
    settings.periods.start = reader.optional_choice("period_start", starts).value_or(settings.periods.start);
    settings.periods.days_after_poll =
        static_cast<int>(reader.optional_integer("period_ends_days_after_poll", 0, 30).value_or(0));
    settings.periods.elections_known_to = reader.optional_day("elections_known_to");
    EVENHAND_TRY_DONE(reader.finish());
    return settings;
}

base::Result<base::Done> without_repeats(const std::vector<Election>& elections) {
    for (auto election = elections.begin(); election != elections.end(); ++election) {
        const auto same = std::find_if(elections.begin(), election,
                                       [&](const Election& other) { return other.id == election->id; });
        if (same != election) {
            return base::Error{base::ErrorCode::invalid,
                               "'" + election->id.text() + "' already stands at line " +
                                   std::to_string(same->place.line),
                               "remove one of the two", election->place};
        }
    }
    return base::Done{};
}

}  // namespace

std::string_view word(CouncilType type) {
    return council_types[static_cast<std::size_t>(type)].first;
}

base::Result<Profile> parse_profile(std::string_view toml, const std::string& file) {
    EVENHAND_TRY(const Node root, base::parse_toml(toml, file));
    TableReader reader(root, file, "the council");
    Profile profile;
    profile.name = reader.text("name");
    profile.nation = reader.choice("nation", nations);
    profile.type = reader.choice("type", council_types);
    profile.protocol = reader.optional_text("protocol").value_or("");
    profile.slug = reader.optional_text("slug").value_or(calendar::council_slug(profile.name));
    profile.ordinary = reader.optional_texts("ordinary");
    const auto person_tables = reader.tables("people");
    const auto election_tables = reader.tables("elections");
    const Node* settings = reader.optional_table("settings");
    EVENHAND_TRY_DONE(reader.finish());
    for (const Node* table : person_tables) {
        EVENHAND_TRY(people::Person person, read_person(*table, file));
        profile.people.push_back(std::move(person));
    }
    for (const Node* table : election_tables) {
        EVENHAND_TRY(Election election, read_election(*table, file, profile.nation));
        profile.elections.push_back(std::move(election));
    }
    EVENHAND_TRY_DONE(without_repeats(profile.elections));
    EVENHAND_TRY(profile.settings, read_settings(settings, file));
    profile.digest = base::sha256(toml);
    return profile;
}

base::Result<Profile> load_profile(const std::filesystem::path& file) {
    EVENHAND_TRY(const std::string text, base::read_file(file, file_limit));
    return parse_profile(text, file.string());
}

base::Result<std::vector<Election>> elections_of(const Profile& profile, const calendar::Calendar& calendar) {
    EVENHAND_TRY(auto ordinary,
                 calendar::ordinary_elections(calendar, profile.ordinary, profile.slug, profile.nation));
    std::vector<Election> all = profile.elections;
    for (Election& election : ordinary) {
        const bool listed = std::any_of(all.begin(), all.end(), [&](const Election& other) {
            const bool same_poll = other.type == election.type && other.id.poll() == election.id.poll() &&
                                   !other.id.by_election();
            return same_poll || other.id == election.id;
        });
        if (!listed) {
            all.push_back(std::move(election));
        }
    }
    std::sort(all.begin(), all.end(), [](const Election& a, const Election& b) {
        return std::tuple(a.id.poll(), a.id.text()) < std::tuple(b.id.poll(), b.id.text());
    });
    return all;
}

base::Result<calendar::CouncilCalendar> calendar_of(const Profile& profile,
                                                    const calendar::Calendar& calendar) {
    EVENHAND_TRY(const auto elections, elections_of(profile, calendar));
    return calendar::CouncilCalendar::build(calendar, elections, profile.settings.periods);
}

}  // namespace evenhand::council
