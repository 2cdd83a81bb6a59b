#include "evenhand/text/tokens.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using evenhand::text::fold_word;
using evenhand::text::Tokens;
using evenhand::text::word_hash;

TEST_CASE("words fold to lower case, a straight apostrophe and no possessive ending", "[text]") {
    struct Row {
        const char* word;
        const char* folded;
    };
    const auto row =
        GENERATE(Row{"Council", "council"}, Row{"Council's", "council"}, Row{"Council’s", "council"},
                 Row{"COUNCIL'S", "council"}, Row{"councillors’", "councillors"}, Row{"O’Brien", "o'brien"},
                 Row{"O'BRIEN'S", "o'brien"}, Row{"Straße", "strasse"}, Row{"SIÂN", "siân"},
                 Row{"Sia\u0302n", "siân"}, Row{"It’s", "it's"}, Row{"let's", "let's"}, Row{"don’t", "don't"},
                 Row{"ŴYN", "ŵyn"}, Row{"co\u2011op", "co-op"}, Row{"'s", "'s"}, Row{"", ""});
    CAPTURE(row.word);
    CHECK(fold_word(row.word) == row.folded);
}

TEST_CASE("a word folds alike alone and as a token", "[text]") {
    const auto* const word = GENERATE("Council’s", "Llanfair-y-Dre", "O'Brien's", "STRASSE", "Straße",
                                      "councillors'", "rock’n’roll", "Munro-Tait’s", "Ieuan", "ǅemal");
    const Tokens tokens(word);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens.folded(0) == fold_word(word));
    CHECK(tokens[0].hash == word_hash(fold_word(word)));
}

TEST_CASE("different words have different hashes", "[text]") {
    std::set<std::uint64_t> hashes;
    int words = 0;
    for (char first = 'a'; first <= 'z'; ++first) {
        for (char second = 'a'; second <= 'z'; ++second) {
            for (const auto* const end : {"", "s", "ing", "olution", "-minded people"}) {
                hashes.insert(word_hash(std::string{first, second} + end));
                ++words;
            }
        }
    }
    CHECK(hashes.size() == static_cast<std::size_t>(words));
    CHECK(word_hash("") != word_hash(std::string_view("\0", 1)));
}
