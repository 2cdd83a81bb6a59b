#include "evenhand/base/bug.hpp"

#include <string>

namespace evenhand::base {

void ensure(bool condition, std::string_view what) {
    if (!condition) {
        throw Bug(std::string(what));
    }
}

}  // namespace evenhand::base
