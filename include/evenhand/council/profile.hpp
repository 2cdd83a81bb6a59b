#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/calendar/calendar.hpp"
#include "evenhand/calendar/council_calendar.hpp"
#include "evenhand/calendar/election.hpp"
#include "evenhand/people/person.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::council {

enum class CouncilType : std::uint8_t {
    county,
    district,
    unitary,
    london_borough,
    metropolitan,
    town,
    parish,
    community,
    combined_authority,
};
std::string_view word(CouncilType type);

/// Who may be quoted inside a restricted period: three practices that published guidance knows .
enum class Quotable : std::uint8_t { nobody_elected, nobody_involved, nobody_standing };
/// How far a by-election reaches.
enum class ByElectionScope : std::uint8_t { whole_council, ward_only };
/// Whether a civic mayor or chair may appear in ceremonial items inside a period : as any member,
/// or apart from politics unless a candidate.
enum class CivicMayor : std::uint8_t { as_member, ceremonial };
/// Whether members in key posts may comment in an emergency inside a period, as the older Code has it.
enum class EmergencyRoute : std::uint8_t { closed, open };

/// What a council may decide for itself. The defaults are the cautious ones.
struct Settings {
    Quotable quotable = Quotable::nobody_elected;
    ByElectionScope by_election_scope = ByElectionScope::whole_council;
    CivicMayor civic_mayor = CivicMayor::as_member;
    EmergencyRoute emergency_route = EmergencyRoute::closed;
    calendar::PeriodSettings
        periods;  ///< start, end, by-election scope, how far its list of elections is complete
};

/// The body whose publicity is checked.
struct Profile {
    std::string name;
    calendar::Nation nation = calendar::Nation::england;
    CouncilType type = CouncilType::unitary;
    std::string protocol;  ///< the name of a file in lexicons/protocols/; empty: none adopted
    std::vector<people::Person> people;
    std::vector<calendar::Election> elections;  ///< as listed
    std::vector<std::string> ordinary;  ///< series of calendars/ordinary-elections.toml that hold here too
    std::string slug;                   ///< its part of identifiers: "exampleshire"
    Settings settings;
    std::string digest;  ///< of the file's bytes, so that a report can name what it was made with
};

/// Reads a council file (TOML). Unknown and duplicate keys, a day that is none, a poll that stands twice: an
/// error with file:line and mend. Whether the protocol exists is for policy to say.
base::Result<Profile> parse_profile(std::string_view toml, const std::string& file);
base::Result<Profile> load_profile(const std::filesystem::path& file);

/// What was listed, and the polls of the ordinary series but for those that the list has already (the same
/// type on the same day, or the same contest). Sorted by poll, then identifier.
base::Result<std::vector<calendar::Election>> elections_of(const Profile& profile,
                                                           const calendar::Calendar& calendar);

/// The council's periods, compiled. Errors name the line of the council file.
base::Result<calendar::CouncilCalendar> calendar_of(const Profile& profile,
                                                    const calendar::Calendar& calendar);

}  // namespace evenhand::council
