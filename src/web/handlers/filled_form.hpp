#pragma once

#include "evenhand/web/pages.hpp"
#include "evenhand/web/request.hpp"

namespace evenhand::web {

/// The form of "Check a draft" as it was sent, the words of an uploaded file in the place of those in the
/// field; an error where the file cannot be read.
CheckPage filled_form(const Request& request, const Fields& fields, const View& view);

}  // namespace evenhand::web
