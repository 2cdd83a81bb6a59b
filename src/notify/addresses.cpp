#include "notify/addresses.hpp"

#include <Poco/Net/IPAddress.h>
#include <Poco/URI.h>

#include <algorithm>

namespace evenhand::notify {
namespace {

bool all_printable(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

}  // namespace

bool is_mailbox(std::string_view text) {
    const auto at = text.find('@');
    return text.size() <= 254 && all_printable(text) && at != std::string_view::npos && at > 0 && at <= 64 &&
           at + 1 < text.size() && text.find('@', at + 1) == std::string_view::npos &&
           text.find_first_of("<>(),;:\\\"[]") == std::string_view::npos;
}

bool is_this_machine(std::string_view host) {
    Poco::Net::IPAddress address;
    return host == "localhost" ||
           (Poco::Net::IPAddress::tryParse(std::string(host), address) && address.isLoopback());
}

std::optional<HookAddress> hook_address(std::string_view url) {
    if (url.size() > 2000 || !all_printable(url)) {
        return std::nullopt;
    }
    try {
        const Poco::URI parts{std::string(url)};
        const bool secure = parts.getScheme() == "https";
        const bool plain = parts.getScheme() == "http" && is_this_machine(parts.getHost());
        if ((!secure && !plain) || parts.getHost().empty() || !parts.getUserInfo().empty() ||
            parts.getPort() == 0) {
            return std::nullopt;
        }
        const std::string path = parts.getPathAndQuery();
        return HookAddress{secure, parts.getHost(), parts.getPort(), path.empty() ? "/" : path};
    } catch (const Poco::SyntaxException&) {
        return std::nullopt;
    }
}

}  // namespace evenhand::notify
