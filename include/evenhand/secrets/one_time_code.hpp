#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::secrets {

/// One-time codes as authenticator apps make them: RFC 6238 over RFC 4226, HMAC-SHA-1, six digits, a step of
/// thirty seconds. SHA-1 is what all of these apps know; a keyed hash does not lean on what is broken in it.

/// 160 random bits in base32 (RFC 4648 section 6, without padding): what is typed or scanned into the app.
std::string random_code_secret();

/// The code of a step. Nothing where the secret is not base32.
std::optional<std::string> one_time_code(std::string_view secret, std::int64_t step);

/// The step of `now`.
std::int64_t code_step(std::chrono::sys_seconds now);

/// The step whose code this is, of the one at `now`, the one before and the one after, because clocks differ
/// and people type. Takes as long whichever it is, and where it is none. A code must not be taken twice: the
/// step is for the caller's record.
std::optional<std::int64_t> matching_step(std::string_view secret, std::string_view code,
                                          std::chrono::sys_seconds now);

/// "otpauth://totp/ISSUER:NAME?secret=…&issuer=…", which phones open in the app.
std::string otpauth_address(std::string_view issuer, std::string_view name, std::string_view secret);

}  // namespace evenhand::secrets
