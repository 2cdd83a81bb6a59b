#include "evenhand/lexicon/anchors.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using evenhand::lexicon::Anchor;
using evenhand::lexicon::AnchorIndex;
using evenhand::lexicon::AnchorUse;
using evenhand::lexicon::choose_anchors;
using evenhand::lexicon::ClassId;
using evenhand::lexicon::PhraseContext;
using evenhand::lexicon::Programs;
using evenhand::text::word_hash;

namespace {

const PhraseContext context{[](std::string_view) { return std::optional<ClassId>(3); },
                            [](std::string_view word) {
                                return std::vector<std::string>{std::string(word), std::string(word) + "s"};
                            },
                            {}};

std::vector<Anchor> anchors(std::string_view phrase) {
    const auto parsed = evenhand::lexicon::parse_phrase(phrase);
    REQUIRE(parsed.ok());
    return choose_anchors(*parsed, context);
}

}  // namespace

TEST_CASE("a phrase is anchored on its rarest mandatory word", "[lexicon]") {
    const auto found = anchors("we will have the liability fully?");
    REQUIRE(found.size() == 1);
    CHECK(found[0].hash == word_hash("liability"));
    CHECK(found[0].least == 4);
    CHECK(found[0].most == 4);
    CHECK(anchors("<party> ... liability fully?")[0].classes == 1);
    CHECK(anchors("we ... liability")[0].most == 6);
    CHECK(anchors("we ... liability")[0].least == 1);
    CHECK(anchors("the liability~").size() == 2);
    CHECK(anchors("we (grovel|beseech you)").size() == 2);
    CHECK(anchors("the promis*")[0].kind == Anchor::Kind::prefix);
    CHECK(anchors("<party> the")[0].kind == Anchor::Kind::named);
    CHECK(anchors("full?").empty());
    CHECK(anchors("(full|part?)").empty());
}

TEST_CASE("the index leads from a word, a beginning or a class to the phrases", "[lexicon]") {
    Programs programs;
    for (const char* phrase : {"grovel", "we grovel", "beseech* you", "<party>"}) {
        const auto parsed = evenhand::lexicon::parse_phrase(phrase);
        REQUIRE(parsed.ok());
        REQUIRE(evenhand::lexicon::compile_phrase(*parsed, context, programs).ok());
    }
    const AnchorIndex index(programs);
    CHECK(index.of_word(word_hash("grovel")).size() == 2);
    CHECK(index.of_word(word_hash("grovels")).empty());
    CHECK(index.of_class(3).size() == 1);
    CHECK(index.of_class(99).empty());
    std::set<std::uint32_t> used;
    const auto use = [&](const AnchorUse& anchor) { used.insert(anchor.phrase); };
    index.of_prefix("beseeching", use);
    index.of_prefix("besought", use);
    index.of_prefix("b", use);
    CHECK(used == std::set<std::uint32_t>{2});
}
