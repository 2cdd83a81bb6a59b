#include "evenhand/web/queue_pages.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::holds;

TEST_CASE("the form of an edit names the version that was read", "[web]") {
    const auto site = evenhand::tests::example_site();
    web::EditPage page{.submission = 5, .version = 3, .form = {}, .errors = {{"time", "no time"}}};
    page.form.draft.text = "Bins";
    const std::string html = web::edit_page(evenhand::tests::example_view(*site), page);
    CHECK(holds(html, "action=\"/queue/5/edit\""));
    CHECK(holds(html, "name=\"version\" value=\"3\""));
    CHECK(holds(html, "id=\"time-error\""));
    CHECK(holds(html, "<title>Error: Edit the text"));
}
