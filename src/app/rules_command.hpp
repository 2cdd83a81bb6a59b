#pragma once

#include "app/console.hpp"
#include "evenhand/check/knowledge.hpp"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace evenhand::app {

/// A rule's example that the rule does not treat as it says.
struct BrokenExample {
    std::string file;
    std::uint32_t line = 0;
    std::string what;
};

/// Runs every example of the rule, of every rule where `only` is empty: a bad one must be found where its
/// mark is, the others must not be found. ErrorCode::not_found for a rule that is none.
base::Result<std::vector<BrokenExample>> broken_examples(const std::shared_ptr<const check::Library>& library,
                                                         const std::string& only);

/// `evenhand rules`: the rules and how many examples each has. `evenhand rules test [ID]`: runs the examples.
/// `evenhand rules --format pages FOLDER`: all about them, a page of Markdown for each.
int rules_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
