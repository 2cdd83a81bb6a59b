#include "evenhand/base/bug.hpp"
#include "evenhand/base/data.hpp"
#include "evenhand/base/json_writer.hpp"

#include <catch2/catch.hpp>

using evenhand::base::Bug;
using evenhand::base::JsonWriter;

TEST_CASE("what the writer writes reads back", "[base]") {
    JsonWriter writer;
    writer.begin_object()
        .key("a\"")
        .begin_array()
        .number(-1)
        .text("</script>\n\x01")
        .null()
        .flag(true)
        .real(0.25);
    writer.begin_object().end_object().end_array().key("b").begin_array().end_array().end_object();
    const std::string out = writer.take();
    CHECK(out.find("</") == std::string::npos);
    const auto root = evenhand::base::parse_json(out, "out");
    REQUIRE(root.ok());
    CHECK(*(*root->find("a\"")->array())[1].text() == "</script>\n\x01");
}

TEST_CASE("a writer that is used wrongly is a bug, not bad JSON", "[base]") {
    CHECK_THROWS_AS(JsonWriter().begin_object().number(1), Bug);
    CHECK_THROWS_AS(JsonWriter().begin_object().take(), Bug);
    CHECK_THROWS_AS(JsonWriter().begin_array().key("k"), Bug);
    CHECK_THROWS_AS(JsonWriter().begin_array().end_object(), Bug);
    CHECK_THROWS_AS(JsonWriter().number(1).number(2), Bug);
}

TEST_CASE("a value may be written in one line", "[base]") {
    evenhand::base::JsonWriter json(evenhand::base::JsonWriter::Layout::one_line);
    json.begin_object()
        .key("a")
        .begin_array()
        .number(1)
        .number(2)
        .end_array()
        .key("b")
        .text("x\ny")
        .end_object();
    CHECK(json.take() == "{\"a\": [1,2],\"b\": \"x\\ny\"}\n");
}

TEST_CASE("what must be escaped is found wherever it stands, and the rest is left byte for byte", "[base]") {
    for (const std::string special :
         {"\"", "\\", "\n", "\r", "\t", "\x01", "\x1f", "</", "<", "/", "\x7f", "\xc3\xa9"}) {
        for (std::size_t before = 0; before < 18; ++before) {
            const std::string text = std::string(before, 'a') + special + "b";
            std::string json;
            evenhand::base::append_json_text(json, text);
            CAPTURE(json);
            CHECK(json.find("</") == std::string::npos);
            const auto root = evenhand::base::parse_json("{\"k\": " + json + "}", "json");
            REQUIRE(root.ok());
            CHECK(*root->find("k")->text() == text);
        }
    }
    std::string plain;
    evenhand::base::append_json_text(plain, "a plain text of words, 1 < 2 and 4 / 2");
    CHECK(plain == "\"a plain text of words, 1 < 2 and 4 / 2\"");
}
