#pragma once

#include "evenhand/workflow/ports.hpp"
#include "store/connection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::store {

/// False: the digest is there already, or the link is not there or was used.
base::Result<bool> put(Connection& connection, const workflow::AddSession& write);
base::Result<bool> put(Connection& connection, const workflow::RevokeSession& write);
base::Result<bool> put(Connection& connection, const workflow::RevokeSessionsOf& write);
base::Result<bool> put(Connection& connection, const workflow::AddToken& write);
base::Result<bool> put(Connection& connection, const workflow::RevokeToken& write);
base::Result<bool> put(Connection& connection, const workflow::AddLink& write);
base::Result<bool> put(Connection& connection, const workflow::UseLink& write);
base::Result<bool> put(Connection& connection, const workflow::PutSetting& write);
/// False: the turn is not taken, or something was done under it already.
base::Result<bool> put(Connection& connection, const workflow::NoteActed& write);

base::Result<std::optional<workflow::Session>> find_session(Connection& connection,
                                                            const std::string& digest);
base::Result<std::optional<workflow::ApiToken>> find_token(Connection& connection, const std::string& digest);
base::Result<std::vector<workflow::ApiToken>> tokens_of(Connection& connection, const workflow::PersonId& id);
base::Result<std::optional<workflow::GuestLink>> find_link(Connection& connection, const std::string& digest);
base::Result<std::vector<workflow::GuestLink>> links_of(Connection& connection, workflow::SubmissionId id);
base::Result<std::optional<std::string>>
find_setting(Connection& connection, const workflow::CouncilId& council, const std::string& key);

}  // namespace evenhand::store
