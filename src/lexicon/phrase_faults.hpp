#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/lexicon/phrase.hpp"

#include <string_view>

namespace evenhand::lexicon {

/// What can be wrong with a phrase of which each part is well formed: a gap at its edge, two heads on one way
/// through it, nothing that every match holds.
base::Result<base::Done> check_whole(std::string_view phrase, const ParsedPhrase& parsed);

}  // namespace evenhand::lexicon
