#pragma once

#include "evenhand/base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace evenhand::text {

/// The most bytes of a document that are analysed.
inline constexpr std::size_t document_limit = std::size_t{8} * 1024 * 1024;

/// The door: everything behind it may trust its text to be UTF-8 without a NUL, not blank and not over the
/// limit. Errors: not_utf8 (with the line and the byte), malformed (a NUL, with its line), invalid (blank),
/// too_large. `name` is what errors call the text.
base::Result<base::Done> check_text(std::string_view bytes, const std::string& name);

/// Whether the bytes are UTF-8; for short values from outside that are no document.
bool is_utf8(std::string_view bytes);

}  // namespace evenhand::text
