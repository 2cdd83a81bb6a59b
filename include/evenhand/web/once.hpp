#pragma once

#include "evenhand/web/reply.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"
#include "evenhand/workflow/notebook.hpp"

#include <functional>
#include <optional>

namespace evenhand::web {

/// Does an act once, however often a program sends it with the same header "Idempotency-Key: 1 to 255 visible
/// ASCII characters". Without the header it is done each time. The reply of the first time is kept for 24
/// hours and given again with "Idempotent-Replayed: true". 409 while the first is under way; 422 where the
/// key was used for something else (another path, body or content type); 400 for a key that is none. Only a
/// reply of 2xx is kept: what was refused, or failed, was not done, and is judged anew when it is asked
/// again. Somebody must be signed in.
///
/// `act` gives the key to the desk (workflow::Desk), which notes with the act itself that it is done. Where
/// the service dies before the reply is kept, `again` makes the reply from the submission that was acted on,
/// as it stands by then; it is not done twice.
struct OnceOnly {
    std::function<Reply(const std::optional<workflow::ReplyKey>&)> act;
    std::function<Reply(workflow::SubmissionId)> again;
};
Reply once(const Request& request, const Site& site, const OnceOnly& asked);

}  // namespace evenhand::web
