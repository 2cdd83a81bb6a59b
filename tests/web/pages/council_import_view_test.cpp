#include "web/pages/council_import_view.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
using evenhand::tests::holds;

namespace {

std::string shown(const web::View& view, const web::CouncilPage& page) {
    web::Html html;
    html.open("main");
    web::show_elections_import(html, view, page);
    html.close();
    return html.take();
}

}  // namespace

TEST_CASE("a difference of elections says what is new and what stays, and is written by who may", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::example_view(*site);
    const auto listed = site->councils.front()->council().elections;
    web::CouncilPage page{.council = *site->councils.front(), .elections = {}};
    page.election_changes.emplace();
    CHECK(holds(shown(view, page), "says nothing that"));
    page.election_changes->added = listed;
    page.election_changes->only_listed = listed;
    CHECK(holds(shown(view, page), "Only in the file"));
    CHECK(holds(shown(view, page), "local.exampleshire.2027-05-06"));
    CHECK_FALSE(holds(shown(view, page), "/council/write"));
    page.may_change = true;
    CHECK(holds(shown(view, page), "/council/write"));
}
