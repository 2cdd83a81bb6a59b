#include "evenhand/rules/days.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using evenhand::base::TokenSpan;
using evenhand::rules::find_day;
using evenhand::rules::NamedDay;

namespace {

std::optional<NamedDay> day_in(const std::string& text) {
    const evenhand::text::Tokens tokens(text);
    return find_day(tokens, TokenSpan{0, tokens.size()});
}

}  // namespace

TEST_CASE("a day is read in the ways people write it", "[rules]") {
    for (const char* text : {"on Wednesday 20 April, 7pm", "on 20th April at 7pm", "on the 20th of April",
                             "April 20", "Wed 20 Apr", "April 20th, doors at 7"}) {
        DYNAMIC_SECTION(text) {
            const auto day = day_in(text);
            REQUIRE(day.has_value());
            CHECK(day->day == std::chrono::April / 20);
            CHECK_FALSE(day->year.has_value());
        }
    }
    CHECK(day_in("on 20 April 2027")->year == std::chrono::year(2027));
    CHECK(day_in("April 20, 2027")->year == std::chrono::year(2027));
}

TEST_CASE("what looks like a day and is none is left alone", "[rules]") {
    for (const char* text :
         {"we may 20 times march", "31 February", "20 people in April", "April", "20", "7pm April"}) {
        DYNAMIC_SECTION(text) {
            CHECK_FALSE(day_in(text).has_value());
        }
    }
}
