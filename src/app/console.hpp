#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/report/formats.hpp"

#include <cstddef>
#include <iosfwd>

namespace evenhand::app {

/// What a command may touch of the world, so that a test can stand in for the terminal and the day.
struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    const base::Clock& clock;
    report::Colour colour = report::Colour::no;
    std::size_t width = 80;  ///< columns
};

/// Exit statuses of every command.
inline constexpr int nothing_found = 0;
inline constexpr int something_found = 1;  ///< a report above note, a case that misses
inline constexpr int not_done = 2;         ///< usage, unreadable input, invalid data

}  // namespace evenhand::app
