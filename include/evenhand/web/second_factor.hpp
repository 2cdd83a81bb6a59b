#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"
#include "evenhand/workflow/account.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::web {

/// What a person's app and the service share, and what opens in its place where the phone is lost.
struct SecondFactor {
    std::string secret;                 ///< base32
    std::vector<std::string> recovery;  ///< digests of the codes that were not used yet
};

/// Nothing where the person has set none up.
base::Result<std::optional<SecondFactor>> second_factor_of(workflow::Records& records,
                                                           const workflow::PersonId& person);

/// Whether somebody in this role must have one (workflow::second_factor_roles) and has none.
base::Result<bool> owes_second_factor(workflow::Records& records, const workflow::Account& who);

/// Takes a code of the app, or a recovery code, once: true where it is right. Wrong ones are counted apart
/// from wrong passwords and slowed down like these; a code that was taken before is wrong. Noted in the audit
/// but for a code of the app that is right, which is an ordinary sign-in.
base::Result<bool> take_code(const Site& site, const workflow::Account& who, const SecondFactor& factor,
                             std::string_view code);

/// The code of a form as people type and copy it: without spaces and hyphens, in capitals.
std::string code_in(const Fields& fields);

/// Sets it up; the recovery codes, ten of them, are shown this once.
base::Result<std::vector<std::string>> set_second_factor(const Site& site, const workflow::Account& who,
                                                         const std::string& secret);
/// Takes it away from a person; `who` is themselves or an administrator, which is the caller's to ask.
base::Result<base::Done> remove_second_factor(workflow::Records& records, const base::Clock& clock,
                                              const workflow::PersonId& who, const workflow::PersonId& from);

}  // namespace evenhand::web
