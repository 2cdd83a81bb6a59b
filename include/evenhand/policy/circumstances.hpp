#pragma once

#include "evenhand/calendar/period.hpp"
#include "evenhand/council/profile.hpp"
#include "evenhand/policy/protocol.hpp"
#include "evenhand/text/document.hpp"

namespace evenhand::policy {

/// What a judgement stands on besides the text. Keeps references: all of it must outlive the call.
struct Circumstances {
    const text::Document& document;
    const council::Profile& council;
    const Protocol* protocol;  ///< null: none adopted
    const calendar::DayStatus& day;
};

}  // namespace evenhand::policy
