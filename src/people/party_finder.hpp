#pragma once

#include "evenhand/people/directory.hpp"
#include "party_list.hpp"

#include <vector>

namespace evenhand::people {

/// Adds the parties and groups that the text names and the look-alikes it left alone. Tokens of `named` are
/// people's names: "Cllr Green" is no party.
void find_parties(const Scan& scan, const PartyList& parties, const std::vector<bool>& named,
                  PeopleReading& reading);

}  // namespace evenhand::people
