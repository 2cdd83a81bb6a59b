#include "evenhand/scan/identity.hpp"

#include "scan/watch/addresses.hpp"

#include <algorithm>
#include <array>

namespace evenhand::scan {
namespace {

/// What newsletters and social media hang on to an address.
bool is_tracking(std::string_view parameter) {
    constexpr std::array<std::string_view, 6> names{"fbclid", "gclid", "mc_cid", "mc_eid", "msclkid", "_ga"};
    const auto name = parameter.substr(0, parameter.find('='));
    return name.starts_with("utm_") || std::find(names.begin(), names.end(), name) != names.end();
}

std::string without_tracking(std::string_view query) {
    std::string kept;
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const auto parameter = query.substr(0, end);
        if (!parameter.empty() && !is_tracking(parameter)) {
            kept += (kept.empty() ? "" : "&") + std::string(parameter);
        }
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return kept;
}

}  // namespace

std::string canonical_address(std::string_view url) {
    auto parts = parts_of(url);
    if (!parts) {
        return std::string(url);
    }
    while (parts->path.size() > 1 && parts->path.back() == '/') {
        parts->path.pop_back();
    }
    std::string address = "https://" + parts->host;
    if (!parts->port.empty()) {
        address += ':' + parts->port;
    }
    address += parts->path;
    const auto query = without_tracking(parts->query);
    return query.empty() ? address : address + '?' + query;
}

Identity identity_of(const Listed& listed) {
    return {listed.guid, canonical_address(listed.link)};
}

bool same_item(const Identity& a, const Identity& b) {
    return (!a.guid.empty() && a.guid == b.guid) || (!a.address.empty() && a.address == b.address);
}

}  // namespace evenhand::scan
