#pragma once

#include <string>
#include <string_view>

namespace evenhand::secrets {

/// 256 random bits, less the few that the first letter gives up, as 43 letters, digits, - and _: for a
/// session, an API token, the key of a link. It never begins with -, which a command line would read as an
/// option. Whoever has it is let in, so only its digest is stored.
std::string random_token();

/// What is stored of a token, and looked up by: "sha256:" and 64 hexadecimal digits. A token has too many
/// bits to be guessed back from it, so neither salt nor slowness is needed.
std::string token_digest(std::string_view token);

/// Whether two texts are equal, in a time that does not tell where they differ.
bool equal_in_constant_time(std::string_view one, std::string_view other);

}  // namespace evenhand::secrets
