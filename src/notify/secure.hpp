#pragma once

#include <Poco/Net/Context.h>

#include <string>

namespace evenhand::notify {

/// TLS 1.2 or newer towards a server that must show a certificate for its name, signed by one of the
/// machine's authorities, or of the given file. Throws Poco::Exception where that file is none.
Poco::Net::Context::Ptr client_context(const std::string& authority);

}  // namespace evenhand::notify
