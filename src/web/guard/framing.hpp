#pragma once

#include "evenhand/web/reply.hpp"
#include "head_watch.hpp"

#include <Poco/Net/HTTPServerRequest.h>

#include <optional>

namespace evenhand::web {

/// What stands in the way of answering: a message whose end, whose host or whose fields could be read in two
/// ways (RFC 9112 sections 3 and 6), because a proxy in front may have read it the other way.
std::optional<Reply> framing_fault(const Poco::Net::HTTPServerRequest& request, HeadWatch::State head);

}  // namespace evenhand::web
