#pragma once

#include "evenhand/text/layout.hpp"

#include <cstdint>
#include <vector>

namespace evenhand::text {

/// Adds the sentences of one paragraph to `out`.
void split_sentences(const Tokens& tokens, base::TokenSpan paragraph, std::uint32_t number,
                     std::vector<Sentence>& out);

}  // namespace evenhand::text
