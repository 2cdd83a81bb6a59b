#pragma once

#include "evenhand/calendar/every_election.hpp"
#include "evenhand/check/knowledge.hpp"
#include "evenhand/web/draft_form.hpp"
#include "evenhand/web/people_import.hpp"
#include "evenhand/web/queue_pages.hpp"
#include "evenhand/web/view.hpp"
#include "evenhand/workflow/access.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::web {

/// The council as its file has it, and people to be taken over.
struct CouncilPage {
    const check::Knowledge& council;
    std::vector<calendar::Election> elections;  ///< listed and ordinary
    std::vector<PersonChange> changes{};        ///< of an import; empty: none was asked for
    std::string csv{};                          ///< as it came
    std::vector<FieldError> errors{};
    std::optional<calendar::ElectionDifference>
        election_changes{};        ///< of an import; none: none was asked for
    std::string elections_text{};  ///< as it came
    bool may_change = false;       ///< the person may have people and elections written
    bool may_choose = false;       ///< and protocol and settings
    bool written = false;          ///< it was just done
};
std::string council_page(const View& view, const CouncilPage& shown);

/// The signed-in person's own account.
struct AccountPage {
    std::vector<workflow::ApiToken> tokens;
    std::string fresh_token{};               ///< a new token's secret, shown this once
    std::vector<std::string> fresh_feeds{};  ///< the addresses of the calendar and the queue, shown this once
    std::vector<FieldError> errors{};
    std::string notice{};
    Fields typed{};
};
std::string account_page(const View& view, const AccountPage& shown);

/// Everybody's accounts, for administrators.
struct AccountsPage {
    std::vector<workflow::Account> accounts;
    std::vector<FieldError> errors{};
    std::string notice{};
    Fields typed{};
};
std::string accounts_page(const View& view, const AccountsPage& shown);

}  // namespace evenhand::web
