#pragma once

#include "evenhand/workflow/identifiers.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::workflow {

/// What a person may be in a council. One person may have several roles, and roles in several councils.
enum class Role : std::uint8_t { author, clerk, monitoring_officer, reader, administrator };
std::string_view word(Role role);  ///< "author", "clerk", "monitoring-officer", "reader", "administrator"
std::optional<Role> role_named(std::string_view word);

/// A role in a council; an empty council is every council of the installation.
struct Grant {
    CouncilId council;
    Role role = Role::author;
    friend auto operator<=>(const Grant&, const Grant&) = default;
};

enum class Standing : std::uint8_t { active, disabled };
std::string_view word(Standing standing);
std::optional<Standing> standing_named(std::string_view word);

/// A person who signs in. What proves that it is them is kept apart, so that an account can be shown.
struct Account {
    PersonId id;
    std::int64_t version = 0;  ///< 0: not recorded yet; each change adds one
    std::string name;          ///< "Jo Bell", as reports and audits show it
    std::string email;         ///< may be empty
    Standing standing = Standing::active;
    PersonId deputy;            ///< may act on what this person has claimed; empty: nobody
    std::vector<Grant> grants;  ///< sorted, none twice
    Instant created{};

    friend bool operator==(const Account&, const Account&) = default;
};

/// The roles that the account has in the council, those in every council included. None for a disabled one.
std::vector<Role> roles_in(const Account& account, const CouncilId& council);
bool has_role(const Account& account, const CouncilId& council, Role role);
/// Whether the account administers anything: one council or every one. Never for a disabled one.
bool administers(const Account& account);

}  // namespace evenhand::workflow
