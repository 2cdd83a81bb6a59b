#include "evenhand/lexicon/phrase.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using evenhand::lexicon::parse_phrase;

TEST_CASE("a phrase that does not hold together is refused with what is wrong", "[lexicon]") {
    const std::vector<std::pair<std::string, std::string>> table{
        {"... pay", "begins or ends with a gap"},
        {"pay ...", "begins or ends with a gap"},
        {"we? ... pay", "begins or ends with a gap"},
        {"pay (now ...)", "begins or ends with a gap"},
        {"pay (now|so ...) dearly?", "begins or ends with a gap"},
        {"(... now|so) pay", "begins or ends with a gap"},
        {"^we ^pay", "'^' stands twice"},
        {"pay? back?", "nothing in the phrase is mandatory"},
        {"_ _", "nothing in the phrase is mandatory"},
        {"<start> _ <end>", "nothing in the phrase is mandatory"},
        {"(full|part?)", "nothing in the phrase is mandatory"},
        {"(_|<party>)", "nothing in the phrase is mandatory"},
    };
    for (const auto& [phrase, message] : table) {
        DYNAMIC_SECTION(phrase) {
            const auto parsed = parse_phrase(phrase);
            REQUIRE_FALSE(parsed.ok());
            CHECK_THAT(parsed.error().message, Catch::Contains(message));
            CHECK_FALSE(parsed.error().mend.empty());
        }
    }
}

TEST_CASE("one way through a phrase may lack what another has", "[lexicon]") {
    for (const char* phrase : {"(^pay|make ^good)", "pay? (now|so _ then?)", "_ pay",
                               "((pay|make) good|mend)", "(full|part?) <party>", "=Reform", "promis*"}) {
        CAPTURE(phrase);
        CHECK(parse_phrase(phrase).ok());
    }
}
