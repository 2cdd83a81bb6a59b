#pragma once

#include "councils.hpp"
#include "evenhand/people/person.hpp"
#include "name_finder.hpp"
#include "scan.hpp"

#include <vector>

namespace evenhand::people {

/// "The first elected Mayor of Wolds and Vale", "Executive Member for Highways", "a council spokesperson".
struct Office {
    base::TokenSpan tokens;  ///< with article, adjectives and complement
    base::TokenSpan core;    ///< the words of the vocabulary
    base::TokenSpan complement;
    RoleClass what = RoleClass::office_other;
    Role role = Role::unknown;
    std::uint64_t key = 0;  ///< equal where the same office is meant: "committee chair", "Chairman"
    bool civic = false;
    bool definite = false;    ///< "the", "our", "the council's"
    bool indefinite = false;  ///< "a", "one", "another"
    bool former = false;
    bool attached = false;  ///< stands beside a name
};

/// Every office of the text, with what it makes of its holder. `names` end
/// complements. Sorted; they do not overlap.
std::vector<Office> find_offices(const Scan& scan, const Councils& councils,
                                 const std::vector<NameMention>& names);
/// The key of an office that the directory gives in words: "Leader of the Council".
std::uint64_t office_key(std::string_view office);

}  // namespace evenhand::people
