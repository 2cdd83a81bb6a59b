#pragma once

#include "evenhand/policy/protocol.hpp"
#include "evenhand/web/view.hpp"

#include <string_view>

namespace evenhand::web {

/// A question of a protocol as a page shows it. Looks at the checklist, which must outlive it.
struct Question {
    std::string_view words;
    std::string_view language;  ///< of the words where it is not the page's (WCAG 3.1.2); else empty
};

/// In the page's language where the protocol says it in that, else in English.
Question question_of(const View& view, const policy::Checklist& checklist);

}  // namespace evenhand::web
