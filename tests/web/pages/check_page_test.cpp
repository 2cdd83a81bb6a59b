#include "evenhand/web/pages.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

using evenhand::web::check_page;

TEST_CASE("every input of the form has a label", "[web]") {
    const auto site = evenhand::tests::example_site();
    const std::string page =
        check_page(evenhand::tests::example_view(*site), {.form = evenhand::web::blank_form(*site)});
    std::size_t at = 0;
    int inputs = 0;
    while ((at = page.find("id=\"", at)) != std::string::npos) {
        at += 4;
        const std::string id = page.substr(at, page.find('"', at) - at);
        const auto tag = page.rfind('<', at);
        const bool input = page.compare(tag, 6, "<input") == 0 || page.compare(tag, 9, "<textarea") == 0;
        if (input) {
            ++inputs;
            CHECK(page.find("for=\"" + id + "\"") != std::string::npos);
        }
    }
    CHECK(inputs == 11);
}

TEST_CASE("an error is named in the title, in the summary and at its field", "[web]") {
    const auto site = evenhand::tests::example_site();
    const std::string page =
        check_page(evenhand::tests::example_view(*site),
                   {.form = evenhand::web::blank_form(*site), .errors = {{"text", "Paste the text"}}});
    CHECK(page.find("<title>Error: Check a draft") != std::string::npos);
    CHECK(page.find("href=\"#text\"") != std::string::npos);
    CHECK(page.find("id=\"text-error\"") != std::string::npos);
    CHECK(page.find("aria-describedby=\"text-hint text-error\"") != std::string::npos);
}
