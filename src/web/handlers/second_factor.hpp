#pragma once

#include "evenhand/web/reply.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"

#include <string_view>

namespace evenhand::web {

/// The only page, besides signing out, that is open to somebody who owes one.
inline constexpr std::string_view second_factor_path = "/account/second-factor";

/// One's own second factor. Only for a session: a token is no person at a page.
Reply show_second_factor(const Request& request, const Site& site);
Reply change_second_factor(const Request& request, const Site& site);

}  // namespace evenhand::web
