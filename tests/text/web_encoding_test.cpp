#include "evenhand/text/web_encoding.hpp"

#include <catch2/catch.hpp>

using evenhand::text::decode_web;
using evenhand::text::encoding_of_label;

TEST_CASE("labels of the web name encodings whatever their case", "[text]") {
    CHECK(encoding_of_label("UTF8") == "utf-8");
    CHECK(encoding_of_label(" Latin1\n") == "windows-1252");
    CHECK(encoding_of_label("us-ascii") == "windows-1252");
    CHECK(encoding_of_label("Shift-JIS") == "shift_jis");
    CHECK(encoding_of_label("utf-16") == "utf-16le");
    CHECK(encoding_of_label("").empty());
    CHECK(encoding_of_label("utf 8").empty());
    CHECK(encoding_of_label("latin1 l2").empty());
    CHECK(encoding_of_label("martian").empty());
}

TEST_CASE("pages come out as UTF-8 whatever they came in", "[text]") {
    CHECK(decode_web("caf\xe9 \x93x\x94", "windows-1252").utf8 == "caf\xc3\xa9 \xe2\x80\x9cx\xe2\x80\x9d");
    CHECK(decode_web("\xef\xbb\xbf"
                     "caf\xc3\xa9",
                     "utf-8")
              .utf8 == "caf\xc3\xa9");
    CHECK(decode_web(std::string("\xff\xfe"
                                 "a\0b\0",
                                 6),
                     "utf-16le")
              .utf8 == "ab");
    CHECK(decode_web("\x82\xa0", "shift_jis").utf8 == "\xe3\x81\x82");
    CHECK(decode_web("\xb0\xa1", "euc-kr").utf8 == "\xea\xb0\x80");
    CHECK(decode_web("", "utf-8").utf8.empty());
}

TEST_CASE("every encoding that a label names can be read", "[text]") {
    for (const char* label :
         {"utf-8",           "866",           "l2",      "l3",     "l4",          "cyrillic",    "arabic",
          "greek",           "visual",        "logical", "l6",     "iso-8859-13", "iso-8859-14", "l9",
          "iso-8859-16",     "koi",           "koi8-u",  "mac",    "tis-620",     "cp1250",      "cp1251",
          "ascii",           "cp1253",        "latin5",  "cp1255", "cp1256",      "cp1257",      "cp1258",
          "x-mac-ukrainian", "chinese",       "gb18030", "big5",   "euc-jp",      "iso-2022-jp", "sjis",
          "korean",          "x-user-defined"}) {
        CAPTURE(label);
        REQUIRE_FALSE(encoding_of_label(label).empty());
        CHECK(decode_web("plain words", encoding_of_label(label)).utf8 == "plain words");
    }
}

TEST_CASE("bytes that are no characters are replaced and counted", "[text]") {
    const auto broken = decode_web("a\xff"
                                   "b\xe9 c",
                                   "utf-8");
    CHECK(broken.utf8 == "a\xef\xbf\xbd"
                         "b\xef\xbf\xbd c");
    CHECK(broken.replaced == 2);
    CHECK(decode_web("a\xef\xbf\xbd", "utf-8").replaced == 0);
    CHECK(decode_web(std::string_view("a\0b", 3), "utf-8").utf8 == "a\xef\xbf\xbd"
                                                                   "b");
}
