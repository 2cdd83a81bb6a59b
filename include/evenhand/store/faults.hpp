#pragma once

#include "evenhand/base/result.hpp"

namespace evenhand::store {

/// What stood in the way of a store, where a service has an exit status of its own for it.
[[nodiscard]] bool says_no_room(const base::Error& error);
[[nodiscard]] bool says_newer(const base::Error& error);

/// Whether there is room on the disk to go on recording: at least 8 MiB in the folder of a SQLite file. A
/// database server looks after its own.
base::Result<base::Done> must_have_room(const std::string& address);

}  // namespace evenhand::store
