#pragma once

#include "evenhand/web/request.hpp"

#include <cstdint>
#include <string>

namespace evenhand::web {

/// A stretch of a longer list.
struct Stretch {
    std::int64_t offset = 0;
    std::int64_t limit = 50;
    std::int64_t total = 0;
};

/// The value of a Link header (RFC 8288) that leads to the first, previous, next and last stretch of what
/// `request` asked for, its other parameters kept. Empty where everything fits into one.
std::string links_of(const Stretch& stretch, const Request& request);

/// The request's own address with one parameter set anew.
std::string address_with(const Request& request, std::string_view parameter, const std::string& value);

}  // namespace evenhand::web
