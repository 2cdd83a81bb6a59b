#pragma once

#include <string>

namespace evenhand::web {

/// The address as it is usually written: an IPv4 address that came over an IPv6 socket ("::ffff:192.0.2.1")
/// as IPv4.
std::string plain_address(const std::string& address);

/// Whom a limit is for: an IPv4 address, or the 64 bits of an IPv6 address that one customer has (RFC 6177),
/// who would else have a new address for each request. What is no address is given back as it is.
std::string limited_as(const std::string& address);

}  // namespace evenhand::web
