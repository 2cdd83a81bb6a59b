#include "addresses.hpp"

#include <Poco/Net/IPAddress.h>

namespace evenhand::web {

using Poco::Net::IPAddress;

std::string plain_address(const std::string& address) {
    IPAddress parsed;
    if (!IPAddress::tryParse(address, parsed) || !parsed.isIPv4Mapped()) {
        return address;
    }
    const auto* bytes = static_cast<const char*>(parsed.addr());
    constexpr poco_socklen_t whole = 16;
    constexpr poco_socklen_t last = 4;
    return parsed.length() == whole ? IPAddress(bytes + whole - last, last).toString() : address;
}

std::string limited_as(const std::string& address) {
    IPAddress parsed;
    if (!IPAddress::tryParse(address, parsed) || parsed.family() != IPAddress::IPv6) {
        return address;
    }
    constexpr unsigned customer = 64;
    return (parsed & IPAddress(customer, IPAddress::IPv6)).toString() + "/64";
}

}  // namespace evenhand::web
