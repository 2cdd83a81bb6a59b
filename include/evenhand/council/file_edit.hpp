#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/calendar/every_election.hpp"
#include "evenhand/council/profile.hpp"
#include "evenhand/people/person.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::council {

/// A council file with something else in it, and every other byte as whoever wrote it left it: comments,
/// order, and the tables of those who stay the same. The result is read again and held against what was asked
/// for; where something else came out (people written as an inline list, say) it is ErrorCode::refused, and
/// the file is for a person to edit. Errors of reading it are parse_profile's.

/// These people and no others; whoever is new stands behind the last one. Two of one name are refused.
base::Result<std::string> with_people(std::string_view toml, const std::string& file,
                                      const std::vector<people::Person>& people);

/// With elections added, and the state noted of those that changed.
base::Result<std::string> with_elections(std::string_view toml, const std::string& file,
                                         const calendar::ElectionDifference& changes);

/// Keys with what stands behind them, as words: {"quotable", "nobody-standing"}. An empty word is the
/// default.
using Choices = std::vector<std::pair<std::string, std::string>>;

/// What a council may choose of itself: "protocol" and the keys of [settings], all of them, in the order of
/// docs/council-file.md.
Choices choices_of(const Profile& profile);
/// With these choices in place of those that stand there; a key that is none of choices_of's is a Bug.
base::Result<std::string> with_choices(std::string_view toml, const std::string& file,
                                       const Choices& choices);

/// The person as a [[people]] of a council file.
std::string person_toml(const people::Person& person);

}  // namespace evenhand::council
