#pragma once

#include <cstdint>
#include <string_view>

namespace evenhand::lexicon {

/// A guess how often the folded word stands in a council's release: 1 hardly ever, 120 like "the".
std::uint32_t word_cost(std::string_view folded, std::uint64_t hash);

}  // namespace evenhand::lexicon
