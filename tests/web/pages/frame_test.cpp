#include "evenhand/web/pages.hpp"

#include <catch2/catch.hpp>

TEST_CASE("every page has a language, a title of its own, a way past the header and a main part", "[web]") {
    const std::string page = evenhand::web::message_page("Page <not> found", "Nothing & nobody");
    for (const char* part : {"<!DOCTYPE html>", "<html lang=\"en\"",
                             "<title>Page &lt;not&gt; found – Evenhand</title>", "href=\"#main-content\"",
                             "<main ", "id=\"main-content\"", "Nothing &amp; nobody", "not legal advice"}) {
        CHECK(page.find(part) != std::string::npos);
    }
}
