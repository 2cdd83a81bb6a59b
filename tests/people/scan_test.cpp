#include "support.hpp"

#include <catch2/catch.hpp>

using evenhand::people::RoleClass;
using evenhand::people::RoleClasses;
using evenhand::people::Scan;

TEST_CASE("neighbours stay inside the sentence and step over the line ends of wrapped prose", "[people]") {
    const people_test::Marked marked(
        "The work on the old bridge over the river at Wickenford Mill is now to\nstart in the second week of "
        "May, once the birds have left their nests,\nand will end in June.");
    const Scan scan = marked.scan();
    std::uint32_t to = 0;
    while (!scan.is(to, "to")) {
        ++to;
    }
    CHECK(scan.is(scan.next(to), "start"));
    CHECK(scan.is(scan.previous(scan.next(to)), "to"));
    CHECK(scan.previous(0) == Scan::nowhere);
    CHECK(scan.next(scan.size() - 1) == Scan::nowhere);
    CHECK(scan.after(0, 2) == 2);
}

TEST_CASE("a capital at the head of a sentence, of a quotation or in a heading is told from the others",
          "[people]") {
    const people_test::Marked marked(
        "New Homes For Wickenford Town\n\nThe Mayor spoke. \u201cReform is slow,\u201d he said.");
    const Scan scan = marked.scan();
    CHECK(scan.is_heading(0));
    for (std::uint32_t at = 0; at < scan.size(); ++at) {
        if (scan.is(at, "the") || scan.is(at, "reform")) {
            CHECK(scan.opens_sentence(at));
            CHECK_FALSE(scan.is_heading(at));
        }
        if (scan.is(at, "mayor")) {
            CHECK_FALSE(scan.opens_sentence(at));
            CHECK(scan.capital(at));
            CHECK(scan.role_at(at, [](RoleClass what) { return what == RoleClass::office_civic; }) !=
                  nullptr);
        }
        if (scan.is(at, "said")) {
            CHECK(scan.speaks(at));
            CHECK_FALSE(scan.capital(at));
        }
    }
    CHECK(scan.any(RoleClass::office_civic));
    CHECK_FALSE(scan.any(RoleClass::candidates));
}

TEST_CASE("every class that this room reads is in roles.toml", "[people]") {
    const auto classes = RoleClasses::find(people_test::vocabularies());
    REQUIRE(classes.ok());
    const auto id = people_test::vocabularies().class_named("title-member");
    CHECK(classes->of(*id) == RoleClass::title_member);
    CHECK_FALSE(classes->of(static_cast<evenhand::lexicon::ClassId>(0xFFFF)).has_value());
}

TEST_CASE("words that are looked for are noted once, in the order of the text", "[people]") {
    const people_test::Marked marked(
        "\n\nShe told the council of its Labour-run authority.\n\nThe labour-run scheme is theirs.");
    const Scan scan = marked.scan();
    std::string noted;
    for (const auto& word : scan.noted()) {
        noted += std::string(scan.folded(word.token)) + " ";
    }
    CHECK(noted == "she council labour-run authority ");
    CHECK(scan.noted()[2].bits == evenhand::people::hyphened_capital);
    CHECK(scan.next(0) == scan.noted()[0].token);
}
