#pragma once

#include "evenhand/web/draft_form.hpp"
#include "evenhand/web/view.hpp"
#include "evenhand/workflow/access.hpp"
#include "evenhand/workflow/submission.hpp"

#include <string>
#include <vector>

namespace evenhand::web {

/// What somebody without an account sees by a link that was sent to them: one form of one text, and a field
/// for one comment.
struct GuestPage {
    std::string secret;
    workflow::GuestLink link;
    std::string title;
    std::string text;
    std::string typed{};
    std::vector<FieldError> errors{};
};
std::string guest_page(const View& view, const GuestPage& shown);

/// A link that was just made, shown this once to whoever sends it.
struct FreshLinkPage {
    std::int64_t submission = 0;
    std::string guest;
    std::string address;  ///< whole, with its scheme and host
    workflow::Instant expires{};
};
std::string fresh_link_page(const View& view, const FreshLinkPage& shown);

}  // namespace evenhand::web
