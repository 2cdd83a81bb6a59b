#include "evenhand/secrets/webhook.hpp"

#include "secrets/encoding.hpp"
#include "secrets/sodium.hpp"

#include <sodium.h>

namespace evenhand::secrets {
namespace {

constexpr std::string_view prefix = "whsec_";
constexpr std::size_t fewest_bytes = 24;
constexpr std::size_t most_bytes = 64;

}  // namespace

base::Result<WebhookSecret> WebhookSecret::read(std::string_view text) {
    start_sodium();
    const auto bytes =
        text.starts_with(prefix) ? from_padded(text.substr(prefix.size())) : std::optional<std::string>();
    if (!bytes || bytes->size() < fewest_bytes || bytes->size() > most_bytes) {
        return base::Error{base::ErrorCode::malformed,
                           "a webhook's secret is whsec_ and the base64 of 24 to 64 bytes",
                           "copy it as the receiver shows it",
                           {}};
    }
    return WebhookSecret(*bytes);
}

WebhookSecret WebhookSecret::generate() {
    start_sodium();
    std::string bytes(fewest_bytes, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return WebhookSecret(std::move(bytes));
}

std::string WebhookSecret::text() const {
    return std::string(prefix) + padded(bytes_);
}

std::string WebhookSecret::sign(std::string_view id, std::chrono::sys_seconds at,
                                std::string_view body) const {
    const std::string signed_text =
        std::string(id) + "." + std::to_string(at.time_since_epoch().count()) + "." + std::string(body);
    // The form with a state takes a key of any length; crypto_auth_hmacsha256 itself only one of 32 bytes.
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(signed_text.data()),
                                  signed_text.size());
    std::string mac(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(mac.data()));
    return "v1," + padded(mac);
}

}  // namespace evenhand::secrets
