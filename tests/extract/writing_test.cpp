#include "extract/reading.hpp"
#include "extract/writing.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::Page;
using evenhand::extract::Selection;
using evenhand::extract::written;
using evenhand::tests::element;

namespace {

std::string text_of(const std::string& html) {
    const Page page("<body>" + html);
    return written(Selection(page), element(page, GUMBO_TAG_BODY)).value();
}

}  // namespace

TEST_CASE("an article is written like any other page that is read", "[extract]") {
    CHECK(text_of("<h1>Head</h1><p>One <b>bold</b> &lt;word&gt; &amp; more.</p><ul><li>a<li>b</ul>") ==
          "Head\n\nOne bold <word> & more.\n\n\u2022 a\n\u2022 b\n");
    CHECK(text_of("").empty());
    CHECK(text_of("charset=utf-16 is what it says").starts_with("charset=utf-16"));
}

TEST_CASE("a table of data keeps its rows, and one that lays out a page does not", "[extract]") {
    CHECK(text_of("<table><tr><th>Road<th>Day<tr><td>High Street<td>Monday</table>") ==
          "Road / Day\nHigh Street / Monday\n");
    CHECK(text_of("<table><tr><td><h2>Left</h2><td><p>Words.</p><p>More.</p></table>") ==
          "Left\n\nWords.\n\nMore.\n");
}

TEST_CASE("what was taken out is not written", "[extract]") {
    const Page page("<body><p>a</p><div>b<p>c</p></div>");
    Selection selection(page);
    selection.drop(element(page, GUMBO_TAG_P));
    selection.measure();
    CHECK(written(selection, element(page, GUMBO_TAG_BODY)).value() == "b\n\nc\n");
}
