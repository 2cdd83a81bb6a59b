#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::people {

/// What somebody is in public. `unknown` is never written in a council file; it is what a reading says of a
/// speaker whom neither the directory nor the text's own cues place.
enum class Role : std::uint8_t { member, officer, candidate, mp, other, unknown };

/// "member", "officer", "candidate", "mp", "other", "unknown": the words of council files and reports.
std::string_view word(Role role);
std::optional<Role> role_named(std::string_view word);

/// Somebody the council told us of. Only public roles are kept: party membership is special-category data
/// except where a person made it public by standing or sitting.
struct Person {
    std::string name;  ///< as the council writes it, "Priya Nandakumar"
    Role role = Role::other;
    std::string party;      ///< empty: none known
    std::string ward;       ///< empty: none known
    std::string office;     ///< "Leader of the Council", "civic mayor"; empty: none known
    bool standing = false;  ///< known to be a candidate at a coming poll (a member may be one too)

    friend bool operator==(const Person&, const Person&) = default;
};

}  // namespace evenhand::people
