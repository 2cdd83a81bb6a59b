#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/calendar/election.hpp"

#include <string_view>
#include <vector>

namespace evenhand::web {

/// The elections of a file from Democracy Club: the EveryElection API's JSON (calendar/every_election.hpp),
/// or CSV with a heading line and the identifier in "election_id", "ballot_paper_id" or "id". Known besides:
/// "poll_open_date" or "election_date" (must agree with the identifier), "post_label", "division" or "ward"
/// (the area of a by-election), "cancelled" or "cancelled_poll" and "cancellation_reason". A line of a
/// candidate counts for its ballot; the ballots of an ordinary council election are gathered as the council's
/// own poll, because it is restricted once, not ward by ward. Sorted by poll, then identifier. Errors name
/// the line.
base::Result<std::vector<calendar::Election>> elections_of_file(std::string_view bytes,
                                                                calendar::Nation council);

}  // namespace evenhand::web
