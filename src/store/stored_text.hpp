#pragma once

#include <string>
#include <string_view>

namespace evenhand::store {

/// The text as both databases can keep it whole. PostgreSQL has no NUL in a text and much around SQLite stops
/// at one, so NUL is written as U+001A and "0", and U+001A itself as U+001A and "1". Every other text is kept
/// as it is.
std::string stored_text(std::string_view given);
std::string given_text(std::string_view stored);

}  // namespace evenhand::store
