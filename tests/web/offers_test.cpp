#include "web/handlers/case.hpp"
#include "web/offers.hpp"
#include "web/support/office.hpp"

#include <algorithm>

namespace web = evenhand::web;
using evenhand::workflow::Act;

namespace {

std::string open_acts(evenhand::tests::Service& service, const evenhand::workflow::Account& who) {
    const auto loaded = web::load_case(who, *service.site, {1});
    REQUIRE(loaded.ok());
    std::string acts;
    for (const auto& offer : web::offers(who, loaded->as_case())) {
        acts += offer.open() ? std::string(evenhand::workflow::word(offer.act)) + " " : "";
    }
    return acts;
}

}  // namespace

TEST_CASE("whoever wrote a text may edit it and not approve it, the clerk the other way round", "[web]") {
    evenhand::tests::Service service;
    const auto item = service.scene.begin("The library opens at nine");
    service.scene.must(service.scene.ann, item, Act::submit);
    CHECK(open_acts(service, service.scene.ann) == "edit answer comment urgent withdraw ");
    CHECK(open_acts(service, service.scene.al) ==
          "approve return refuse edit claim answer comment urgent withdraw ");
    CHECK(open_acts(service, service.scene.rea).empty());
}
