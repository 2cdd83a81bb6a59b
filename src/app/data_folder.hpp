#pragma once

#include "evenhand/base/result.hpp"

#include <filesystem>

namespace evenhand::app {

/// The folder that holds lexicons/ and calendars/: what EVENHAND_DATA names, and nothing else where it is
/// set; else PREFIX/share/evenhand, where they are installed; else the tree that the program was built in;
/// else the source folder it was compiled from.
base::Result<std::filesystem::path> data_folder();

/// Where this program lies; where the machine does not tell (a chroot without /proc), where the package puts
/// it.
std::filesystem::path own_program();

/// The same, with what the environment says given. `named` may be null.
base::Result<std::filesystem::path> find_data_folder(const char* named, const std::filesystem::path& program,
                                                     const std::filesystem::path& source);

}  // namespace evenhand::app
