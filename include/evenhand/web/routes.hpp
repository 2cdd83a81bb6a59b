#pragma once

#include "evenhand/web/reply.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"

namespace evenhand::web {

/// Method and path to handler. An unknown path is 404; a known one with another method 405 with Allow; HEAD
/// is GET without its body. Never throws for anything a client can send.
Reply answer(const Request& request, const Site& site);

}  // namespace evenhand::web
