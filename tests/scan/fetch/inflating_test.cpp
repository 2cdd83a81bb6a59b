#include "scan/fetch/inflating.hpp"
#include "support/packing.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::scan::Coding;
using evenhand::scan::coding_of;
using evenhand::scan::Inflating;
using evenhand::scan::unpacked_file;
using evenhand::tests::packed;
using evenhand::tests::Packing;

namespace {

constexpr std::size_t plenty = std::size_t{64} * 1024 * 1024;

std::string words() {
    std::string text;
    for (int at = 0; at < 5'000; ++at) {
        text += "line " + std::to_string(at * 7919) + " of the council's news\n";
    }
    return text;
}

evenhand::base::Result<std::string> unpacked(Coding coding, const std::string& bytes, std::size_t piece,
                                             std::size_t limit) {
    Inflating inflating(coding, limit);
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        EVENHAND_TRY_DONE(inflating.take(std::string_view(bytes).substr(at, piece)));
    }
    EVENHAND_TRY_DONE(inflating.end());
    return inflating.take_body();
}

}  // namespace

TEST_CASE("what was packed comes out as it was, however it comes in", "[scan]") {
    const std::string text = words();
    struct Row {
        Coding coding;
        std::string bytes;
    };
    const Row rows[] = {{Coding::plain, text},
                        {Coding::gzip, packed(text, Packing::gzip)},
                        {Coding::gzip, packed(text, Packing::gzip) + std::string(16, '\0')},
                        {Coding::deflate, packed(text, Packing::zlib)},
                        {Coding::deflate, packed(text, Packing::bare)}};
    for (const Row& row : rows) {
        for (const std::size_t piece : {1U, 1000U, 1'000'000U}) {
            const auto out = unpacked(row.coding, row.bytes, piece, plenty);
            REQUIRE(out.ok());
            CHECK(*out == text);
        }
    }
    const std::string twice = packed(text, Packing::gzip) + packed("more", Packing::gzip);
    CHECK(*unpacked(Coding::gzip, twice, 999, plenty) == text + "more");
    CHECK(*unpacked(Coding::gzip, "", 1, plenty) == "");
}

TEST_CASE("what is cut off or no archive at all is an error", "[scan]") {
    const std::string whole = packed(words(), Packing::gzip);
    CHECK_FALSE(unpacked(Coding::gzip, whole.substr(0, whole.size() / 2), 1000, plenty).ok());
    CHECK_FALSE(unpacked(Coding::gzip, whole.substr(0, whole.size() - 1), 1000, plenty).ok());
    CHECK_FALSE(unpacked(Coding::gzip, "<html>", 1000, plenty).ok());
    std::string damaged = whole;
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
    CHECK_FALSE(unpacked(Coding::gzip, damaged, 1000, plenty).ok());
}

TEST_CASE("a body stops at its limit, and a bomb long before", "[scan]") {
    const auto large = unpacked(Coding::plain, std::string(1001, 'a'), 100, 1000);
    REQUIRE_FALSE(large.ok());
    CHECK(large.error().code == ErrorCode::too_large);
    CHECK(unpacked(Coding::plain, std::string(1000, 'a'), 100, 1000).ok());

    const std::string bomb = packed(std::string(plenty, 'a'), Packing::gzip);
    REQUIRE(bomb.size() < plenty / 500);
    Inflating inflating(Coding::gzip, plenty);
    const auto stopped = inflating.take(bomb.substr(0, 20'000));
    REQUIRE_FALSE(stopped.ok());
    CHECK(stopped.error().code == ErrorCode::too_large);
    CHECK(inflating.take_body().size() < std::size_t{5} * 1024 * 1024);
}

TEST_CASE("one coding is understood at a time", "[scan]") {
    CHECK(*coding_of("") == Coding::plain);
    CHECK(*coding_of("GZip") == Coding::gzip);
    CHECK(*coding_of("x-gzip") == Coding::gzip);
    CHECK(*coding_of("deflate") == Coding::deflate);
    CHECK_FALSE(coding_of("br").ok());
    CHECK_FALSE(coding_of("gzip, gzip").ok());
}

TEST_CASE("a file that was packed on the server is known by its first bytes", "[scan]") {
    CHECK(*unpacked_file(packed("<urlset/>", Packing::gzip), 1000) == "<urlset/>");
    CHECK(*unpacked_file("<urlset/>", 1000) == "<urlset/>");
    CHECK_FALSE(unpacked_file(packed(std::string(2000, 'a'), Packing::gzip), 1000).ok());
    CHECK_FALSE(unpacked_file("\x1f\x8b and no more", 1000).ok());
}
