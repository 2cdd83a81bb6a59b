#pragma once

#include "evenhand/web/reply.hpp"

#include <string_view>

namespace evenhand::tests {

/// Whether the words stand somewhere in the page.
inline bool holds(std::string_view page, std::string_view words) {
    return page.find(words) != std::string_view::npos;
}
inline bool holds(const web::Reply& reply, std::string_view words) {
    return holds(std::string_view(reply.body), words);
}

}  // namespace evenhand::tests
