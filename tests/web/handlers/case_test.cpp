#include "web/handlers/case.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::Service;

TEST_CASE("a number in an address is one only if it is whole and positive", "[web]") {
    CHECK(web::number_in("12") == 12);
    for (const char* word : {"", "0", "-1", "1x", " 1", "99999999999999999999"}) {
        CAPTURE(word);
        CHECK_FALSE(web::number_in(word));
    }
}

TEST_CASE("a case is loaded with its gates, its check and everybody's names", "[web]") {
    Service service;
    service.scene.rules.ask("insurer-asked");
    const auto item = service.scene.begin("A promise");
    const auto loaded = web::load_case(service.scene.ann, *service.site, item.id);
    REQUIRE(loaded.ok());
    CHECK(loaded->gates.size() == 1);
    REQUIRE(loaded->checked);
    CHECK(loaded->checked->verdict == evenhand::policy::Verdict::refer);
    CHECK(loaded->today == evenhand::base::day_of(2027, 3, 27));
    CHECK(web::names_of(*service.site).value().at({"al"}) == "al Example");
    CHECK_FALSE(web::load_case(service.scene.ann, *service.site, {99}).ok());
}
