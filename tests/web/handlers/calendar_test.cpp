#include "evenhand/web/routes.hpp"
#include "web/support/holds.hpp"
#include "web/support/site.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::holds;
using evenhand::web::Fields;
using evenhand::web::Request;

namespace {

evenhand::web::Reply ask(std::vector<std::pair<std::string, std::string>> query) {
    return evenhand::web::answer(Request{"GET", "/calendar", Fields(std::move(query)), "", "", "t"},
                                 *evenhand::tests::example_site());
}

}  // namespace

TEST_CASE("the calendar shows this year in London, with the period drawn and its reason", "[web]") {
    const auto reply = ask({});
    CHECK(reply.status == 200);
    CHECK(holds(reply, "<title>Calendar 2027 – Evenhand</title>"));
    CHECK(holds(reply, "29 March 2027 to "));
    CHECK(holds(reply, "eh-day--restricted eh-day--poll"));
    CHECK(holds(reply, "local.exampleshire.2027-05-06"));
    CHECK(holds(reply, "Good Friday"));
    CHECK(holds(reply, "any member may be standing"));
}

TEST_CASE("a year without a period says so, a year beyond the data says that it is unknown", "[web]") {
    CHECK(holds(ask({{"year", "2024"}}), "No restricted period is known in this year."));
    CHECK(holds(ask({{"year", "2199"}}), "eh-day--unknown"));
    CHECK_FALSE(holds(ask({{"year", "2199"}}), "No restricted period is known"));
}

TEST_CASE("a year that is none and a council that is none are not found", "[web]") {
    for (const char* year : {"", "x", "2027x", "99999", "-1"}) {
        CHECK(ask({{"year", year}}).status == 404);
    }
    CHECK(ask({{"council", "Nowhere"}}).status == 404);
}
