#pragma once

#include "evenhand/web/reply.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"

#include <string_view>

namespace evenhand::web {

/// Finds the route, then who asks, then whether they may be here and whether a POST was meant by whoever sits
/// at the browser, and only then calls the handler. An unknown path is 404; a known one with another method
/// 405 with Allow; HEAD is GET without its body. Whoever must sign in first comes back to where they were.
/// Never throws for anything a client can send.
Reply answer(Request request, const Site& site);

/// The same with what the log and the figures may say of it: the route as its row writes it, "none" where
/// there was no such address.
struct Answered {
    Reply reply;
    std::string_view route;
    Connection connection = Connection::plain;
};
Answered answer_and_tell(Request request, const Site& site);

}  // namespace evenhand::web
