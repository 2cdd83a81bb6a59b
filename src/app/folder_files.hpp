#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/workflow/evidence.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::app {

/// Writes the files into a folder that is not there yet or is empty; on an error, what was written stays
/// behind.
base::Result<base::Done> write_folder(const std::filesystem::path& folder,
                                      const std::vector<workflow::PackFile>& files);

/// Every regular file under the folder, with its path inside, sorted. At most 64 MiB together; a link is
/// refused.
base::Result<std::vector<workflow::PackFile>> read_folder(const std::filesystem::path& folder);

/// Adds a line at the end of a file, which is made where it is missing.
base::Result<base::Done> append_line(const std::filesystem::path& file, const std::string& line);

}  // namespace evenhand::app
