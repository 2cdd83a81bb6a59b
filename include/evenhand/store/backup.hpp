#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/store/opening.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::store {

/// Copies the queue as it is at one moment into a new file, while others go on writing. The file is a
/// database itself, checked before it gets its name; on an error there is no such file. A PostgreSQL database
/// is refused with the pg_dump line that does it.
base::Result<base::Done> back_up(const Opening& opening, const std::filesystem::path& file);

/// Makes the queue at `opening` anew from a backup. Refused where there is one already, and where the backup
/// is damaged or a newer Evenhand's.
base::Result<base::Done> restore(const std::filesystem::path& backup, const Opening& opening);

/// What the database itself finds broken in its pages, indices and references; none: all well. The chain of
/// the audit is workflow's to verify.
base::Result<std::vector<std::string>> damages(const Opening& opening);

}  // namespace evenhand::store
