#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::base {

/// What becomes of a part of which nothing is said, as in "a,,b": kept it can be complained of.
enum class EmptyPart : std::uint8_t { is_kept, is_dropped };

/// "a,b" → a and b. Spaces stay what they are.
std::vector<std::string> comma_list(std::string_view list, EmptyPart empty);

}  // namespace evenhand::base
