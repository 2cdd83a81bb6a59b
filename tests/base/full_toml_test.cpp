#include "base/full_toml.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::base::read_full_toml;

TEST_CASE("the whole grammar of TOML is read: dotted and quoted keys, escapes, line ends of either kind",
          "[base]") {
    const auto root = read_full_toml("a.b = 1\r\n\"c d\" = \"\\u00e9\"\r\n", "f.toml");
    REQUIRE(root.ok());
    CHECK(*root->find("a")->find("b")->integer() == 1);
    CHECK(*root->find("c d")->text() == "é");
    CHECK(root->find("c d")->line() == 2);
}

TEST_CASE("a time of day is refused with its line", "[base]") {
    const auto root = read_full_toml("a = 1\nb = 07:32:00\n", "f.toml");
    REQUIRE_FALSE(root.ok());
    CHECK(root.error().code == ErrorCode::invalid);
    CHECK(root.error().place.line == 2);
}

TEST_CASE("what the library takes for a fault of its own is an error of the file", "[base]") {
    for (const auto* const text : {"[ = [ ] }\n", "[ =", "a = 1\n[ =]\n"}) {
        INFO(text);
        const auto root = read_full_toml(text, "f.toml");
        REQUIRE_FALSE(root.ok());
        CHECK(root.error().code == ErrorCode::malformed);
        CHECK(root.error().place.file == "f.toml");
    }
}

TEST_CASE("a name in another script is asked for in quotes, with its line", "[base]") {
    for (const auto* const text :
         {"a = 1\nΓιώργος = 1\n", "a = 1\nb = Ж\n", "a = 1\n[ñ]\n", "a = 1\nb = 1é\n"}) {
        INFO(text);
        const auto root = read_full_toml(text, "f.toml");
        REQUIRE_FALSE(root.ok());
        CHECK(root.error().code == ErrorCode::malformed);
        CHECK(root.error().place.line == 2);
        CHECK(root.error().mend == "put the name or the text into quotes");
    }
    CHECK(read_full_toml("\"Γιώργος\" = 'Ж'\n", "f.toml").ok());
}
