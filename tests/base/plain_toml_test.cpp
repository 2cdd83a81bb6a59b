#include "base/full_toml.hpp"
#include "base/plain_toml.hpp"
#include "evenhand/base/files.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using evenhand::base::Node;
using evenhand::base::read_full_toml;
using evenhand::base::read_plain_toml;

namespace {

/// The tree with every line, so that two readings can be compared whole.
std::string drawn(const Node& node) {
    std::string out = std::to_string(node.line()) + ":";
    if (node.table() != nullptr) {
        out += "{";
        for (const auto& member : *node.table()) {
            out += member.key + "@" + std::to_string(member.line) + "=" + drawn(member.value) + ",\n";
        }
        return out + "}";
    }
    if (node.array() != nullptr) {
        out += "[";
        for (const auto& entry : *node.array()) {
            out += drawn(entry) + ",";
        }
        return out + "]";
    }
    return out + (node.text() != nullptr      ? "'" + *node.text() + "'"
                  : node.integer() != nullptr ? std::to_string(*node.integer())
                  : node.real() != nullptr    ? "real " + std::to_string(*node.real())
                  : node.boolean() != nullptr ? std::string(*node.boolean() ? "true" : "false")
                  : node.day() != nullptr     ? evenhand::base::iso(*node.day())
                                              : std::string("nothing"));
}

}  // namespace

TEST_CASE("every shipped file is plain TOML and the same tree as the whole grammar makes of it", "[base]") {
    std::size_t files = 0;
    for (const char* folder : {"lexicons", "calendars", "docs/example"}) {
        const auto root = std::filesystem::path(evenhand::tests::source()) / folder;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            if (entry.path().extension() != ".toml") {
                continue;
            }
            CAPTURE(entry.path().string());
            const auto text = evenhand::base::read_file(entry.path(), 1 << 22);
            REQUIRE(text.ok());
            const auto plain = read_plain_toml(*text);
            const auto full = read_full_toml(*text, entry.path().string());
            REQUIRE(full.ok());
            REQUIRE(plain.has_value());
            CHECK(drawn(*plain) == drawn(*full));
            ++files;
        }
    }
    CHECK(files > 30);
}

TEST_CASE("plain TOML is read as the whole grammar reads it", "[base]") {
    for (const char* text : {
             "",
             "# only this\n",
             "a = 1",
             "a = -7 # and why\nb=0\n",
             "a = 0.25\nb = -12.5\n",
             "a = true\nb = false\n",
             "a = 2027-05-06\nb = [2027-05-06, 2028-02-29]\n",
             "a = \"x \\\"y\\\" \\\\ \\n\\t z – £\"\n",
             "a = 'C:\\x'\nb = ['y', \"z\"]\n",
             "a = \"\"\nb = ''\nc = \"\"\"\"\"\"\n",
             "a = \"\"\"\nfirst\n\n\"second\" and \"\"third\n\"\"\"\nb = 1\n",
             "a = [\n  1, # one\n\n  2,\n]\nb = [ [1], [], [2, 3] ]\n",
             "a = {}\nb = { y = 1, x = [ { z = \"q\" } ] }\nc = [ { k = 1 },\n  { k = 2 }, ]\n",
             "a = { y = [\n 1 ], x = 2 }\n",
             "top = 1\n[t]\na = 1\n  b = 2\n\n[u]\n[t.v]\nc = 3\n",
             "[[l]]\na = 1\n[[l]]\na = 2\n[[l.m]]\nb = 1\n[[l.m]]\nb = 2\n[l.n]\nc = 1\n[x]\n[[l]]\na = 3\n",
         }) {
        DYNAMIC_SECTION(text) {
            const auto plain = read_plain_toml(text);
            const auto full = read_full_toml(text, "f.toml");
            REQUIRE(full.ok());
            REQUIRE(plain.has_value());
            CHECK(drawn(*plain) == drawn(*full));
        }
    }
}

TEST_CASE("what is not plain is left to the whole grammar", "[base]") {
    for (const char* text : {
             "a.b = 1\n",
             "\"a\" = 1\n",
             "[a.b]\nc = 1\n",
             "[ a ]\n",
             "a = 1e3\n",
             "a = 0x1F\n",
             "a = 1_000\n",
             "a = +1\n",
             "a = inf\n",
             "a = \"\\u00e9\"\n",
             "a = \"\"\"x\\\n  y\"\"\"\n",
             "a = '''x'''\n",
             "a = 1\r\nb = 2\r\n",
             "\xEF\xBB\xBF"
             "a = 1\n",
         }) {
        DYNAMIC_SECTION(text) {
            CHECK_FALSE(read_plain_toml(text).has_value());
            CHECK(read_full_toml(text, "f.toml").ok());
        }
    }
}

TEST_CASE("what is broken is left to the whole grammar, which complains", "[base]") {
    for (const char* text : {
             "a = 1\na = 2\n",
             "a = 1\n[a]\n",
             "[a]\n[a]\n",
             "[a]\n[[a]]\n",
             "[[a]]\n[a]\n",
             "a = []\n[[a]]\n",
             "a = {}\n[a.b]\n",
             "a = [{}]\n[[a.b]]\n",
             "a = \n",
             "a\n",
             "= 1\n",
             "[a\n",
             "[[a]\n",
             "a = [1 2]\n",
             "a = [1,,2]\n",
             "a = [1\n",
             "a = { b = 1, }\n",
             "a = { b = 1 c = 2 }\n",
             "a = { b = 1,\n c = 2 }\n",
             "a = { b = 1, b = 2 }\n",
             "a = \"x\n",
             "a = \"x\ny\"\n",
             "a = \"\\q\"\n",
             "a = \"\"\"x\n",
             "a = 'x\n",
             "a = 1 b = 2\n",
             "a = 01\n",
             "a = 1.\n",
             "a = .5\n",
             "a = -\n",
             "a = 2027-02-30\n",
             "a = tru\n",
             "a = yes\n",
             "a = \"\x01\"\n",
             "# \x01\na = 1\n",
             "a = \"\xFF\"\n",
             "a = 99999999999999999999\n",
             "a = 07:32:00\n",
             "a = 2027-05-06T07:32:00Z\n",
             "a = 2027-05-06 07:32:00\n",
         }) {
        DYNAMIC_SECTION(text) {
            CHECK_FALSE(read_plain_toml(text).has_value());
            CHECK_FALSE(read_full_toml(text, "f.toml").ok());
        }
    }
}

TEST_CASE("a table of very many keys and a list nested very deep are left to the whole grammar", "[base]") {
    std::string wide;
    for (int i = 0; i < 300; ++i) {
        wide += "k" + std::to_string(i) + " = 1\n";
    }
    CHECK_FALSE(read_plain_toml(wide).has_value());
    CHECK_FALSE(read_plain_toml("a = " + std::string(100000, '[')).has_value());
}
