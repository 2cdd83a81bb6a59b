#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/workflow/access.hpp"
#include "evenhand/workflow/account.hpp"
#include "evenhand/workflow/door.hpp"
#include "evenhand/workflow/ports.hpp"

#include <string>
#include <utility>
#include <vector>

namespace evenhand::workflow {

/// The acts on accounts. An administrator of the installation may change everybody; one of a council may give
/// and take roles of that council, and add people to it. People change their own password, deputy and tokens.
/// All of it is in the audit. ErrorCode::refused where somebody may not, or somebody was faster.
class PeopleDesk {
  public:
    PeopleDesk(Records& records, const Passwords& passwords, const base::Clock& clock);

    /// The first account of all: an administrator of the installation. Refused where there is one already.
    base::Result<base::Done> add_first(Account account, const std::string& password);
    base::Result<base::Done> add(const Account& who, Account account, const std::string& password);

    /// A disabled account's sessions end with it. Nobody disables themselves, so that somebody is left.
    base::Result<base::Done> set_standing(const Account& who, const PersonId& id, Standing standing);
    base::Result<base::Done> grant(const Account& who, const PersonId& id, const Grant& grant);
    base::Result<base::Done> take_back(const Account& who, const PersonId& id, const Grant& grant);
    /// An empty deputy: nobody. A deputy must be an active account.
    base::Result<base::Done> set_deputy(const Account& who, const PersonId& id, const PersonId& deputy);
    /// Ends every session of theirs.
    base::Result<base::Done> set_password(const Account& who, const PersonId& id,
                                          const std::string& password);
    base::Result<base::Done> add_token(const Account& who, ApiToken token);
    base::Result<base::Done> revoke_token(const Account& who, const std::string& digest);
    base::Result<base::Done> set_setting(const Account& who, const Setting& setting);

  private:
    base::Result<Account> find(const PersonId& id);
    /// The hash of a password that may be the account's.
    [[nodiscard]] base::Result<std::string> new_hash(const Account& account,
                                                     const std::string& password) const;
    base::Result<base::Done> note(const Account& who, const std::string& act,
                                  std::vector<std::pair<std::string, std::string>> details,
                                  std::vector<Write> writes);

    Records& records_;
    const Passwords& passwords_;
    const base::Clock& clock_;
};

}  // namespace evenhand::workflow
