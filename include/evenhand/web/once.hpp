#pragma once

#include "evenhand/web/reply.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"

#include <functional>

namespace evenhand::web {

/// Does an act once, however often a program sends it with the same header "Idempotency-Key: 1 to 255 visible
/// ASCII characters". Without the header it is done each time. The reply of the first time is kept for 24
/// hours and given again with "Idempotent-Replayed: true". 409 while the first is under way; 422 where the
/// key was used for something else (another path, body or content type); 400 for a key that is none. Only a
/// reply of 2xx is kept: what was refused, or failed, was not done, and is judged anew when it is asked
/// again. Somebody must be signed in.
Reply once(const Request& request, const Site& site, const std::function<Reply()>& act);

}  // namespace evenhand::web
