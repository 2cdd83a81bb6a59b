#include "web/guard/buckets.hpp"

#include <catch2/catch.hpp>

using evenhand::web::Buckets;
using std::chrono::seconds;

TEST_CASE("so many at once, then so many a second, for each alone", "[web]") {
    Buckets buckets({3, 0.5}, 100);
    for (int i = 0; i < 3; ++i) {
        CHECK_FALSE(buckets.take("a", seconds(10)));
    }
    CHECK(buckets.take("a", seconds(10)) == seconds(2));
    CHECK_FALSE(buckets.take("b", seconds(10)));
    CHECK(buckets.take("a", seconds(11)) == seconds(1));
    CHECK_FALSE(buckets.take("a", seconds(12)));
    CHECK(buckets.take("a", seconds(12)));
    for (int i = 0; i < 3; ++i) {
        CHECK_FALSE(buckets.take("a", seconds(1000)));
    }
    CHECK(buckets.take("a", seconds(1000)));
}

TEST_CASE("a clock that goes back gives nothing and takes nothing", "[web]") {
    Buckets buckets({1, 1}, 100);
    CHECK_FALSE(buckets.take("a", seconds(10)));
    CHECK(buckets.take("a", seconds(5)));
}

TEST_CASE("the table is bounded, and forgets whoever was not heard of for longest", "[web]") {
    Buckets buckets({1, 0.001}, 2);
    CHECK_FALSE(buckets.take("a", seconds(0)));
    CHECK_FALSE(buckets.take("b", seconds(0)));
    CHECK(buckets.take("a", seconds(0)));
    CHECK_FALSE(buckets.take("c", seconds(0)));
    CHECK(buckets.size() == 2);
    CHECK(buckets.take("a", seconds(0)));
    CHECK_FALSE(buckets.take("b", seconds(0)));
    for (int i = 0; i < 1000; ++i) {
        CHECK_FALSE(buckets.take("address " + std::to_string(i), seconds(0)));
    }
    CHECK(buckets.size() == 2);
}
