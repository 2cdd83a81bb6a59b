#include "extract/reading.hpp"
#include "extract/scoring.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::find_body;
using evenhand::extract::Page;
using evenhand::extract::Selection;
using evenhand::tests::prose;

namespace {

std::string body_of(const std::string& html) {
    const Page page(html);
    return std::string(page.attribute(find_body(Selection(page)), "id"));
}

}  // namespace

TEST_CASE("the body of an article is where its prose is", "[extract]") {
    CHECK(
        body_of(
            "<body id=b><div id=links><a href=/>One, two, three, four and five long words of a link</a></div>"
            "<div id=x>" +
            prose(5) + "</div><div id=y>" + prose(1) + "</div>") == "x");
}

TEST_CASE("paragraphs in several parts of one element make it the body", "[extract]") {
    CHECK(body_of("<body id=b><div id=all><section id=p>" + prose(3) + "</section><section id=q>" + prose(3) +
                  "</section><section id=r>" + prose(3) + "</section></div><div>Foot</div>") == "all");
}

TEST_CASE("text parted by line breaks alone is prose too", "[extract]") {
    CHECK(body_of("<body id=b><div id=x>The bridge over the river, which is old, is to be painted in the "
                  "spring.<br>"
                  "<br>The roads round it stay open, and so does the path below.</div><p>Short.</p>") == "x");
}

TEST_CASE("without any prose it is the body of the page", "[extract]") {
    CHECK(body_of("<body id=b><p>Short.</p>") == "b");
}
