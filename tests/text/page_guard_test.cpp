#include "evenhand/text/page_guard.hpp"
#include "evenhand/text/readers.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::text::plain_text_of;

namespace {

std::string repeated(const std::string& piece, int times) {
    std::string out;
    for (int at = 0; at < times; ++at) {
        out += piece;
    }
    return out;
}

bool is_refused(const std::string& page) {
    const auto result = plain_text_of(page, "a.html");
    return !result.ok() && result.error().code == ErrorCode::too_large;
}

}  // namespace

TEST_CASE("a page that nests too deeply is refused however it hides it", "[text]") {
    const auto* const piece =
        GENERATE("<div>", "<div title=\"</div>\">", "<div title='></div>'>", "<div></b>",
                 "<div><!-- </div> -->", "<div><textarea></div></textarea>", "<b>", "<rt>", "<optgroup>",
                 "<div/>", "<DIV>", "<div a=</div>", "<div><script></div></script>", "<x-y>");
    CAPTURE(piece);
    CHECK(is_refused(repeated(piece, 3000)));
}

TEST_CASE("open formatting that every paragraph repeats is refused", "[text]") {
    std::string page = "<p>";
    for (int at = 0; at < 400; ++at) {
        page += "<b id=" + std::to_string(at) + ">";
    }
    CHECK(is_refused(page + repeated("</p><p>x", 100000)));
}

TEST_CASE("a tag of very many attributes costs linear time", "[text]") {
    std::string page = "<p";
    for (int at = 0; at < 100000; ++at) {
        page += " a" + std::to_string(at);
    }
    CHECK(plain_text_of(page + ">words", "a.html").value() == "words\n");
}

TEST_CASE("many tags far down are refused", "[text]") {
    CHECK(is_refused(repeated("<div>", 500) + repeated("</p>", 300000)));
}

TEST_CASE("a page over the limit is refused", "[text]") {
    CHECK(is_refused(std::string(2200000, 'x')));
}

TEST_CASE("long flat pages are read", "[text]") {
    const auto* const piece =
        GENERATE("<p>a", "<li>a", "<div>a</div>", "<tr><td>a", "<br>", "<svg><path d=''/></svg>",
                 "<dt>a<dd>b", "<b>a</b>", "<script>i<n;i<m</script>", "a < b ");
    CAPTURE(piece);
    CHECK(plain_text_of("<table><p>x" + repeated(piece, 3000), "a.html").ok());
}

TEST_CASE("a sign for less stays a sign", "[text]") {
    CHECK(plain_text_of("<p>fewer than < 5 & more</p>", "a.html").value() == "fewer than < 5 & more\n");
    CHECK(plain_text_of("<p>a<scr<script></script>ipt>x</p>", "a.html").value() == "aipt>x\n");
}

TEST_CASE("a page that keeps its markup is never refused, but loses tags that nest too deeply", "[text]") {
    const auto* const piece = GENERATE("<div>", "<b>", "<DIV a=</div>", "<x-y>", "<div><select></div>");
    CAPTURE(piece);
    const auto page = evenhand::text::guard_markup("<p>" + repeated(piece, 100000) + "words");
    CHECK(page.shortened);
    CHECK(page.html.ends_with(" words"));
    CHECK_FALSE(evenhand::text::guard_markup(repeated("<div><span></div>", 9000)).shortened);
}

TEST_CASE("formatting that every paragraph repeats is kept in proportion to the page", "[text]") {
    std::string page;
    for (int at = 0; at < 400; ++at) {
        const auto number = std::to_string(at);
        page += "<b id=" + number + "><i id=" + number + "><p>";
    }
    CHECK(evenhand::text::guard_markup(page + "words").shortened);
    CHECK_FALSE(evenhand::text::guard_markup(repeated("<p><b id=1>a <i>b</i></b></p>", 4000)).shortened);
}

TEST_CASE("words far down behind open formatting are shown further up", "[text]") {
    const auto page =
        evenhand::text::guard_markup(repeated("<div>", 1000) + "<b>" + repeated("word ", 20000) + "<i>x");
    CHECK(page.shortened);
    CHECK(page.html.find("<b></b></div>") != std::string::npos);
    CHECK(page.html.ends_with(" x"));
}

TEST_CASE("kept markup says what its elements are for, each attribute once", "[text]") {
    const auto page = evenhand::text::guard_markup(
        "<title>A<b></title><title>B</title><DIV CLASS='a \"b\"' onclick=x class=c>w</DIV><!-- no -->"
        "<script type='application/ld+json'>{}</script><script>1</script>");
    CHECK(page.html == " <title>A<b></title> <div class=\"a &quot;b&quot;\">w</div>   ");
    CHECK(page.data == std::vector<std::string>{"{}"});
}
