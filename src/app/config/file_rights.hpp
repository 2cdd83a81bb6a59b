#pragma once

#include "evenhand/base/result.hpp"

#include <sys/stat.h>

#include <string>

namespace evenhand::app {

/// ErrorCode::unsafe where somebody else could change what the service is told: the file of the
/// configuration belongs to neither root nor the user that runs it, or others than its owner may write it;
/// and where others may read a password in it. A file that is not there is for its reader to tell.
base::Result<base::Done> must_be_safe(const std::string& file);

/// The same of what was seen. `secret`: whether a password of a database stands in it.
enum class Secret : std::uint8_t { none, held };
base::Result<base::Done> safe_as_seen(const std::string& file, const struct stat& seen, uid_t runs,
                                      Secret secret);

}  // namespace evenhand::app
