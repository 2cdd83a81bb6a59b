#pragma once

#include "evenhand/base/result.hpp"

namespace evenhand::web {

/// What stood in the way of Server::start, where a service has an exit status of its own for it.
[[nodiscard]] bool says_port_in_use(const base::Error& error);
[[nodiscard]] bool says_certificate_over(const base::Error& error);

}  // namespace evenhand::web
