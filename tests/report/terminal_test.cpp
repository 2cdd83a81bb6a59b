#include "evenhand/report/terminal.hpp"

#include <catch2/catch.hpp>

using evenhand::report::columns_of;
using evenhand::report::excerpt;
using evenhand::report::printable;
using evenhand::report::wrapped;

TEST_CASE("columns are counted as a terminal shows characters", "[report]") {
    CHECK(columns_of("Zoë") == 3);
    CHECK(columns_of("Zoe\xCC\x88") == 3);
    CHECK(columns_of("日本") == 4);
    CHECK(columns_of("📚") == 2);
    CHECK(columns_of("a\u200Bb") == 2);
}

TEST_CASE("control characters and turns of direction are shown, not obeyed", "[report]") {
    CHECK(printable("a\x1b[31m\tb\u202E") == "a�[31m b�");
}

TEST_CASE("text is wrapped at spaces and indented", "[report]") {
    CHECK(wrapped("one two three four", 2, 11) == "one two\n  three\n  four");
    CHECK(wrapped("one incomprehensibilities two", 0, 10) == "one\nincomprehensibilities\ntwo");
    CHECK(wrapped("", 2, 10).empty());
}

TEST_CASE("carets stand under the marked words whatever their width", "[report]") {
    struct Case {
        const char* line;
        const char* words;
        const char* carets;
    };
    const Case cases[] = {
        {"We are proud", "are", "   ^^^"},
        {"日本 are", "are", "     ^^^"},
        {"Zoe\xCC\x88 are", "are", "    ^^^"},
        {"a日本b", "日本", " ^^^^"},
        {"are", "are", "^^^"},
    };
    for (const auto& one : cases) {
        const std::string_view line = one.line;
        const auto at = static_cast<std::uint32_t>(line.find(one.words));
        const auto size = static_cast<std::uint32_t>(std::string_view(one.words).size());
        const auto rows = excerpt(line, {at, at + size}, 60, 4);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].text == line);
        CHECK(rows[0].carets == one.carets);
    }
}

TEST_CASE("a long line is cut around the span, at spaces, with an ellipsis on both sides", "[report]") {
    std::string line;
    for (int at = 0; at < 40; ++at) {
        line += "before ";
    }
    const auto begin = static_cast<std::uint32_t>(line.size());
    line += "HERE IT IS";
    const auto end = static_cast<std::uint32_t>(line.size());
    for (int at = 0; at < 40; ++at) {
        line += " after";
    }
    const auto rows = excerpt(line, {begin, end}, 60, 4);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].text == "…before before HERE IT IS after after after…");
    CHECK(rows[0].carets == "               ^^^^^^^^^^");
}

TEST_CASE("a line without end is cut round the span as a shorter one is", "[report]") {
    std::string before;
    for (int at = 0; at < 50'000; ++at) {
        before += at % 7 == 6 ? " " : "ö";
    }
    const std::string line = before + "HERE IT IS" + before;
    const auto begin = static_cast<std::uint32_t>(before.size());
    const auto rows = excerpt(line, {begin, begin + 10}, 60, 4);
    const std::string near = before.substr(before.size() - 200);
    const auto cut = near.find(' ');
    const std::string shorter = near.substr(cut) + "HERE IT IS" + before.substr(0, 208);
    const auto at = static_cast<std::uint32_t>(near.size() - cut);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].text == excerpt(shorter, {at, at + 10}, 60, 4)[0].text);
    CHECK(rows[0].carets.size() == rows[0].carets.find('^') + 10);
}

TEST_CASE("a span that is wider than the terminal runs over rows and is cut at the last", "[report]") {
    std::string line;
    for (int at = 0; at < 30; ++at) {
        line += "words ";
    }
    const evenhand::base::OriginalSpan all{0, static_cast<std::uint32_t>(line.size())};
    const auto rows = excerpt(line, all, 24, 3);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].text == "words words words words");
    CHECK(rows[0].carets == "^^^^^^^^^^^^^^^^^^^^^^^");
    CHECK(rows[2].text == "words words words words…");
}

TEST_CASE("a line that holds nothing of the span has no rows", "[report]") {
    CHECK(excerpt("words", {9, 12}, 40, 3).empty());
    CHECK(excerpt("", {0, 5}, 40, 3).empty());
}
