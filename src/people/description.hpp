#pragma once

#include "bodies.hpp"
#include "evenhand/people/person.hpp"
#include "name_finder.hpp"

namespace evenhand::people {

/// Who somebody is by what stands beside the name where no office of the vocabularies does: "Carys Pennant,
/// who runs the elections office", "Ann Lee, from the council's flood team", "Bob Orr (Labour, Castle ward)".
/// `unknown` where it does not tell.
Role described_role(const Scan& scan, const Bodies& bodies, const PartyList* parties,
                    const NameMention& name);

/// Whether what stands behind a name gives a post to another body: "Project manager Ann Lee, from builders
/// Willmott & Sons".
bool works_elsewhere(const Scan& scan, const Bodies& bodies, const NameMention& name);

}  // namespace evenhand::people
