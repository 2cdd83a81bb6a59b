#include "evenhand/lexicon/phrase.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using evenhand::lexicon::any_literal_word;
using evenhand::lexicon::parse_phrase;
using evenhand::lexicon::PhraseElement;
using Kind = PhraseElement::Kind;

TEST_CASE("a phrase is taken apart into its elements", "[lexicon]") {
    const auto phrase =
        parse_phrase("<start> we|i ^pay~ (in full|at once)? ...9 promis* =Reform <party> _ <end>");
    REQUIRE(phrase.ok());
    const std::vector<Kind> kinds{Kind::start,  Kind::group, Kind::inflected, Kind::group, Kind::gap,
                                  Kind::prefix, Kind::exact, Kind::named,     Kind::any,   Kind::end};
    REQUIRE(phrase->size() == kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        CHECK((*phrase)[i].kind == kinds[i]);
    }
    CHECK((*phrase)[1].branches.size() == 2);
    CHECK((*phrase)[2].weight == PhraseElement::Weight::head);
    CHECK((*phrase)[3].need == PhraseElement::Need::optional);
    CHECK((*phrase)[3].branches[0].size() == 2);
    CHECK((*phrase)[4].most == 9);
    CHECK((*phrase)[7].text == "party");
}

TEST_CASE("words of a phrase are folded as the words of a text are", "[lexicon]") {
    const auto phrase = parse_phrase("Council’s 24/7 A&E well-being");
    REQUIRE(phrase.ok());
    CHECK((*phrase)[0].text == "council");
    CHECK(phrase->back().text == "well-being");
}

TEST_CASE("a bar parts single words outside brackets and sequences inside", "[lexicon]") {
    const auto outside = parse_phrase("make good|right the damage");
    REQUIRE(outside.ok());
    CHECK(outside->size() == 4);
    const auto inside = parse_phrase("(make good|right the) damage");
    REQUIRE(inside.ok());
    CHECK(inside->size() == 2);
    CHECK((*inside)[0].branches[1].size() == 2);
}

TEST_CASE("a broken phrase is refused with what is wrong", "[lexicon]") {
    const std::vector<std::pair<std::string, std::string>> table{
        {"", "empty phrase"},
        {"we (pay", "never closed"},
        {"we pay)", "never opened"},
        {"pay ()", "empty choice"},
        {"... pay", "begins or ends with a gap"},
        {"pay ...", "begins or ends with a gap"},
        {"we? ... pay", "begins or ends with a gap"},
        {"pay (now ...)", "begins or ends with a gap"},
        {"pay ...30 now", "a gap of more than"},
        {"pay ...now", "a gap touches"},
        {"^we ^pay", "'^' stands twice"},
        {"^<start> pay", "'^' marks a word"},
        {"p* now", "almost every word"},
        {"a&e~ now", "more than one word"},
        {"pay , now", "punctuation"},
        {"<party", "without its class name"},
        {"pay= now", "stands where a word should end"},
        {"= now", "'=' has no word"},
        {"~ now", "stands where a word should"},
    };
    for (const auto& [phrase, message] : table) {
        DYNAMIC_SECTION(phrase) {
            const auto parsed = parse_phrase(phrase);
            REQUIRE_FALSE(parsed.ok());
            CHECK_THAT(parsed.error().message, Catch::Contains(message));
            CHECK_FALSE(parsed.error().mend.empty());
        }
    }
}

TEST_CASE("two branches may each have a head", "[lexicon]") {
    CHECK(parse_phrase("(^pay|make ^good)").ok());
}

TEST_CASE("a literal word is what a phrase says itself", "[lexicon]") {
    const auto phrase = parse_phrase("<council> (nobody|no one) ... Pay~ =Reform promis*");
    REQUIRE(phrase.ok());
    static std::vector<std::string> asked;
    asked.clear();
    CHECK_FALSE(any_literal_word(*phrase, [](std::string_view word) {
        asked.emplace_back(word);
        return false;
    }));
    CHECK(asked == std::vector<std::string>{"nobody", "no", "one", "pay", "reform", "promis"});
    CHECK(any_literal_word(*phrase, [](std::string_view word) { return word == "one"; }));
}
