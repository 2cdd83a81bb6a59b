#include "evenhand/workflow/account.hpp"

#include "evenhand/base/words.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

constexpr std::pair<Role, std::string_view> role_words[] = {
    {Role::author, "author"},
    {Role::clerk, "clerk"},
    {Role::monitoring_officer, "monitoring-officer"},
    {Role::reader, "reader"},
    {Role::administrator, "administrator"},
};

constexpr std::pair<Standing, std::string_view> standing_words[] = {
    {Standing::active, "active"},
    {Standing::disabled, "disabled"},
};

}  // namespace

std::string_view word(Role role) {
    return base::word_in(role_words, role);
}

std::optional<Role> role_named(std::string_view word) {
    return base::named_in(role_words, word);
}

std::string_view word(Standing standing) {
    return base::word_in(standing_words, standing);
}

std::optional<Standing> standing_named(std::string_view word) {
    return base::named_in(standing_words, word);
}

std::vector<Role> roles_in(const Account& account, const CouncilId& council) {
    std::vector<Role> roles;
    if (account.standing == Standing::disabled) {
        return roles;
    }
    for (const Grant& grant : account.grants) {
        if (grant.council.empty() || grant.council == council) {
            roles.push_back(grant.role);
        }
    }
    std::ranges::sort(roles);
    roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
    return roles;
}

bool has_role(const Account& account, const CouncilId& council, Role role) {
    return std::ranges::count(roles_in(account, council), role) > 0;
}

bool administers(const Account& account) {
    return account.standing == Standing::active &&
           std::ranges::any_of(account.grants,
                               [](const Grant& grant) { return grant.role == Role::administrator; });
}

}  // namespace evenhand::workflow
