#pragma once

#include "evenhand/web/site.hpp"

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <cstddef>

namespace evenhand::web {

/// The one place where Poco's request becomes ours, our reply becomes Poco's, and whatever goes wrong in
/// between becomes a complete answer: framing that two readers could read differently is refused, the body is
/// read to its end or the connection closed, an exception is logged with the request's id and answered with a
/// neutral 500.
void serve(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response, const Site& site,
           std::size_t body_limit);

}  // namespace evenhand::web
