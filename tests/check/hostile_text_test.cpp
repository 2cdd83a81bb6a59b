// Texts that nobody would write: bounded in time and memory whatever stands in them.
#include "evenhand/base/clock.hpp"
#include "evenhand/check/check.hpp"
#include "evenhand/report/formats.hpp"
#include "evenhand/text/utf8.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using evenhand::check::check;
using evenhand::check::Knowledge;

namespace {

const std::filesystem::path root = evenhand::tests::source();

std::shared_ptr<const Knowledge> example() {
    auto library = evenhand::check::Library::load(root);
    REQUIRE(library.ok());
    auto profile = evenhand::council::load_profile(root / "docs" / "example" / "council.toml");
    REQUIRE(profile.ok());
    auto knowledge = Knowledge::join(*library, *profile);
    REQUIRE(knowledge.ok());
    return *knowledge;
}

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) {
        text += piece;
    }
    return text;
}

/// The report for a terminal is part of what a text costs.
double milliseconds(const Knowledge& knowledge, const std::string& text) {
    const auto& clock = evenhand::base::machine_clock();
    const auto before = clock.ticks();
    const auto report = check({text, {}, {}}, "hostile", knowledge, evenhand::base::day_of(2027, 4, 8));
    REQUIRE(report.ok());
    CHECK_FALSE(to_text(*report, evenhand::report::Colour::no, 80).empty());
    return static_cast<double>((clock.ticks() - before).count()) / 1e6;
}

}  // namespace

TEST_CASE("a hostile text costs in proportion to its size", "[check]") {
    const auto knowledge = example();
    const std::pair<const char*, const char*> pieces[] = {
        {"one long paragraph", "The council accepts full responsibility. Cllr Ann Oddie said so. "},
        {"no full stop", "we will pay and the council accepts full responsibility for "},
        {"opening marks alone", "“"},
        {"straight marks alone", "\""},
        {"quotes that never close", "“We will pay. "},
        {"quotes in quotes", "“He said ‘"},
        {"single marks", "'word' "},
        {"apostrophes", "'"},
        {"one speaker without end", "Cllr Ann Oddie said: “We will pay.” "},
        {"a speaker each paragraph", "Cllr Ann Oddie said: “We will pay.”\n\n"},
        {"reported speech", "Cllr Ann Oddie said that we will pay. "},
        {"titles alone", "Cllr "},
        {"names alone", "Ann Oddie "},
        {"lines of one letter", "x\n"},
        {"empty lines", "x\n\n"},
        {"brackets", "("},
        {"full stops", "."},
        {"dates", "on 5 May 2027 "},
    };
    for (const auto& [name, piece] : pieces) {
        DYNAMIC_SECTION(name) {
            constexpr std::size_t size = 16'000;
            milliseconds(*knowledge, repeated(piece, size));
            const double small = milliseconds(*knowledge, repeated(piece, size));
            const double large = milliseconds(*knowledge, repeated(piece, 8 * size));
            // Eight times the text; a cost by the square would be 64 times.
            CHECK(large < 8 * 3 * small + 20);
        }
    }
}

TEST_CASE("a hundred thousand quotation marks, and marks nested as deep, are read", "[check]") {
    const auto knowledge = example();
    milliseconds(*knowledge, repeated("\"word ", 600'000));
    milliseconds(*knowledge, repeated("“", 90'000) + "words" + repeated("”", 90'000));
}

TEST_CASE("a text over the limit is refused before it is read", "[check]") {
    const auto knowledge = example();
    const auto report = check({repeated("We will pay. ", evenhand::text::document_limit), {}, {}}, "long",
                              *knowledge, evenhand::base::day_of(2027, 4, 8));
    REQUIRE_FALSE(report.ok());
    CHECK(report.error().code == evenhand::base::ErrorCode::too_large);
}
