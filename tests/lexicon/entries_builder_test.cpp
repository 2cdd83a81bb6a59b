#include "lexicon/entries.hpp"
#include "lexicon/generated.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace evenhand::tests {
namespace {

lexicon::Entries::Builder builder() {
    return lexicon::Entries::Builder(generated_context().inflections);
}

std::string refusal(const std::string& entry) {
    const auto outcome = builder().add(entry, 0);
    REQUIRE_FALSE(outcome.ok());
    return outcome.error().message;
}

}  // namespace

TEST_CASE("a gap, a class and an edge of a sentence are no part of an entry", "[lexicon]") {
    CHECK(refusal("pay ... back") == "an entry of a vocabulary holds no gap and no class");
    CHECK(refusal("pay <party>") == "an entry of a vocabulary holds no gap and no class");
    CHECK(refusal("<start> pay") == "an entry of a vocabulary holds neither <start> nor <end>");
    CHECK(refusal("pay <end>") == "an entry of a vocabulary holds neither <start> nor <end>");
    CHECK(refusal("pay? back?") == "nothing in the phrase is mandatory");
    CHECK(refusal("_ _") == "nothing in the phrase is mandatory");
    std::string pairs;
    std::string words;
    for (char last = 'a'; last <= 'z'; ++last) {
        for (const char first : {'a', 'b', 'c'}) {
            const std::string word{first, last};
            pairs += "|so " + word;
            words += "|" + word;
        }
    }
    CHECK(refusal("(" + pairs.substr(1) + ") (" + words.substr(1) + ")") == "a phrase with too many choices");
}

TEST_CASE("an entry costs what its rarest word does", "[lexicon]") {
    auto gathering = builder();
    REQUIRE(gathering.add("the zeppelin", 0).ok());
    CHECK(gathering.cost() == 1);
    REQUIRE(gathering.add("the (zeppelin|airship)", 0).ok());
    CHECK(gathering.cost() == 2);
    REQUIRE(gathering.add("the zeppelin?", 0).ok());
    CHECK(gathering.cost() > 50);
    REQUIRE(gathering.add("the zeppelin", 1).ok());
    CHECK(gathering.cost() == 1);
}

}  // namespace evenhand::tests
