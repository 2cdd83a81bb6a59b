#include "evenhand/web/request.hpp"

#include <catch2/catch.hpp>

using evenhand::web::parse_form;

TEST_CASE("a form gives its fields decoded, the first of a name", "[web]") {
    const auto fields = parse_form("text=a+b%26c%0D%0A%E2%80%9Cd%E2%80%9D&x=&text=second&&flag");
    REQUIRE(fields.ok());
    CHECK(fields->find("text") == "a b&c\r\n“d”");
    CHECK(fields->find("x") == "");
    CHECK(fields->find("flag") == "");
    CHECK_FALSE(fields->find("none"));
    CHECK(fields->value_or("none", "else") == "else");
    CHECK(fields->all().size() == 4);
}

TEST_CASE("a form that is not percent-encoded UTF-8 is refused", "[web]") {
    for (const char* text : {"a=%", "a=%2", "a=%zz", "a=%ff", "%C3=1"}) {
        CHECK_FALSE(parse_form(text).ok());
    }
}

TEST_CASE("cookies are read pair by pair, and a name that stands twice is left out", "[web]") {
    const auto cookies = evenhand::web::parse_cookies("a=1; b=2=3;c=; d; a=4");
    CHECK_FALSE(cookies.find("a"));
    CHECK(cookies.value_or("b", "") == "2=3");
    CHECK(cookies.find("c") == std::string_view());
    CHECK_FALSE(cookies.find("d"));
    CHECK(evenhand::web::parse_cookies("").all().empty());
}
