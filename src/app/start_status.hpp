#pragma once

#include "evenhand/base/result.hpp"

namespace evenhand::app {

/// How `evenhand serve` ends where it cannot start, so that whoever watches it can tell without reading.
/// Everything else is not_done (2).
inline constexpr int unsafe_configuration = 3;
inline constexpr int port_taken = 4;
inline constexpr int no_room_left = 5;
inline constexpr int no_rules = 6;
inline constexpr int newer_store = 7;
inline constexpr int certificate_over = 8;

int start_status(const base::Error& error);

}  // namespace evenhand::app
