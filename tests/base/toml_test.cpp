#include "evenhand/base/data.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::base::parse_toml;

TEST_CASE("TOML values keep their kind and their line", "[base]") {
    const auto root = parse_toml("a = 1\n\n[t]\nb = \"x\"\n[[list]]\nc = 2027-05-06\n", "f.toml");
    REQUIRE(root.ok());
    CHECK(*root->find("a")->integer() == 1);
    CHECK(root->find("t")->find("b")->line() == 4);
    CHECK(evenhand::base::iso(*(*root->find("list")->array())[0].find("c")->day()) == "2027-05-06");
}

TEST_CASE("broken TOML, a duplicate key and a day that is none are errors with their line", "[base]") {
    for (const char* text :
         {"a = 1\na = 2\n", "a = 1\nb = \n", "a = 1\nb = 2027-02-30\n", "a = 1\n[t\n", "a = 1\n[",
          "a = 1\n[\nb = 2\n\n\nc = 3\n", "a = 1\n[[\n", "a = 1\n[.\n[[t]]\n"}) {
        DYNAMIC_SECTION(text) {
            const auto root = parse_toml(text, "f.toml");
            REQUIRE_FALSE(root.ok());
            CHECK(root.error().code == ErrorCode::malformed);
            CHECK(root.error().place.line == 2);
        }
    }
}
