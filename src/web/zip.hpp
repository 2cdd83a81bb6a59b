#pragma once

#include "evenhand/workflow/evidence.hpp"
#include "evenhand/workflow/identifiers.hpp"

#include <span>
#include <string>

namespace evenhand::web {

/// The files in one ZIP archive (PKWARE's APPNOTE 6.3, stored without compression), each dated `made` in UTC.
/// Names are UTF-8 paths with '/'; the same files give the same bytes. At most 65,535 files and 4 GiB in all:
/// more is a Bug.
std::string zip_of(std::span<const workflow::PackFile> files, workflow::Instant made);

}  // namespace evenhand::web
