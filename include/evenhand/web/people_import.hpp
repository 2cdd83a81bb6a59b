#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/people/person.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::web {

/// The people of a CSV file (RFC 4180, UTF-8, a heading line). Known columns, in any case and order: those of
/// Open Council Data and of councillor lists ("Councillor Name", "Party Name", "Ward Name"; "raw_name",
/// "raw_party", "raw_division"), of Democracy Club's candidates ("person_name", "party_name", "post_label"),
/// and our own keys ("name", "role", "party", "ward", "office", "standing"). Other columns are passed over.
/// With a column "person_name" everybody is a candidate, else a member. ErrorCode::malformed names the line.
base::Result<std::vector<people::Person>> people_of_csv(std::string_view csv);

/// How somebody stands in the council's file and in what came in; told apart by name.
struct PersonChange {
    enum class Kind : std::uint8_t { fresh, changed, same, gone };
    Kind kind = Kind::same;
    people::Person before;  ///< empty where fresh
    people::Person after;   ///< empty where gone
};
/// Sorted by name. Somebody whom the file does not say the office or the standing of keeps what the council's
/// own has; somebody in a role that the file does not speak of (an officer, in a list of members) is left
/// alone.
std::vector<PersonChange> compare_people(const std::vector<people::Person>& before,
                                         const std::vector<people::Person>& after);

/// The people that the council has afterwards.
std::vector<people::Person> people_after(const std::vector<PersonChange>& changes);
/// The same, as the [[people]] of a council file.
std::string people_toml(const std::vector<PersonChange>& changes);

}  // namespace evenhand::web
