#pragma once

#include <string_view>

namespace evenhand::text {

/// The encoding that bytes which are no UTF-8 are most likely in, by the frequency of their characters
/// (ICU's detector): a label of the web as IANA writes it ("KOI8-R"); windows-1252 where it cannot tell. A
/// guess: ask only where nobody said.
std::string_view guessed_encoding(std::string_view bytes);

}  // namespace evenhand::text
