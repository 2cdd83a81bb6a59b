#pragma once

#include <stdexcept>
#include <string_view>

namespace evenhand::base {

/// We were wrong: an invariant of the program does not hold. Never thrown for bad input.
class Bug : public std::logic_error {
  public:
    using std::logic_error::logic_error;
};

/// Throws a Bug with `what` unless `condition` holds. Always on, in every build.
void ensure(bool condition, std::string_view what);

}  // namespace evenhand::base
