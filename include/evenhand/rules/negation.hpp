#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/rules/clause.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <optional>

namespace evenhand::rules {

/// Where the clause of the phrase begins, and the word that negates the phrase, if one does. Two negations
/// cancel each other.
struct NegationScope {
    std::uint32_t clause_begin = 0;
    std::optional<std::uint32_t> negator;
};

NegationScope read_negation(const text::Tokens& tokens, const PhrasePlace& place);

}  // namespace evenhand::rules
