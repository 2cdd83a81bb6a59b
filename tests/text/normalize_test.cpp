#include "evenhand/text/normalize.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <random>

using evenhand::base::NormalSpan;
using evenhand::text::normalize;

TEST_CASE("normal text has one form of spaces, lines and composed letters", "[text]") {
    struct Row {
        const char* given;
        const char* normal;
    };
    const auto row = GENERATE(
        Row{"plain text", "plain text"}, Row{"a\r\nb\rc\n", "a\nb\nc\n"},
        Row{"a\u00a0b\u2009c\u3000d\te", "a b c d e"},
        Row{"a\u2028b\u2029c\vd\fe\u0085f", "a\nb\nc\nd\ne\nf"},
        Row{"\ufeffco\u00adop\u200berate", "cooperate"}, Row{"e\u0301", "é"},
        Row{"caf e\u0301\u0323!", "caf \u1eb9\u0301!"}, Row{"e\u00ad\u0301", "é"},
        Row{"O\u02bcBrien", "O’Brien"}, Row{"\u212b", "Å"}, Row{"\u1112\u1161\u11ab", "\ud55c"},
        Row{"“quotes” – ‘dashes’ …", "“quotes” – ‘dashes’ …"},
        Row{"\U0001F468\u200d\U0001F469", "\U0001F468\u200d\U0001F469"}, Row{" \u0301x", " \u0301x"},
        Row{"\u0344", "\u0308\u0301"}, Row{"<\u0338", "\u226e"}, Row{"\r\n\u0301", "\n\u0301"}, Row{"", ""});
    CAPTURE(row.given);
    CHECK(normalize(row.given).text == row.normal);
}

namespace {

/// A text of characters that normal form and its map have trouble with.
std::string random_text(std::mt19937& random) {
    static constexpr std::array<const char*, 30> pieces{
        "a",       "b ",     "E",          "\n",         "\r\n",   "\r",           "\t",     "é",
        "e\u0301", "\u0301", "\u0323",     "\u00a0",     "\u00ad", "\ufeff",       "\u200b", "“",
        "’",       "\u02bc", "\U0001F600", "\U0001D15E", "\u212b", "\u1112\u1161", "\u11ab", "\u0344",
        "\u2028",  "\u0f73", "<",          "\u0338",     "\u3000", "\u09c7\u09be"};
    std::string text;
    const std::size_t size = random() % 24;
    for (std::size_t at = 0; at < size; ++at) {
        text += pieces[random() % pieces.size()];
    }
    return text;
}

bool is_boundary(const std::string& text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xc0U) != 0x80U;
}

}  // namespace

TEST_CASE("the offset map leads every span of random Unicode back to what it stands for", "[text]") {
    std::mt19937 random(20260517);
    for (int round = 0; round < 3000; ++round) {
        const std::string original = random_text(random);
        const auto normal = normalize(original);
        CAPTURE(round, original, normal.text);
        REQUIRE(normal.map.normal_size() == normal.text.size());
        REQUIRE(normal.map.original_size() == original.size());
        REQUIRE(normalize(normal.text).text == normal.text);
        evenhand::base::OriginalSpan before{0, 0};
        for (std::uint32_t begin = 0; begin < normal.text.size(); ++begin) {
            if (!is_boundary(normal.text, begin)) {
                continue;
            }
            std::uint32_t end = begin + 1;
            while (!is_boundary(normal.text, end)) {
                ++end;
            }
            const auto piece = normal.map.original({begin, end});
            REQUIRE(is_boundary(original, piece.begin));
            REQUIRE(is_boundary(original, piece.end));
            REQUIRE(piece.begin < piece.end);
            REQUIRE(piece.begin >= before.begin);
            REQUIRE(piece.end >= before.end);
            const auto again = normalize(original.substr(piece.begin, piece.size())).text;
            REQUIRE(again.find(normal.text.substr(begin, end - begin)) != std::string::npos);
            const auto far = normal.map.original({0, end});
            REQUIRE(far.end == piece.end);
            REQUIRE(far.covers(piece));
            before = piece;
        }
        // Nothing but removed characters lies between the pieces.
        if (!normal.text.empty()) {
            const auto whole = normal.map.original({0, static_cast<std::uint32_t>(normal.text.size())});
            REQUIRE(normalize(original.substr(whole.begin, whole.size())).text == normal.text);
        }
    }
}

TEST_CASE("text that needs no change maps to itself", "[text]") {
    const std::string text = "Café “Ŵyn” costs £3 – don’t ask… \U0001F600\n";
    const auto normal = normalize(text);
    CHECK(normal.text == text);
    for (std::uint32_t at = 0; at < text.size(); ++at) {
        const auto piece = normal.map.original({at, at + 1});
        CHECK(piece.begin == at);
        CHECK(piece.end == at + 1);
    }
}

TEST_CASE("a heap of combining marks costs linear time", "[text]") {
    std::string heap = "a";
    while (heap.size() < 400000) {
        heap += "\u0301\u0323";
    }
    const auto normal = normalize(heap);
    CHECK(normal.map.original_size() == heap.size());
    CHECK(normal.text.size() + 4 > heap.size());
}
