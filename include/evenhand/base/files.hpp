#pragma once

#include "evenhand/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::base {

/// The whole file, at most `limit` bytes: not_found, unreadable (a folder, no permission) or too_large.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit);

/// All of a stream, at most `limit` bytes; `name` is how errors call it.
Result<std::string> read_stream(std::istream& stream, std::string_view name, std::size_t limit);

/// The regular files directly in `folder` that end in `extension` (".toml"), sorted by name.
Result<std::vector<std::filesystem::path>> list_files(const std::filesystem::path& folder,
                                                      std::string_view extension);

}  // namespace evenhand::base
