#pragma once

#include "evenhand/check/knowledge.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::app {

/// A page in Markdown and its name inside the folder of the pages.
struct RulePage {
    std::string name;  ///< "member-quote.md"
    std::string text;
};

/// docs/guide/rules: of each rule what it asks, why, when, from which law and which protocol, and what it
/// must and must not find, for those who have to answer for it; and README.md, which lists them. Sorted by
/// name.
std::vector<RulePage> rule_pages(const check::Library& library);

/// Puts the pages into the folder, which is made where it is not there. Those that lie there under their
/// names are written over, pages of rules that are no more are taken away, and anything else is left alone.
base::Result<base::Done> write_rule_pages(const std::filesystem::path& folder,
                                          const std::vector<RulePage>& pages);

}  // namespace evenhand::app
