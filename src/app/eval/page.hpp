#pragma once

#include "app/eval/score.hpp"
#include "evenhand/rules/rule.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// docs/accuracy.md: the score as a page in Markdown, with every rule whether it was tried or not, and what
/// went wrong, case by case.
std::string to_page(const Score& score, std::span<const rules::Rule> rules);

}  // namespace evenhand::app
