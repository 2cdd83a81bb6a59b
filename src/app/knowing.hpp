#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/check/knowledge.hpp"

#include <memory>
#include <string>

namespace evenhand::app {

/// The shipped library joined with the council of a file; the first fault of either stops it.
base::Result<std::shared_ptr<const check::Knowledge>> knowledge_of(const std::string& council_file);

}  // namespace evenhand::app
