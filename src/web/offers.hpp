#pragma once

#include "evenhand/workflow/acts.hpp"

#include <vector>

namespace evenhand::web {

/// An act that a person might do to a submission now, and what stands in the way.
struct Offer {
    workflow::Act act = workflow::Act::comment;
    std::vector<workflow::Refusal> refusals;  ///< none: it may be done
    [[nodiscard]] bool open() const noexcept { return refusals.empty(); }
};

/// The acts that lead on from the submission's state, in the order in which a page offers them. What is only
/// missing because nobody has typed it yet stands in no way.
std::vector<Offer> offers(const workflow::Account& who, const workflow::Case& in);

}  // namespace evenhand::web
