#include "extract/month_names.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::month_named;
using evenhand::extract::weekday_named;

TEST_CASE("months are known in English, Welsh and more, whatever their case", "[extract]") {
    CHECK(month_named("April") == 4);
    CHECK(month_named("SEPT") == 9);
    CHECK(month_named("Gorffennaf") == 7);
    CHECK(month_named("M\xc3\x84RZ") == 3);
    CHECK(month_named("ao\xc3\xbbt") == 8);
    CHECK(month_named("Ap") == 0);
    CHECK(month_named("Aprilish") == 0);
    CHECK(month_named("") == 0);
}

TEST_CASE("weekdays are known in English and Welsh", "[extract]") {
    CHECK(weekday_named("Tuesday") == std::chrono::Tuesday);
    CHECK(weekday_named("weds") == std::chrono::Wednesday);
    CHECK(weekday_named("Gwener") == std::chrono::Friday);
    CHECK_FALSE(weekday_named("Published"));
    CHECK_FALSE(weekday_named("no"));
}
