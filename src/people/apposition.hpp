#pragma once

#include "name_finder.hpp"
#include "office_finder.hpp"

#include <vector>

namespace evenhand::people {

/// Joins offices to the names beside them ("Cllr Oddie, Executive Member for Highways", "Returning Officer
/// Catriona Lyle", a name over its office in a signature) and widens the mentions by them. An office may show
/// a name that nothing else showed; `names` stays sorted.
void join_offices(const Scan& scan, const NameKnowledge& knowledge, std::vector<NameMention>& names,
                  std::vector<Office>& offices);

/// Relative clauses that tell of a role or a candidacy, by the name they belong to.
struct ClauseCue {
    std::uint32_t name = 0;  ///< index into the names
    bool member = false;     ///< "who chairs the committee"
    bool standing = false;   ///< "who is standing for re-election"
};
/// Widens a mention by a clause directly behind it.
std::vector<ClauseCue> clause_cues(const Scan& scan, std::vector<NameMention>& names);

}  // namespace evenhand::people
