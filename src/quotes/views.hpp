#pragma once

#include "sight.hpp"

namespace evenhand::quotes {

/// Whether a sentence tells, without a verb of speech, what the person mentioned in it holds: "In the
/// Leader's view …", "In her view …", "Cllr Oddie's message to drivers was …", "For Cllr Oddie, it is …", "As
/// Cllr Oddie sees it, …".
bool gives_view(const Sight& sight, const people::Mention& mention, base::TokenSpan sentence);

}  // namespace evenhand::quotes
