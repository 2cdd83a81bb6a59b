#include "evenhand/text/tokens.hpp"
#include "lexicon/word_costs.hpp"

#include <catch2/catch.hpp>

using evenhand::lexicon::word_cost;
using evenhand::text::word_hash;

TEST_CASE("a frequent word costs more than a rare one, a short one more than a long one", "[lexicon]") {
    const auto cost = [](std::string_view word) { return word_cost(word, word_hash(word)); };
    CHECK(cost("the") == 120);
    CHECK(cost("the") > cost("council"));
    CHECK(cost("council") > cost("liability"));
    CHECK(cost("zoo") > cost("zoology"));
}
