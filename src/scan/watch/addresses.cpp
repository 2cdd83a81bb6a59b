#include "scan/watch/addresses.hpp"

#include <Poco/Exception.h>
#include <Poco/String.h>
#include <Poco/URI.h>

namespace evenhand::scan {

std::optional<AddressParts> parts_of(std::string_view url) {
    try {
        const Poco::URI uri{std::string(url)};
        AddressParts parts{
            uri.getScheme(), Poco::toLower(uri.getHost()), {}, uri.getPath(), uri.getRawQuery()};
        if ((parts.scheme != "http" && parts.scheme != "https") || parts.host.empty()) {
            return std::nullopt;
        }
        if (parts.host.back() == '.') {
            parts.host.pop_back();
        }
        const unsigned short usual = parts.scheme == "http" ? 80 : 443;
        if (uri.getPort() != usual) {
            parts.port = std::to_string(uri.getPort());
        }
        if (parts.path.empty()) {
            parts.path = "/";
        }
        return parts;
    } catch (const Poco::Exception&) {
        return std::nullopt;
    }
}

}  // namespace evenhand::scan
