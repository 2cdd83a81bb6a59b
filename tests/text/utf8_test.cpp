#include "evenhand/base/bug.hpp"
#include "evenhand/text/utf8.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::base::one_line;
using evenhand::text::check_text;
using evenhand::text::document_limit;

TEST_CASE("well-formed UTF-8 passes the door", "[text]") {
    const auto* const text =
        GENERATE("a", "é", "\u2019", "\U0001F600", "\xf4\x8f\xbf\xbf", "\xed\x9f\xbf", "12345678é12345678");
    CHECK(check_text(text, "draft").ok());
}

TEST_CASE("bytes that are no UTF-8 are refused with their line", "[text]") {
    const auto* const bad =
        GENERATE("\x80", "\xc0\x80", "\xc1\xbf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf0\x80\x80\x80",
                 "\xf4\x90\x80\x80", "\xf5", "\xff", "\xe2\x80", "\xe2\x80 ", "\xc3");
    const auto result = check_text(std::string("one line\nand more, ") + bad, "draft.txt");
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::not_utf8);
    CHECK(result.error().place.line == 2);
    CHECK(one_line(result.error()).find("draft.txt:2: the byte 0x") == 0);
}

TEST_CASE("a NUL byte is refused with its line", "[text]") {
    const auto result = check_text(std::string_view("one\ntwo\nth\0ree", 14), "draft.txt");
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::malformed);
    CHECK(result.error().place.line == 3);
    CHECK_FALSE(result.error().mend.empty());
}

TEST_CASE("a text without a visible character is refused", "[text]") {
    const auto* const blank = GENERATE("", " \t\r\n", "\u00a0\u3000\u200b", "\ufeff\n");
    const auto result = check_text(blank, "-");
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::invalid);
}

TEST_CASE("a text over the limit is refused, one at the limit is not", "[text]") {
    CHECK(check_text(std::string(document_limit, 'a'), "-").ok());
    CHECK(check_text(std::string(document_limit + 1, 'a'), "-").error().code == ErrorCode::too_large);
}

TEST_CASE("short values from outside are asked whether they are UTF-8", "[text]") {
    CHECK(evenhand::text::is_utf8(""));
    CHECK(evenhand::text::is_utf8("caf\xc3\xa9"));
    CHECK_FALSE(evenhand::text::is_utf8("caf\xe9"));
    CHECK_FALSE(evenhand::text::is_utf8("\xed\xa0\x80"));
}
