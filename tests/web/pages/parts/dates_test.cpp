#include "evenhand/base/day.hpp"
#include "web/pages/parts/dates.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
using evenhand::base::day_of;
using evenhand::messages::catalogue;
using evenhand::messages::Language;

TEST_CASE("days are written out in both languages", "[web]") {
    CHECK(web::day_in_words(catalogue(Language::english), day_of(2027, 5, 6)) == "Thursday 6 May 2027");
    CHECK(web::day_in_words(catalogue(Language::welsh), day_of(2027, 5, 6)) == "Dydd Iau 6 Mai 2027");
    CHECK(web::short_day(catalogue(Language::english), day_of(2028, 2, 29)) == "29 February 2028");
}

TEST_CASE("a moment is shown as the clocks of London show it, in winter and in summer", "[web]") {
    const auto& words = catalogue(Language::english);
    using std::chrono::hours;
    using std::chrono::minutes;
    CHECK(web::moment_in_words(words, day_of(2027, 1, 5) + hours(9) + minutes(7)) == "5 January 2027, 09:07");
    CHECK(web::moment_in_words(words, day_of(2027, 7, 5) + hours(23) + minutes(30)) == "6 July 2027, 00:30");
    CHECK(web::moment_in_words(words, day_of(2027, 3, 28) + hours(1)) == "28 March 2027, 02:00");
    CHECK(web::moment_in_words(words, day_of(2027, 3, 28) + minutes(59)) == "28 March 2027, 00:59");
    CHECK(web::clock_in_words(minutes(0)) == "00:00");
}
