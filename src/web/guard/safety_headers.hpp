#pragma once

#include "evenhand/web/request.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::web {

/// What every answer tells the browser not to do. A handler's own header of the same name wins.
std::vector<std::pair<std::string_view, std::string_view>> safety_headers(Connection connection);

}  // namespace evenhand::web
