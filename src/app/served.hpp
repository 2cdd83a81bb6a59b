#pragma once

#include "app/council_files_on_disk.hpp"
#include "app/options.hpp"
#include "app/reload/knowledge_change.hpp"
#include "evenhand/base/clock.hpp"
#include "evenhand/web/site.hpp"

#include <map>
#include <memory>
#include <string>

namespace evenhand::app {

/// What `evenhand serve` serves, and the files that it was read from.
struct Served {
    KnowledgeFiles files;
    Known known;
    std::shared_ptr<const web::Site> site;
    std::shared_ptr<CouncilFilesOnDisk> writer;  ///< the site's, for whoever takes changed files over
};

/// --council takes one file; further ones stand as words behind the options. Opens the store where one is
/// named. `clock` must outlive it.
base::Result<Served> open_served(const Options& given, const base::Clock& clock);

/// The same site, store and figures with other councils.
std::shared_ptr<const web::Site> with_councils(const web::Site& site, const KnownCouncils& councils);

/// The councils by their slugs, as a scan asks for them.
std::map<std::string, std::shared_ptr<const check::Knowledge>> by_slug(const KnownCouncils& councils);

}  // namespace evenhand::app
