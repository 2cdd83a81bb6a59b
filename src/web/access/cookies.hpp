#pragma once

#include "evenhand/web/reply.hpp"
#include "evenhand/web/request.hpp"

#include <string>
#include <string_view>

namespace evenhand::web {

/// The cookies of this service. session: somebody is signed in. before: nobody is yet, and the form token of
/// the sign-in page needs something to belong to.
enum class Cookie { session, before };

/// "__Host-evenhand" on a secure connection, which no other host or path can set; "evenhand" on the loopback.
std::string cookie_name(Cookie cookie, Connection connection);

/// The secret that came with the request; empty where there is none, or none that this service can have made.
std::string cookie_secret(Cookie cookie, const Request& request);

/// HttpOnly, SameSite=Strict, for the whole of this host; gone when the browser is closed.
void set_cookie(Reply& reply, Cookie cookie, Connection connection, std::string_view secret);
void clear_cookie(Reply& reply, Cookie cookie, Connection connection);

/// Whether a text has the form of secrets::random_token(). Asked before the store is, so that garbage costs
/// nothing.
bool looks_like_secret(std::string_view text);

}  // namespace evenhand::web
