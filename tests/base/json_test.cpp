#include "evenhand/base/data.hpp"

#include <catch2/catch.hpp>

using evenhand::base::parse_json;

TEST_CASE("JSON values keep their kind and their line", "[base]") {
    const auto root = parse_json("{\"a\": [1,\n 2.5, null, true],\n\"b\": {\"c\": \"\\u00e9\"}}", "f.json");
    REQUIRE(root.ok());
    const auto& list = *root->find("a")->array();
    CHECK(*list[0].integer() == 1);
    CHECK(*list[1].real() == 2.5);
    CHECK(list[1].line() == 2);
    CHECK(list[2].is_null());
    CHECK(*list[3].boolean());
    CHECK(*root->find("b")->find("c")->text() == "é");
    CHECK(root->find("b")->line() == 3);
}

TEST_CASE("what is not strict JSON is refused with its line", "[base]") {
    struct Row {
        const char* text;
        unsigned line;
    };
    const Row rows[] = {
        {"", 1},
        {"{", 1},
        {"{\"a\": 1,\n\"a\": 2}", 2},
        {"{\"a\": 1}\n{\"b\": 2}", 2},
        {"{\"a\":\n tru}", 2},
        {"{\"a\":\n nul}", 2},
        {"{\"a\":\n no}", 2},
        {"{\"a\":\n 01}", 2},
        {"\"alone\"", 1},
        {"{\"a\": \"\xff\"}", 1},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text) {
            const auto root = parse_json(row.text, "f.json");
            REQUIRE_FALSE(root.ok());
            CHECK(root.error().place.line == row.line);
        }
    }
}

TEST_CASE("JSON nested without end is refused before it takes the stack", "[base]") {
    CHECK_FALSE(parse_json(std::string(100000, '['), "f.json").ok());
    CHECK_FALSE(parse_json(std::string(500, '[') + std::string(500, ']'), "f.json").ok());
}
