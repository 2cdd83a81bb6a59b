#include "evenhand/lexicon/phrase_filter.hpp"
#include "evenhand/lexicon/program.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::lexicon::bits_of;
using evenhand::lexicon::ClassId;
using evenhand::lexicon::Mark;
using evenhand::lexicon::Marks;
using evenhand::lexicon::PhraseContext;
using evenhand::lexicon::PhraseFilter;
using evenhand::text::Tokens;

namespace {

const PhraseContext context{[](std::string_view) { return std::optional<ClassId>(3); },
                            [](std::string_view word) {
                                return std::vector<std::string>{std::string(word), std::string(word) + "s"};
                            },
                            {}};

PhraseFilter filter(std::string_view phrase) {
    const auto parsed = evenhand::lexicon::parse_phrase(phrase);
    REQUIRE(parsed.ok());
    return filter_of(*parsed, context);
}

struct Sentence {
    explicit Sentence(std::string words) : text(std::move(words)), tokens(text) {}
    [[nodiscard]] bool may_hold(const PhraseFilter& phrase) {
        marks.seal(tokens.size());
        return phrase.may_lie_in(bits_of(tokens, marks, {0, tokens.size()}));
    }
    std::string text;
    Tokens tokens;
    Marks marks;
};

}  // namespace

TEST_CASE("a sentence without a word that every match holds is refused", "[lexicon]") {
    CHECK(Sentence("we accept liability").may_hold(filter("accept~ (full|entire)? liability")));
    CHECK_FALSE(Sentence("we accept parcels").may_hold(filter("accept~ (full|entire)? liability")));
    CHECK_FALSE(Sentence("liability").may_hold(filter("accept~ liability")));
    CHECK(Sentence("blame us").may_hold(filter("(accept liability|blame us)")));
}

TEST_CASE("a class is needed where a mark of it begins", "[lexicon]") {
    Sentence with("vote for Labour today");
    with.marks.add(Mark{{2, 3}, 3});
    CHECK(with.may_hold(filter("vote for <party>")));
    CHECK_FALSE(Sentence("vote for tidiness today").may_hold(filter("vote for <party>")));
}

TEST_CASE("a match begins only with what the phrase may begin with", "[lexicon]") {
    Sentence sentence("the council will gladly pay");
    sentence.marks.seal(sentence.tokens.size());
    const auto begins = [&](std::string_view phrase, std::uint32_t token) {
        return filter(phrase).may_begin(sentence.tokens, sentence.marks, token);
    };
    CHECK(begins("the? council pay", 0));
    CHECK(begins("the? council pay", 1));
    CHECK_FALSE(begins("the? council pay", 2));
    CHECK(begins("(will|shall) ... pay", 2));
    CHECK_FALSE(begins("(will|shall) ... pay", 4));
    CHECK(begins("_ pay", 3));
    CHECK(begins("glad* pay", 0));
}
