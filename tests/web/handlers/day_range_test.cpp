#include "web/handlers/day_range.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

using namespace evenhand;

TEST_CASE("the days of an address are read, and the usual ones where it names none", "[web]") {
    const auto site = tests::example_site();
    const auto view = tests::example_view(*site);
    const web::DayRange usual{base::day_of(2027, 4, 1), base::day_of(2027, 4, 8)};
    web::DraftForm from;
    web::DraftForm to;
    std::vector<web::FieldError> errors;
    web::Request request;
    const auto plain = web::day_range(request, view, usual, from, to, errors);
    REQUIRE(plain);
    CHECK(plain->from == usual.from);
    CHECK(to.day == "8");
    request.query = web::Fields{{"from-day", "2"}, {"from-month", "3"}, {"from-year", "2027"}};
    CHECK(web::day_range(request, view, usual, from, to, errors)->from == base::day_of(2027, 3, 2));
    CHECK(errors.empty());
    request.query = web::Fields{{"to-day", "31"}, {"to-month", "2"}, {"to-year", "2027"}};
    CHECK_FALSE(web::day_range(request, view, usual, from, to, errors));
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().field == "to-day");
    CHECK(to.day == "31");
}
