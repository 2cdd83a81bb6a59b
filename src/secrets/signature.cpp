#include "evenhand/secrets/signature.hpp"

#include "evenhand/secrets/token.hpp"
#include "secrets/encoding.hpp"
#include "secrets/sodium.hpp"

#include <sodium.h>

namespace evenhand::secrets {

SigningKey SigningKey::generate() {
    start_sodium();
    std::string bytes(crypto_auth_KEYBYTES, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return SigningKey(std::move(bytes));
}

base::Result<SigningKey> SigningKey::read(std::string_view text) {
    start_sodium();
    auto bytes = from_url_safe(text);
    if (!bytes || bytes->size() != crypto_auth_KEYBYTES) {
        return base::Error{base::ErrorCode::malformed,
                           "a signing key has 43 letters, digits, - and _",
                           "take the key as it was written, or make a new one",
                           {}};
    }
    return SigningKey(std::move(*bytes));
}

std::string SigningKey::text() const {
    return url_safe(bytes_);
}

std::string SigningKey::sign(std::string_view purpose, std::string_view message) const {
    // The length of the purpose first: "ab" + "c" must not sign as "a" + "bc".
    const std::string signed_text =
        std::to_string(purpose.size()) + ":" + std::string(purpose) + std::string(message);
    std::string mac(crypto_auth_BYTES, '\0');
    crypto_auth(reinterpret_cast<unsigned char*>(mac.data()),
                reinterpret_cast<const unsigned char*>(signed_text.data()), signed_text.size(),
                reinterpret_cast<const unsigned char*>(bytes_.data()));
    return url_safe(mac);
}

bool SigningKey::verify(std::string_view purpose, std::string_view message,
                        std::string_view signature) const {
    return equal_in_constant_time(sign(purpose, message), signature);
}

}  // namespace evenhand::secrets
