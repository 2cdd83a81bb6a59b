#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/check/knowledge.hpp"

#include <memory>
#include <string>

namespace evenhand::app {

/// The shipped library joined with the council of a file; the first fault of either stops it. What was made
/// last lives as long as the process: a command ends with it, and giving some 10,000 tables back one by one
/// is of no use to anybody then.
base::Result<std::shared_ptr<const check::Knowledge>> knowledge_of(const std::string& council_file);

}  // namespace evenhand::app
