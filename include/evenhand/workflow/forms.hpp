#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/workflow/comparison.hpp"
#include "evenhand/workflow/ports.hpp"

namespace evenhand::workflow {

/// Two forms of one text. The pointers are the history's.
struct TwoForms {
    const Revision* before = nullptr;
    const Revision* after = nullptr;
    Comparison findings;  ///< of the first report on each: what its writer saw, before the rules changed
};

/// ErrorCode::not_found where it has no such form, with the numbers that it has.
base::Result<TwoForms> two_forms(const History& history, RevisionNumber before, RevisionNumber after);

}  // namespace evenhand::workflow
