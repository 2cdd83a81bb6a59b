#pragma once

#include "evenhand/base/result.hpp"

namespace evenhand::store {

/// ErrorCode::no_room where less than 8 MiB are free in the folder of a SQLite file. A database server looks
/// after its own disk.
base::Result<base::Done> must_have_room(const std::string& address);

}  // namespace evenhand::store
