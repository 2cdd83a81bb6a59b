#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace evenhand::text {

/// Where the first byte stands that is no well-formed UTF-8.
std::optional<std::size_t> first_invalid_byte(std::string_view bytes);

/// The bytes of the well-formed character that begins at `at`; 0 if none does.
std::size_t valid_character_size(std::string_view bytes, std::size_t at);

/// The line, counted from 1, that holds the byte.
std::uint32_t line_of(std::string_view bytes, std::size_t at);

}  // namespace evenhand::text
