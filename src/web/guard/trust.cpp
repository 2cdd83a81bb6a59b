#include "trust.hpp"

#include "evenhand/base/comma_list.hpp"

#include <Poco/Net/IPAddress.h>
#include <Poco/String.h>

#include <algorithm>

namespace evenhand::web {
namespace {

/// "[::1]:8080", "localhost:8080" without the port, in small letters.
std::string name_in(const std::string& host) {
    const auto end = host.starts_with('[') ? host.find(']') + 1 : host.find(':');
    return Poco::toLower(host.substr(0, end));
}

bool names_this_machine(const std::string& name) {
    return name.empty() || name == "localhost" || name == "[::1]" || name.starts_with("127.");
}

/// The parts of "a, b ,c", last first.
std::vector<std::string> parts_from_the_end(const std::string& list) {
    auto parts = base::comma_list(list, base::EmptyPart::is_kept);
    for (std::string& part : parts) {
        Poco::trimInPlace(part);
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
}

bool is_address(const std::string& text) {
    Poco::Net::IPAddress address;
    return Poco::Net::IPAddress::tryParse(text, address);
}

}  // namespace

bool Trust::knows_host(const std::string& host) const {
    const std::string name = name_in(host);
    const bool listed = std::find(hosts.begin(), hosts.end(), name) != hosts.end();
    return listed || (proxies.empty() && names_this_machine(name));
}

void Trust::fill_in(Request& request, const std::string& peer, Connection connection) const {
    request.from = peer;
    request.connection = connection;
    request.way = proxies.contains(peer) ? Way::by_proxy : Way::direct;
    if (request.way == Way::direct) {
        return;
    }
    // Each proxy writes the address it was asked from at the end; what stands before the first that we do not
    // know is only what somebody claims.
    for (const std::string& hop : parts_from_the_end(request.headers.value_or("x-forwarded-for", ""))) {
        if (!is_address(hop)) {
            break;
        }
        request.from = hop;
        if (!proxies.contains(hop)) {
            break;
        }
    }
    const std::string protocol = request.headers.value_or("x-forwarded-proto", "");
    request.connection =
        Poco::icompare(protocol, std::string("https")) == 0 ? Connection::secure : connection;
}

}  // namespace evenhand::web
