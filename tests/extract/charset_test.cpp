#include "evenhand/extract/charset.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::charset_in;
using evenhand::extract::charset_of;
using evenhand::extract::CharsetSource;

TEST_CASE("the mark, the server, the page and the bytes are believed in that order", "[extract]") {
    const std::string meta = "<meta charset=euc-jp>";
    CHECK(charset_of("\xef\xbb\xbf" + meta, "koi8-r").name == "utf-8");
    CHECK(charset_of("\xff\xfe", "").name == "utf-16le");
    CHECK(charset_of(meta, "koi8-r").name == "koi8-r");
    CHECK(charset_of(meta, "nothing-known").name == "euc-jp");
    CHECK(charset_of("<p>caf\xc3\xa9", "").name == "utf-8");
    CHECK(charset_of("<p>caf\xc3\xa9", "").source == CharsetSource::valid_utf8);
    CHECK(charset_of("<p>caf\xe9", "").name == "windows-1252");
    CHECK(charset_of("", "").source == CharsetSource::fallback);
}

TEST_CASE("a page says its encoding in several ways", "[extract]") {
    const auto* const page =
        GENERATE("<meta charset='iso-8859-2'>", "<META CHARSET = latin2 >",
                 "<!-- <meta charset=utf-8> --><meta charset=l2>",
                 "<meta http-equiv=content-type content='text/html; charset=ISO-8859-2'>",
                 "<html title='<meta charset=utf-8>'><meta content='text/html;charset=\"l2\"' "
                 "http-equiv='Content-Type'/>");
    CAPTURE(page);
    CHECK(charset_of(page, "").name == "iso-8859-2");
    CHECK(charset_of(page, "").source == CharsetSource::meta);
}

TEST_CASE("what only looks like a page's word on its encoding is none", "[extract]") {
    const auto* const page =
        GENERATE("<meta charset=koi8-r", "<body><meta charset=koi8-r>", "<meta content='charset=koi8-r'>",
                 "<metadata charset=koi8-r>", "<!--<meta charset=koi8-r>", "<meta charset=''>", "<", "<meta",
                 "<meta http-equiv=refresh content='0; charset=koi8-r'>");
    CAPTURE(page);
    CHECK(charset_of(page, "").source == CharsetSource::fallback);
}

TEST_CASE("a long comment does not hide the encoding, but there is an end to looking", "[extract]") {
    CHECK(charset_of("<!--" + std::string(9000, 'x') + "--><meta charset=koi8-r>", "").name == "koi8-r");
    CHECK(charset_of("<!--" + std::string(20000, 'x') + "--><meta charset=koi8-r>", "").source ==
          CharsetSource::fallback);
}

TEST_CASE("a slip of a template does not spoil the letters", "[extract]") {
    CHECK(charset_of("<meta charset=iso-8859-1>caf\xc3\xa9", "").name == "utf-8");
    CHECK(charset_of("<meta charset=utf-8>caf\xe9 cr\xe8me", "").name == "windows-1252");
    CHECK(charset_of("<meta charset=utf-8>caf\xc3\xa9 cr\xe8me", "").name == "utf-8");
    // One wrong byte, where nobody says what the others are.
    CHECK(charset_of("<p>caf\xc3\xa9 \xe2\x80\x9cnew\xe2\x80\x9d cr\xe8me", "").name == "utf-8");
    CHECK(charset_of("<p>caf\xc3\xa9 \xe2\x80\x9cnew\xe2\x80\x9d cr\xe8me", "").source ==
          CharsetSource::mostly_utf8);
    CHECK(charset_of("<p>caf\xc3\xa9 cr\xe8me", "").name == "windows-1252");
    CHECK(charset_of("<meta charset=utf-16>", "").name == "utf-8");
}

TEST_CASE("the charset of a content type is found among its parameters", "[extract]") {
    CHECK(charset_in("text/html; charset=UTF-8") == "utf-8");
    CHECK(charset_in("text/html;boundary=x; charset = \"latin1\"; a=b") == "latin1");
    CHECK(charset_in("text/html; charset='").empty());
    CHECK(charset_in("text/html").empty());
}
