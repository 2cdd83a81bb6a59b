#pragma once

#include "evenhand/base/result.hpp"

#include <string>
#include <string_view>

namespace evenhand::store {

/// What an SQLSTATE means for people (PostgreSQL's Appendix A). `state` is empty where the connection broke
/// and the server said nothing. `place` names the server and never a password.
base::Error postgresql_error(std::string_view state, std::string_view message, const std::string& place);

/// The connection was lost in the middle; nothing of the act was kept.
base::Error connection_lost(const std::string& place);
/// It was lost while the commit was on its way and the server cannot be asked what became of it.
base::Error outcome_unknown(const std::string& place);

}  // namespace evenhand::store
