#include "evenhand/text/readers.hpp"

#include <catch2/catch.hpp>

using evenhand::text::plain_text_of;

namespace {

std::string text_of(const std::string& page) {
    return plain_text_of(page, "page.html").value();
}

}  // namespace

TEST_CASE("a page gives its headings, paragraphs, lists and tables", "[text]") {
    CHECK(
        text_of("<!DOCTYPE html><html><head><title>T</title></head><body><nav>Home</nav><h1>New\n "
                "bins</h1><p>They <b>are</b> "
                "here.<br>Come &amp; "
                "see.</p><ul><li>glass<li><p>paper</p></ul><table><tr><th>Usual<th>Venue<tr><td>Hall<td>Club"
                "</table><div>One</div><div>two <q>three</q></div></body>") ==
        "New bins\n\nThey are here.\nCome & see.\n\n\u2022 glass\n\u2022 paper\n\nUsual / Venue\nHall / "
        "Club\n\nOne\n\ntwo "
        "“three”\n");
}

TEST_CASE("what a reader does not see of a page is left out", "[text]") {
    CHECK(text_of("<p>a<script>if (a<b) { x('</p>') }</script><style>p{}</style><!-- no --> "
                  "b<svg><text>no</text></svg></p>"
                  "<p hidden>no</p><select><option>no</select><button>no</button><textarea>no</textarea>") ==
          "a b\n");
}

TEST_CASE("a page comes in the encoding it names", "[text]") {
    CHECK(text_of("<meta charset=\"iso-8859-1\"><p>caf\xe9 \x93yes\x94") == "café “yes”\n");
    CHECK(text_of("<meta charset=utf-8><p>café") == "café\n");
    CHECK(text_of("<meta charset=\"iso-8859-2\"><p>\xb3\xf3\xbc") == "łóź\n");
    CHECK_FALSE(plain_text_of("<meta charset=\"klingon\"><p>\xb3", "a.html").ok());
}

TEST_CASE("a page is told by its content too", "[text]") {
    CHECK(plain_text_of("  <!doctype HTML><p>a</p><p>b", "-").value() == "a\n\nb\n");
    CHECK(plain_text_of("fewer < 5 <p>", "a.txt").value() == "fewer < 5 <p>");
}
