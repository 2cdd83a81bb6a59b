#pragma once

#include "councils.hpp"
#include "figures.hpp"

namespace evenhand::people {

/// Figures and mentions of a text, without its parties.
struct Resolved {
    PeopleReading reading;
    std::vector<bool> named;  ///< by token: it is part of somebody's name or title
};

Resolved resolve(const Scan& scan, const People& people, const Councils& councils);

}  // namespace evenhand::people
