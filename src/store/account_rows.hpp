#pragma once

#include "evenhand/workflow/ports.hpp"
#include "store/connection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::store {

/// False: the name is taken, is not there, or does not stand at that version.
base::Result<bool> put(Connection& connection, const workflow::PutAccount& write);
base::Result<bool> put(Connection& connection, const workflow::PutPassword& write);
base::Result<bool> put(Connection& connection, const workflow::CountFailure& write);
base::Result<bool> put(Connection& connection, const workflow::ClearFailures& write);

base::Result<std::optional<workflow::Account>> find_account(Connection& connection,
                                                            const workflow::PersonId& id);
base::Result<std::vector<workflow::Account>> list_accounts(Connection& connection);
base::Result<std::optional<std::string>> find_password(Connection& connection, const workflow::PersonId& id);
base::Result<workflow::SignIns> find_sign_ins(Connection& connection, const workflow::PersonId& id);

}  // namespace evenhand::store
