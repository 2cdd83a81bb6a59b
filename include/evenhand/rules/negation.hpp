#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/rules/clause.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <optional>

namespace evenhand::rules {

NegationScope read_negation(const text::Tokens& tokens, const PhrasePlace& place);

}  // namespace evenhand::rules
