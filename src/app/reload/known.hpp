#pragma once

#include "app/reload/knowledge_files.hpp"
#include "evenhand/check/knowledge.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace evenhand::app {

using KnownCouncils = std::vector<std::shared_ptr<const check::Knowledge>>;

/// What was read at once: the councils by their names, joined with the rules and calendars, and the digests
/// of the files that it was read from. Made whole or not at all.
struct Known {
    FileDigests files;
    KnownCouncils councils;
    std::map<std::string, std::string> council_files;  ///< by the council's slug
};

/// ErrorCode::invalid where two councils share a name or a slug; ErrorCode::refused where somebody kept
/// writing to the files while they were read.
base::Result<Known> read_known(const KnowledgeFiles& files);

}  // namespace evenhand::app
