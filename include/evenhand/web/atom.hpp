#pragma once

#include "evenhand/workflow/submission.hpp"

#include <span>
#include <string>

namespace evenhand::web {

/// What lies in a council's queue as an Atom feed (RFC 4287), the rows in the order given. It says where each
/// submission stands and when a decision is due, and nothing of any text, not even its title: a feed's
/// address is kept by programs that nobody watches. The ids never change; `council` is its slug.
std::string queue_feed(std::span<const workflow::Submission> rows, const std::string& council);

}  // namespace evenhand::web
