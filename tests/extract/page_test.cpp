#include "extract/page.hpp"
#include "extract/reading.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::Page;
using evenhand::tests::element;

TEST_CASE("a page is listed in its order, and each subtree is a range", "[extract]") {
    const Page page("<body><div><p>one <b>two</b></p></div><p>three</p>");
    const auto div = element(page, GUMBO_TAG_DIV);
    const auto bold = element(page, GUMBO_TAG_B);
    CHECK(page.is_within(bold, div));
    CHECK(page.words(div) == "one two");
    CHECK(page.words(element(page, GUMBO_TAG_BODY)) == "one two three");
    CHECK(page.words_in(div) == 6);
    CHECK(page[bold].block == element(page, GUMBO_TAG_P));
    CHECK_FALSE(page.is_within(page[div].end, div));
}

TEST_CASE("attributes, marks and data of a page are kept", "[extract]") {
    const Page page("<script type='application/LD+json'>{\"a\":1}</script><script>var x</script>"
                    "<div class='A-b c' id=D data-x=1 title='say &quot;x&quot;'>x</div>");
    const auto div = element(page, GUMBO_TAG_DIV);
    CHECK(page.mark(div) == " a-b c d ");
    CHECK(page.attribute(div, "title") == "say \"x\"");
    CHECK_FALSE(page.has(div, "data-x"));
    CHECK(page.data() == std::vector<std::string>{"{\"a\":1}"});
}

TEST_CASE("the words of blocks stand apart", "[extract]") {
    const Page page("<body>a<div>b<p>c</p>d</div>e<br>f");
    CHECK(page.words(element(page, GUMBO_TAG_BODY)) == "a b c d e f");
}

TEST_CASE("a page that nests too deeply is cut down and says so", "[extract]") {
    std::string html;
    for (int at = 0; at < 50000; ++at) {
        html += "<div>";
    }
    const Page page(html + "words");
    CHECK(page.shortened());
    CHECK(page.words(0) == "words");
    CHECK_FALSE(Page("<p>words").shortened());
}

TEST_CASE("the words of elements within elements are found whatever is empty round them", "[extract]") {
    const Page page(
        "<body><b></b><time><time><i></i><time> <b>a</b> <i></i>b</time></time></time><p></p>c<br>d<p></p>e");
    CHECK(page.words(element(page, GUMBO_TAG_TIME)) == "a b");
    CHECK(page.words(element(page, GUMBO_TAG_B)).empty());
    CHECK(page.words(element(page, GUMBO_TAG_P)).empty());
    CHECK(page.words(0) == "a b c d e");
}
