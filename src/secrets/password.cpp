#include "evenhand/secrets/password.hpp"

#include "secrets/sodium.hpp"

#include <sodium.h>

#include <array>

namespace evenhand::secrets {
namespace {

constexpr std::size_t longest_password = 1024;

struct Limits {
    unsigned long long passes;
    std::size_t memory;
};

Limits limits_of(Cost cost) {
    return cost == Cost::everyday
               ? Limits{crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE}
               : Limits{crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

}  // namespace

base::Result<std::string> hash_password(std::string_view password, Cost cost) {
    start_sodium();
    if (password.empty() || password.size() > longest_password) {
        return base::Error{
            base::ErrorCode::invalid, "a password has 1 to 1024 bytes", "choose another one", {}};
    }
    std::array<char, crypto_pwhash_argon2id_STRBYTES> hash{};
    const auto limits = limits_of(cost);
    if (crypto_pwhash_argon2id_str(hash.data(), password.data(), password.size(), limits.passes,
                                   limits.memory) != 0) {
        return base::Error{base::ErrorCode::refused,
                           "there is not enough memory to hash a password",
                           "free 64 MiB of memory",
                           {}};
    }
    return std::string(hash.data());
}

Match verify_password(std::string_view stored, std::string_view password, Cost cost) {
    start_sodium();
    // The library reads a text that ends in NUL and takes any text of its kind; what is longer is none.
    const std::string hash(stored);
    if (password.size() > longest_password || hash.size() >= crypto_pwhash_argon2id_STRBYTES ||
        crypto_pwhash_argon2id_str_verify(hash.c_str(), password.data(), password.size()) != 0) {
        return Match::no;
    }
    const auto limits = limits_of(cost);
    return crypto_pwhash_argon2id_str_needs_rehash(hash.c_str(), limits.passes, limits.memory) == 0
               ? Match::yes
               : Match::yes_but_weak;
}

void verify_nobody(std::string_view password, Cost cost) {
    // Hashing costs what verifying costs; a password that verify_password turns away at once is turned away
    // here.
    static_cast<void>(hash_password(password.empty() ? " " : password, cost));
}

}  // namespace evenhand::secrets
