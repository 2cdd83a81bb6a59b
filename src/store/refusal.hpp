#pragma once

#include "evenhand/workflow/saying.hpp"

namespace evenhand::store {

/// What somebody who did nothing wrong may be told on a page, in the page's language.
inline base::Error refusal(base::ErrorCode code, std::string_view key, base::Place place) {
    base::Error error = workflow::saying(code, key);
    error.place = std::move(place);
    return error;
}

}  // namespace evenhand::store
