#include "evenhand/base/data.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::base::Node;
using evenhand::base::parse_toml;
using evenhand::base::TableReader;

namespace {

Node toml(const char* text) {
    return parse_toml(text, "f.toml").value();
}

}  // namespace

TEST_CASE("a table gives what was asked of it", "[base]") {
    const Node root = toml(
        "name = \"A\"\nday = 2027-05-06\nother = \"2027-05-07\"\nlist = [\"x\", \"y\"]\nn = 3\nf = true\n");
    TableReader reader(root, "f.toml", "the file");
    CHECK(reader.text("name") == "A");
    CHECK(reader.day("day") == day_of(2027, 5, 6));
    CHECK(reader.day("other") == day_of(2027, 5, 7));
    CHECK(reader.texts("list") == std::vector<std::string>{"x", "y"});
    CHECK(reader.integer("n", 0, 9) == 3);
    CHECK(reader.optional_flag("f") == true);
    CHECK(reader.finish().ok());
}

TEST_CASE("the first complaint about a table names its file, line and mend", "[base]") {
    struct Row {
        const char* text;
        const char* error;
    };
    const Row rows[] = {
        {"x = 1\n", "f.toml:1: the file has no 'name'; add the key 'name'"},
        {"\nname = 3\n", "f.toml:2: name: must be a text that is not blank; put it between quotation marks"},
        {"name = \" \"\n",
         "f.toml:1: name: must be a text that is not blank; put it between quotation marks"},
        {"name = \"A\"\nnmae = \"B\"\n",
         "f.toml:2: the file has an unknown key 'nmae'; remove it, or use one of: name, day"},
        {"name = \"A\"\nday = \"2027-02-30\"\n",
         "f.toml:2: day: '2027-02-30' is not a day; write it as YYYY-MM-DD, a day that exists"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text) {
            const Node root = toml(row.text);
            TableReader reader(root, "f.toml", "the file");
            reader.text("name");
            reader.optional_day("day");
            const auto result = reader.finish();
            REQUIRE_FALSE(result.ok());
            CHECK(one_line(result.error()) == row.error);
        }
    }
}

TEST_CASE("a key that is allowed may hold anything and is not an unknown key", "[base]") {
    const Node root = toml("notes = 3\n");
    TableReader reader(root, "f.toml", "the file");
    reader.allow("notes");
    CHECK(reader.finish().ok());
}
