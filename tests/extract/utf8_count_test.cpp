#include "evenhand/extract/utf8_count.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::utf8_in;

TEST_CASE("characters of UTF-8 are counted, and the bytes that belong to none", "[extract]") {
    CHECK(utf8_in("plain").characters == 0);
    CHECK_FALSE(utf8_in("plain").mostly());
    const auto one_slip = utf8_in("caf\xc3\xa9 \xe2\x80\x9cnew\xe2\x80\x9d cr\xe8me \xf0\x9f\x98\x80");
    CHECK(one_slip.characters == 4);
    CHECK(one_slip.bad == 1);
    CHECK(one_slip.mostly());
    CHECK(utf8_in("caf\xe9 cr\xe8me").bad == 2);
    CHECK_FALSE(utf8_in("caf\xc3\xa9 cr\xe8me").mostly());
    // An end that was cut off, a surrogate, a character that is written too long.
    CHECK(utf8_in("\xe2\x80").bad == 2);
    CHECK(utf8_in("\xed\xa0\x80").characters == 0);
    CHECK(utf8_in("\xc0\xaf").bad == 2);
}
