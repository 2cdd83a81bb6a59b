#pragma once

#include "selection.hpp"

namespace evenhand::extract {

/// Takes out what is no part of any article, wherever it stands: navigation, forms, what is hidden, comments,
/// sharing. A part with the greater share of a page's prose stays, whatever it is called.
void prune(Selection& selection);

}  // namespace evenhand::extract
