#include "evenhand/secrets/one_time_code.hpp"

#include "evenhand/base/percent.hpp"
#include "evenhand/secrets/token.hpp"
#include "sodium.hpp"

#include <nettle/hmac.h>
#include <sodium.h>

#include <array>

namespace evenhand::secrets {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::int64_t step_seconds = 30;

std::string base32(std::string_view bytes) {
    std::string text;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char c : bytes) {
        held = held << 8U | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 5; bits -= 5) {
            text += alphabet[held >> (bits - 5) & 31U];
        }
    }
    if (bits > 0) {
        text += alphabet[held << (5 - bits) & 31U];
    }
    return text;
}

std::optional<std::string> from_base32(std::string_view text) {
    std::string bytes;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == std::string_view::npos) {
            return std::nullopt;
        }
        held = held << 5U | static_cast<std::uint32_t>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(held >> bits & 255U);
        }
    }
    return bytes;
}

/// RFC 4226 section 5.3.
std::string code_of(const std::string& key, std::int64_t step) {
    std::array<std::uint8_t, 8> counter{};
    for (std::size_t byte = 0; byte < counter.size(); ++byte) {
        counter[byte] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(step) >> (8 * (7 - byte)));
    }
    std::array<std::uint8_t, SHA1_DIGEST_SIZE> digest{};
    hmac_sha1_ctx context{};
    hmac_sha1_set_key(&context, key.size(), reinterpret_cast<const std::uint8_t*>(key.data()));
    hmac_sha1_update(&context, counter.size(), counter.data());
    hmac_sha1_digest(&context, digest.size(), digest.data());
    const std::size_t at = digest.back() & 15U;
    const std::uint32_t number = (static_cast<std::uint32_t>(digest[at] & 127U) << 24U) |
                                 static_cast<std::uint32_t>(digest[at + 1]) << 16U |
                                 static_cast<std::uint32_t>(digest[at + 2]) << 8U | digest[at + 3];
    const std::string digits = std::to_string(number % 1'000'000);
    return std::string(6 - digits.size(), '0') + digits;
}

}  // namespace

std::string random_code_secret() {
    start_sodium();
    std::string bytes(20, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return base32(bytes);
}

std::optional<std::string> one_time_code(std::string_view secret, std::int64_t step) {
    const auto key = from_base32(secret);
    return key ? std::optional(code_of(*key, step)) : std::nullopt;
}

std::int64_t code_step(std::chrono::sys_seconds now) {
    return now.time_since_epoch().count() / step_seconds;
}

std::optional<std::int64_t> matching_step(std::string_view secret, std::string_view code,
                                          std::chrono::sys_seconds now) {
    const auto key = from_base32(secret);
    if (!key) {
        return std::nullopt;
    }
    std::optional<std::int64_t> match;
    const std::int64_t middle = code_step(now);
    for (const std::int64_t step : {middle - 1, middle, middle + 1}) {
        const bool equal = equal_in_constant_time(code_of(*key, step), code);
        match = equal ? std::optional(step) : match;
    }
    return match;
}

std::string otpauth_address(std::string_view issuer, std::string_view name, std::string_view secret) {
    return "otpauth://totp/" + base::percent_encoded(issuer) + ":" + base::percent_encoded(name) +
           "?secret=" + std::string(secret) + "&issuer=" + base::percent_encoded(issuer);
}

}  // namespace evenhand::secrets
