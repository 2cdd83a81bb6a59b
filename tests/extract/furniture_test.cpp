#include "extract/furniture.hpp"
#include "extract/reading.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::furniture;
using evenhand::extract::Page;
using evenhand::tests::element;
using evenhand::tests::prose;

TEST_CASE("what surrounds an article is told by element, role or name", "[extract]") {
    const auto* const part =
        GENERATE("<nav><em>x</em></nav>", "<div role=navigation><em>x</em></div>",
                 "<div class='l-sidebar'><em>x</em></div>", "<ul id=related-news><em>x</em></ul>",
                 "<footer><p><em>x</em></footer>");
    CAPTURE(part);
    const Page page("<body>" + prose(2) + part);
    const auto out = furniture(page);
    CHECK(out[element(page, GUMBO_TAG_EM)]);
    CHECK_FALSE(out[element(page, GUMBO_TAG_P)]);
}

TEST_CASE("most of a page is no furniture whatever it is called", "[extract]") {
    const Page page("<body><div class=sidebar>" + prose(3) + "</div>");
    CHECK_FALSE(furniture(page)[element(page, GUMBO_TAG_P)]);
}
