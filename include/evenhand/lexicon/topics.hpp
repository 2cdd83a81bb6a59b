#pragma once

#include <cstdint>

namespace evenhand::lexicon {

/// What a phrase has to do with others, a bit a topic. Most phrases are the exceptions and conditions of a
/// few, and need not be looked for where none of those stands.
struct Topics {
    std::uint64_t raised = 0;      ///< a sentence that holds the phrase is about these
    std::uint64_t wanted_for = 0;  ///< it is looked for in sentences about one of these; 0: in all
    std::uint64_t serves = ~std::uint64_t{0};  ///< and only in those of which somebody asks one of these
};

}  // namespace evenhand::lexicon
