#include "evenhand/web/rule_hits_page.hpp"
#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
using evenhand::tests::Browser;
using evenhand::tests::holds;
using evenhand::tests::Service;

TEST_CASE("a rule's hits are counted by text, inside and outside a restricted period", "[web]") {
    Service service;
    service.scene.begin("We promise and promise");
    service.scene.rules.restrict(evenhand::base::day_of(2027, 3, 1), evenhand::base::day_of(2027, 5, 6));
    service.scene.begin("We promise once more");
    service.scene.begin("The library opens at nine");
    Browser rea(service);
    CHECK(rea.get("/rules/hits").status == 303);
    rea.sign_in("rea");
    const auto page = rea.get("/rules/hits");
    REQUIRE(page.status == 200);
    CHECK(holds(page, "3 texts of the queue"));
    const auto row = page.body.find("/rules/liability-commitment");
    REQUIRE(row != std::string::npos);
    const std::string cells = page.body.substr(row, page.body.find("</tr>", row) - row);
    // Once inside and once outside, however often it is said in one text; nothing on the website.
    const auto first = cells.find(">1</td>");
    REQUIRE(first != std::string::npos);
    const auto second = cells.find(">1</td>", first + 1);
    CHECK(second != std::string::npos);
    CHECK(cells.find(">0</td>", second) != std::string::npos);
    CHECK(
        holds(rea.get("/rules/hits?from-day=1&from-month=1&from-year=2026&to-day=2&to-month=1&to-year=2026"),
              "0 texts of the queue"));
    CHECK(rea.get("/rules/hits?from-day=x").status == 422);
}
