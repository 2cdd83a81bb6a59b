#include "evenhand/web/council_pages.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::holds;

TEST_CASE("a council is shown with its people, its polls, its protocol and its settings", "[web]") {
    const auto site = evenhand::tests::example_site();
    web::View view = evenhand::tests::example_view(*site);
    view.who.emplace();
    web::CouncilPage page{.council = *site->councils.front(),
                          .elections = site->councils.front()->council().elections};
    page.changes = {{web::PersonChange::Kind::fresh,
                     {},
                     {"Ray <Lusk>", evenhand::people::Role::member, "Green", "", "", false}}};
    const std::string html = web::council_page(view, page);
    for (const char* part :
         {"Priya Nandakumar", "local.exampleshire.2027-05-06", "Thursday 6 May 2027", "nobody who is elected",
          "Ray &lt;Lusk&gt;", "Member, Green", "Nothing has been taken over so far."}) {
        CAPTURE(part);
        CHECK(holds(html, part));
    }
}
