#pragma once

#include <string_view>

namespace evenhand::extract {

/// Whether a short line only invites its reader: to share, to subscribe, to read something else, to print; or
/// says that what follows is advertisement.
bool is_invitation(std::string_view line);

/// Whether it is the heading of a list of other articles: "Related news", "More great stories".
bool is_leading_on(std::string_view line);

}  // namespace evenhand::extract
