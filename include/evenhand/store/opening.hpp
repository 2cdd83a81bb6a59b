#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace evenhand::store {

/// How long an act waits for somebody else's before it is refused.
using Patience = std::chrono::milliseconds;

enum class Missing : std::uint8_t { is_an_error, is_created };

/// Where a queue lies, and how it is come by.
struct Opening {
    /// The path of a SQLite file, or postgresql://USER@HOST:PORT/DATABASE (a password is better kept in
    /// ~/.pgpass).
    std::string address;
    /// Only a file is created; a PostgreSQL database must be there, and may be empty.
    Missing missing = Missing::is_an_error;
    Patience patience{5000};
};

}  // namespace evenhand::store
