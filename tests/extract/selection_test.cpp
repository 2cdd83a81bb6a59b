#include "extract/reading.hpp"
#include "extract/selection.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::Page;
using evenhand::extract::Selection;
using evenhand::tests::element;

TEST_CASE("words, links and commas are counted in each part", "[extract]") {
    const Page page("<body><div>ab, <a href=/>cd</a> <a name=here>ef</a><p>gh, ij, kl</p></div>");
    const Selection selection(page);
    const auto div = element(page, GUMBO_TAG_DIV);
    CHECK(selection.words(div) == 15);
    CHECK(selection.own(div) == 7);
    CHECK(selection.linked(div) == 2);
    CHECK(selection.own_linked(div) == 2);
    CHECK(selection.commas(div) == 3);
    CHECK(selection.own_commas(div) == 1);
    CHECK(selection.link_density(div) == Approx(2.0 / 15.0));
}

TEST_CASE("what is taken out does not count any more", "[extract]") {
    const Page page("<body><div>ab<p>cd</p></div>" + evenhand::tests::prose(1));
    Selection selection(page);
    CHECK(selection.prose(0) > 60);
    selection.drop(element(page, GUMBO_TAG_P));
    selection.measure();
    CHECK(selection.words(element(page, GUMBO_TAG_DIV)) == 2);
    CHECK(selection.is_out(element(page, GUMBO_TAG_P)));
    CHECK(selection.prose(element(page, GUMBO_TAG_DIV)) == 0);
}
