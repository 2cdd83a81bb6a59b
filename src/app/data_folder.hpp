#pragma once

#include "evenhand/base/result.hpp"

#include <filesystem>

namespace evenhand::app {

/// The folder that holds lexicons/ and calendars/: what EVENHAND_DATA names, and nothing else where it is
/// set; else PREFIX/share/evenhand, where they are installed; else the tree that the program was built in;
/// else the source folder it was compiled from.
base::Result<std::filesystem::path> data_folder();

/// Where this program lies.
std::filesystem::path own_program();

/// The same, with what the machine says given: where `link` points to; where that is not there (a chroot
/// without /proc), the absolute path that the kernel was asked to start; else where the package puts it.
/// `started_as` may be null.
std::filesystem::path program_told_by(const std::filesystem::path& link, const char* started_as);

/// data_folder() with what the environment says given. `named` may be null.
base::Result<std::filesystem::path> find_data_folder(const char* named, const std::filesystem::path& program,
                                                     const std::filesystem::path& source);

}  // namespace evenhand::app
