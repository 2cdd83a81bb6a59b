#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/rules/rule.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::web {

/// A stretch of a text that is marked the same way throughout.
struct MarkedPiece {
    std::string_view text;              ///< of the text that was cut
    std::vector<std::size_t> findings;  ///< the findings that cover it, by number; empty: unmarked
    std::vector<std::size_t> begins;    ///< those of them that begin here
};

/// Cuts a text at the edges of all findings, so that findings which overlap can be shown without crossing
/// tags. Empty spans mark nothing.
std::vector<MarkedPiece> cut_at_findings(std::string_view text,
                                         const std::vector<base::OriginalSpan>& findings);

}  // namespace evenhand::web
