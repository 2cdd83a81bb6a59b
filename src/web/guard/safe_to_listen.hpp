#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/web/server.hpp"

namespace evenhand::web {

/// Whether the service may be reached as the settings say. From other machines only where nobody on the way
/// can read along, where people sign in, and under names that are written down.
base::Result<base::Done> safe_to_listen(const ServerSettings& settings, const Site& site);

}  // namespace evenhand::web
