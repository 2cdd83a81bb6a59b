#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace evenhand::base {

/// The line of the first byte beyond ASCII that stands neither within a string nor within a comment, where
/// TOML 1.0 has no place for it; none as soon as a string is not closed, which is a fault of its own.
std::optional<std::uint32_t> line_of_stray_letter(std::string_view toml);

}  // namespace evenhand::base
