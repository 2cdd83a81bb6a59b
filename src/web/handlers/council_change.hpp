#pragma once

#include "evenhand/check/knowledge.hpp"
#include "evenhand/web/council_files.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"

#include <functional>
#include <string>

namespace evenhand::web {

/// What a page changes of a council's file.
struct CouncilChange {
    std::string what;  ///< for the audit: "people", "elections", "settings"
    std::string seen;  ///< the digest of the file that the person looked at; another one now is refused
    std::function<base::Result<std::string>(const CouncilFiles::File&)> edit;
};

/// Has the file written, with an entry in the audit before anything is exchanged. Where the edit changes
/// nothing, nothing is written and nothing noted. Whether the person may is the caller's to ask.
base::Result<base::Done> change_council_file(const Request& request, const Site& site,
                                             const check::Knowledge& council, const CouncilChange& change);

}  // namespace evenhand::web
