#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/calendar/election.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::calendar {

/// Reads elections as Democracy Club's EveryElection API gives them: one answer with "results", or the list
/// itself. Groups that only gather others in the file are left out, and so are ballots whose organisation's
/// own poll is there: the council is restricted once, not ward by ward. Deleted entries are left out;
/// cancelled ones have the state that their reason says. ErrorCode::malformed or invalid with file:line.
base::Result<std::vector<Election>> parse_every_election(std::string_view json, const std::string& file,
                                                         Nation council);

/// What an import would change in a council's list.
struct ElectionDifference {
    std::vector<Election> added;
    std::vector<Election> changed;  ///< as the import has them, `place` where the council file has them
    /// Listed by the council, on a day and of a type that the import speaks of, and not in the import: for
    /// people to look at. What a council entered itself always wins, so nothing is removed.
    std::vector<Election> only_listed;

    [[nodiscard]] bool empty() const noexcept { return added.empty() && changed.empty(); }
};
ElectionDifference difference(std::span<const Election> listed, std::span<const Election> imported);

}  // namespace evenhand::calendar
