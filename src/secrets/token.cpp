#include "evenhand/secrets/token.hpp"

#include "evenhand/base/digest.hpp"
#include "secrets/encoding.hpp"
#include "secrets/sodium.hpp"

#include <sodium.h>

namespace evenhand::secrets {

std::string random_token() {
    start_sodium();
    std::string bytes(32, '\0');
    std::string token;
    do {
        randombytes_buf(bytes.data(), bytes.size());
        token = url_safe(bytes);
    } while (token.front() == '-');
    return token;
}

std::string token_digest(std::string_view token) {
    return base::sha256(token);
}

bool equal_in_constant_time(std::string_view one, std::string_view other) {
    start_sodium();
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace evenhand::secrets
