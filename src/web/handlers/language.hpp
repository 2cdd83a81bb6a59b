#pragma once

#include "evenhand/web/reply.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/view.hpp"

namespace evenhand::web {

/// The view in the language that a form's button "language" asks for, which the reply's cookie then
/// remembers; the usual one where there is no such button.
View switched_view(const Request& request, const Fields& fields, const Site& site, Reply& reply);

}  // namespace evenhand::web
