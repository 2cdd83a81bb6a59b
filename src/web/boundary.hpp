#pragma once

#include "current_site.hpp"
#include "evenhand/web/server.hpp"
#include "guard/connections.hpp"
#include "guard/trust.hpp"

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <cstddef>

namespace evenhand::web {

/// What all requests of a server share.
struct Serving {
    const CurrentSite& site;
    Trust trust;
    std::size_t body_limit = 0;
    LogForm log = LogForm::text;
};

/// The one place where Poco's request becomes ours, our reply becomes Poco's, and whatever goes wrong in
/// between becomes a complete answer: framing that two readers could read differently is refused, the body is
/// read to its end or the connection closed, what a client sends ahead of its turn is not read, an exception
/// is logged with the request's id and answered with a neutral 500. The whole request sees one site.
void serve(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response,
           const Serving& serving, Lease& lease);

}  // namespace evenhand::web
