#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/text/tokens.hpp"

#include <vector>

namespace evenhand::lexicon {

/// Adds the days of the year that a sentence names, with their weekday and year where they stand there: "6
/// May", "Thursday the 6th of May 2027", "May 6". Weekdays and months are English and begin with a capital.
void find_dates(const text::Tokens& tokens, base::TokenSpan sentence, std::vector<base::TokenSpan>& found);

}  // namespace evenhand::lexicon
