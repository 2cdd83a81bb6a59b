#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace evenhand::scan {

/// An address taken apart as far as items are compared by it.
struct AddressParts {
    std::string scheme;  ///< "http" or "https"
    std::string host;    ///< lower case, without a dot at its end
    std::string port;    ///< empty where it is the scheme's own
    std::string path;    ///< begins with '/'
    std::string query;   ///< without '?'
};

/// Nothing for what is neither http nor https, or has no host.
std::optional<AddressParts> parts_of(std::string_view url);

}  // namespace evenhand::scan
