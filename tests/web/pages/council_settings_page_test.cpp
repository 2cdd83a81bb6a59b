#include "evenhand/web/council_settings_page.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
using evenhand::tests::holds;

TEST_CASE("every choice of a council has its field, what is chosen is marked", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto& council = *site->councils.front();
    const auto choices = evenhand::council::choices_of(council.council());
    const std::string html =
        web::council_settings_page(evenhand::tests::example_view(*site), {council, choices});
    for (const auto& [key, word] : choices) {
        CAPTURE(key);
        CHECK(holds(html, "name=\"" + key + "\""));
    }
    CHECK(holds(html, "value=\"county-protocol\" selected"));
    CHECK(holds(html, council.council().digest));
}
