#pragma once

#include <string>
#include <string_view>

namespace evenhand::store {

/// Any bytes as a text that both databases can keep: each byte as the character of that number, NUL as
/// stored_text has it. Markup, which is mostly ASCII, grows little by it.
std::string byte_text(std::string_view bytes);
/// The same read back; what is no such text loses the characters beyond U+00FF.
std::string bytes_of(std::string_view text);

}  // namespace evenhand::store
