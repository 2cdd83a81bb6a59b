#pragma once

#include "evenhand/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace evenhand::secrets {

/// How dear one guess is. Argon2id (RFC 9106); both say their cost in the hash, so either can be verified
/// later.
enum class Cost : std::uint8_t {
    everyday,  ///< 64 MiB and two passes, about a tenth of a second on one core
    least,     ///< the least the library allows: for tests, never for people
};

/// A password as it may be stored: "$argon2id$…", with its own salt. At most 1,024 bytes are taken, so that
/// nobody can keep the machine busy with one sign-in; an empty password is refused.
base::Result<std::string> hash_password(std::string_view password, Cost cost);

enum class Match : std::uint8_t {
    no,
    yes,
    yes_but_weak,  ///< right, but stored at another cost than `cost`: hash it again while it is known
};

/// Takes as long as hashing, whether it matches or not. A stored text that is no hash matches nothing.
/// Safe from every thread; every call holds the memory that the stored hash names.
Match verify_password(std::string_view stored, std::string_view password, Cost cost);

/// Spends the time of one verification, for a name that does not exist: the answer's delay must not tell
/// names.
void verify_nobody(std::string_view password, Cost cost);

}  // namespace evenhand::secrets
