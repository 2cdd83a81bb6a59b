#include "evenhand/text/readers.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::text::plain_text_of;

namespace {

std::string utf16(std::string_view ascii, bool little) {
    std::string out;
    for (const char byte : ascii) {
        out += little ? byte : '\0';
        out += little ? '\0' : byte;
    }
    return out;
}

}  // namespace

TEST_CASE("plain text comes in UTF-8, UTF-16 or Windows-1252", "[text]") {
    CHECK(plain_text_of("caf\xc3\xa9 \xe2\x80\x9cyes\xe2\x80\x9d", "a.txt").value() == "café “yes”");
    CHECK(plain_text_of("caf\xe9 \x93yes\x94 \xa3"
                        "5",
                        "a.txt")
              .value() == "café “yes” £5");
    CHECK(plain_text_of("\xff\xfe" + utf16("Bins are here", true), "a.txt").value() == "Bins are here");
    CHECK(plain_text_of("\xfe\xff" + utf16("Bins are here", false), "a.txt").value() == "Bins are here");
    CHECK(plain_text_of(utf16("Bins are here", true), "a.txt").value() == "Bins are here");
    CHECK(plain_text_of(utf16("Bins are here", false), "a.txt").value() == "Bins are here");
    CHECK(plain_text_of("\xef\xbb\xbfmarked", "a.txt").value() == "\xef\xbb\xbfmarked");
}

TEST_CASE("bytes of no encoding are refused with their line", "[text]") {
    SECTION("a damaged UTF-8 text is not Windows-1252") {
        const auto result = plain_text_of("caf\xc3\xa9\nand \xe2\x80 more words", "a.txt");
        CHECK(result.error().code == ErrorCode::not_utf8);
        CHECK(result.error().place.line == 2);
        CHECK(result.error().place.file == "a.txt");
    }
    SECTION("nor is a picture") {
        CHECK(plain_text_of("\x89PNG\r\n\x1a\n\xff\xd8\xff\xe0", "a.txt").error().code ==
              ErrorCode::not_utf8);
        CHECK(plain_text_of("\xff\xd8\xff\xe0 JFIF and so on", "a.txt").error().code == ErrorCode::not_utf8);
    }
    SECTION("nor an odd or broken UTF-16 text") {
        CHECK(plain_text_of("\xff\xfe" + utf16("Bins", true) + "x", "a.txt").error().code ==
              ErrorCode::not_utf8);
        CHECK(plain_text_of(std::string("\xff\xfe\x00\xd8\x20\x00", 6), "a.txt").error().code ==
              ErrorCode::not_utf8);
    }
}
