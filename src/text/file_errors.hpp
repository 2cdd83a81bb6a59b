#pragma once

#include "evenhand/base/result.hpp"

#include <string>
#include <utility>

namespace evenhand::text {

/// An error of a file that a reader could not take apart; the reader that knows the name adds it.
inline base::Error file_error(base::ErrorCode code, std::string message, std::string mend) {
    return base::Error{code, std::move(message), std::move(mend), {}};
}

}  // namespace evenhand::text
