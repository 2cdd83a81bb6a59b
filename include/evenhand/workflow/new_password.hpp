#pragma once

#include "evenhand/workflow/account.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace evenhand::workflow {

/// Why a password may not be this account's: the key of a message ("why.password_short"), for `saying`.
/// Nothing: it may. 12 characters or more, 1,024 bytes at the most, and none that is_guessed_first.
std::optional<std::string_view> why_not_password(std::string_view password, const Account& account);

/// Whether whoever guesses would soon come to it: one text over and over; digits alone; at most two words
/// that are common or among `near` (names of the person and the council), with whatever digits, signs, runs
/// of the alphabet and of the keyboard between them; letters as digits and signs ("p4$$word") count as
/// letters. Letters that are no ASCII stand as they are. (OWASP ASVS 5.0, 6.2.4 and 6.2.11)
bool is_guessed_first(std::string_view password, std::span<const std::string> near);

}  // namespace evenhand::workflow
