#include "extract/cleaning.hpp"
#include "extract/reading.hpp"
#include "extract/writing.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::clean;
using evenhand::extract::Page;
using evenhand::extract::Selection;
using evenhand::extract::written;
using evenhand::tests::element;
using evenhand::tests::prose;

namespace {

std::string left_of(const std::string& inside) {
    const Page page("<body><article>" + prose(2) + inside + "</article>");
    Selection selection(page);
    clean(selection, element(page, GUMBO_TAG_ARTICLE), Page::none, {evenhand::tests::fetch_day()});
    const std::string text = written(selection, element(page, GUMBO_TAG_ARTICLE)).value();
    const auto at = text.rfind("all the time.");
    return text.substr(at + 13);
}

}  // namespace

TEST_CASE("lists of links and lines that invite go out of an article", "[extract]") {
    CHECK(left_of("<ul><li><a href=/a>Another bridge</a><li><a href=/b>A third bridge</a></ul>") == "\n");
    CHECK(left_of("<p>Share this page</p>") == "\n");
    CHECK(left_of("<p><a href=/more>Other news of the month</a></p>") == "\n");
    CHECK(left_of("<h2>Related</h2>") == "\n");
}

TEST_CASE("lists of words, headings with words and notes stay", "[extract]") {
    CHECK(left_of("<ul><li>one lane</li><li>two lanes</li></ul>") ==
          "\n\n\u2022 one lane\n\u2022 two lanes\n");
    CHECK(left_of("<h2>Notes to editors</h2><p>The bridge is from 1820.</p>") ==
          "\n\nNotes to editors\n\nThe bridge is from 1820.\n");
    CHECK(left_of("<p>See <a href=/p>the plan</a> for the times.</p>") ==
          "\n\nSee the plan for the times.\n");
}

TEST_CASE("the heading that is the title is not said twice", "[extract]") {
    const Page page("<body><article><h1>Bridge</h1>" + prose(2) + "</article>");
    Selection selection(page);
    clean(selection, element(page, GUMBO_TAG_ARTICLE), element(page, GUMBO_TAG_H1),
          {evenhand::tests::fetch_day()});
    CHECK(written(selection, element(page, GUMBO_TAG_ARTICLE)).value().starts_with("Paragraph 1"));
}
