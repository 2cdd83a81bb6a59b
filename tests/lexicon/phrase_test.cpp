#include "evenhand/lexicon/phrase.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using evenhand::lexicon::any_literal_word;
using evenhand::lexicon::is_one_word;
using evenhand::lexicon::parse_phrase;
using evenhand::lexicon::PhraseElement;
using Kind = PhraseElement::Kind;

namespace {

using evenhand::lexicon::ParsedPhrase;

/// The elements that follow one another from `at` on, up to `past`.
std::vector<PhraseElement> row(const ParsedPhrase& phrase, std::size_t at, std::size_t past) {
    std::vector<PhraseElement> all;
    for (; at < past; at += phrase.elements[at].size) {
        all.push_back(phrase.elements[at]);
    }
    return all;
}

std::vector<PhraseElement> row(const ParsedPhrase& phrase) {
    return row(phrase, 0, phrase.elements.size());
}

}  // namespace

TEST_CASE("a phrase is taken apart into its elements", "[lexicon]") {
    const auto phrase =
        parse_phrase("<start> we|i ^pay~ (in full|at once)? ...9 promis* =Reform <party> _ <end>");
    REQUIRE(phrase.ok());
    const std::vector<Kind> kinds{Kind::start,  Kind::group, Kind::inflected, Kind::group, Kind::gap,
                                  Kind::prefix, Kind::exact, Kind::named,     Kind::any,   Kind::end};
    const auto elements = row(*phrase);
    REQUIRE(elements.size() == kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        CHECK(elements[i].kind == kinds[i]);
    }
    // "we|i" holds two branches of one word, and the brackets two of two words.
    CHECK(elements[1].size == 5);
    CHECK(elements[2].weight == PhraseElement::Weight::head);
    CHECK(elements[3].need == PhraseElement::Need::optional);
    CHECK(elements[3].size == 7);
    const auto branches = row(*phrase, 8, 14);
    REQUIRE(branches.size() == 2);
    CHECK(branches[1].kind == Kind::branch);
    CHECK(branches[1].size == 3);
    CHECK(elements[4].most == 9);
    CHECK(phrase->text(elements[7]) == "party");
}

TEST_CASE("words of a phrase are folded as the words of a text are", "[lexicon]") {
    const auto phrase = parse_phrase("Council’s 24/7 A&E well-being");
    REQUIRE(phrase.ok());
    CHECK(phrase->text(phrase->elements.front()) == "council");
    CHECK(phrase->text(phrase->elements.back()) == "well-being");
}

TEST_CASE("a bar parts single words outside brackets and sequences inside", "[lexicon]") {
    const auto outside = parse_phrase("make good|right the damage");
    REQUIRE(outside.ok());
    CHECK(row(*outside).size() == 4);
    const auto inside = parse_phrase("(make good|right the) damage");
    REQUIRE(inside.ok());
    CHECK(row(*inside).size() == 2);
    const auto branches = row(*inside, 1, inside->elements.front().size);
    REQUIRE(branches.size() == 2);
    CHECK(branches[1].size == 3);
}

TEST_CASE("a phrase is read into the memory of another, and nothing of that is left", "[lexicon]") {
    ParsedPhrase parsed;
    REQUIRE(parse_phrase("we (pay|make 24/7 good) ... Council's", parsed).ok());
    REQUIRE(parse_phrase("now", parsed).ok());
    REQUIRE(parsed.elements.size() == 1);
    CHECK(parsed.text(parsed.elements.front()) == "now");
    CHECK_FALSE(parse_phrase("(now", parsed).ok());
    REQUIRE(parse_phrase("then ...7 now", parsed).ok());
    CHECK(parsed.elements.size() == 3);
}

TEST_CASE("a broken phrase is refused with what is wrong", "[lexicon]") {
    const std::vector<std::pair<std::string, std::string>> table{
        {"", "empty phrase"},
        {"we (pay", "never closed"},
        {"we pay)", "never opened"},
        {"pay ()", "empty choice"},
        {"pay ...30 now", "a gap of more than"},
        {"pay ...now", "a gap touches"},
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

TEST_CASE("a branch of one plain or inflected word is told from the others", "[lexicon]") {
    const auto is_one = [](const std::string& branch) {
        const auto phrase = parse_phrase("(" + branch + "|other) thing");
        REQUIRE(phrase.ok());
        return is_one_word(phrase->elements[1]);
    };
    CHECK(is_one("pay"));
    CHECK(is_one("pay~"));
    CHECK_FALSE(is_one("pay for"));
    CHECK_FALSE(is_one("=Pay"));
    CHECK_FALSE(is_one("prom*"));
    CHECK_FALSE(is_one("<council>"));
    CHECK_FALSE(is_one("^pay"));
}
