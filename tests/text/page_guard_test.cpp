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
