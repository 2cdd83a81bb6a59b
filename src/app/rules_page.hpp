#pragma once

#include "evenhand/check/knowledge.hpp"

#include <string>

namespace evenhand::app {

/// docs/rules.md: what each rule asks for, when, from which law and which protocol, and what it must and must
/// not find, as a page in Markdown for those who have to answer for it.
std::string to_page(const check::Library& library);

}  // namespace evenhand::app
