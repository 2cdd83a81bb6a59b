#include "evenhand/lexicon/anchors.hpp"
#include "lexicon/anchoring.hpp"
#include "lexicon/asking_phrase.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

using evenhand::lexicon::AnchorIndex;
using evenhand::lexicon::AtomId;
using evenhand::lexicon::Atoms;
using evenhand::lexicon::ClassId;
using evenhand::lexicon::is_composed;
using evenhand::lexicon::PhraseContext;
using evenhand::lexicon::PrefixIndex;
using evenhand::lexicon::Programs;
using evenhand::lexicon::Topics;
using evenhand::tests::ask_for;

namespace {

const PhraseContext context{[](std::string_view) { return std::optional<ClassId>(3); },
                            [](std::string_view word) {
                                return std::vector<std::string>{std::string(word), std::string(word) + "s"};
                            }};

/// The phrases that are tried wherever the atom stands, a stroke, and those that are tried later.
std::string phrases_at(const AnchorIndex& index, AtomId atom) {
    const auto uses = index.uses(atom);
    std::string shown;
    for (auto use = uses.begin; use < uses.later; ++use) {
        shown += std::to_string(index.use(use).phrase) + " ";
    }
    shown += "|";
    for (auto use = uses.later; use < uses.past; ++use) {
        shown += " " + std::to_string(index.use(use).phrase);
    }
    return shown;
}

}  // namespace

TEST_CASE("the index leads from a word, a beginning or a class to the phrases", "[lexicon]") {
    Programs programs;
    for (const char* phrase : {"grovel", "we grovel", "beseech* you", "<party>"}) {
        const auto parsed = evenhand::lexicon::parse_phrase(phrase);
        REQUIRE(parsed.ok());
        REQUIRE(evenhand::lexicon::compile_phrase(*parsed, context, programs).ok());
    }
    evenhand::lexicon::anchor_phrases(programs);
    const AnchorIndex index(programs);
    CHECK(phrases_at(index, programs.atoms.word("grovel")) == "0 1 |");
    CHECK(phrases_at(index, programs.atoms.word("we")) == "|");
    CHECK(phrases_at(index, programs.atoms.prefix("beseech")) == "2 |");
    CHECK(phrases_at(index, programs.atoms.classes()[3]) == "3 |");
}

TEST_CASE("phrases that are tried after the others stand behind them", "[lexicon]") {
    Programs programs;
    for (const char* phrase : {"we grovel", "grovel", "they grovel", "<party>"}) {
        const auto parsed = evenhand::lexicon::parse_phrase(phrase);
        REQUIRE(evenhand::lexicon::compile_phrase(*parsed, context, programs).ok());
    }
    const Topics wanted{0, 4, ~std::uint64_t{0}};
    const Topics serving{0, 0, 6};
    evenhand::lexicon::anchor_phrases(programs);
    const AnchorIndex index(programs, {wanted, serving, serving, wanted});
    CHECK(phrases_at(index, programs.atoms.word("grovel")) == "1 2 | 0");
    CHECK(phrases_at(index, programs.atoms.classes()[3]) == "| 3");
    // Each is asked for the topics it is wanted for, or serves.
    CHECK(index.needs()[index.uses(programs.atoms.word("grovel")).begin].topics == 6);
    CHECK(index.needs()[index.uses(programs.atoms.classes()[3]).later].topics == 4);
}

TEST_CASE("a use tells what its phrase begins with, and whether there is no other", "[lexicon]") {
    Programs programs;
    for (const char* phrase : {"we grovel", "(grovel|beseech)", "grovel deeply"}) {
        const auto parsed = evenhand::lexicon::parse_phrase(phrase);
        REQUIRE(evenhand::lexicon::compile_phrase(*parsed, context, programs).ok());
    }
    evenhand::lexicon::anchor_phrases(programs);
    const AnchorIndex index(programs);
    const auto* const use = &index.use(index.uses(programs.atoms.word("grovel")).begin);
    REQUIRE(phrases_at(index, programs.atoms.word("grovel")) == "0 1 2 |");
    CHECK(use[0].first == programs.atoms.word("we"));
    CHECK(use[0].only);
    CHECK(use[1].one_word);
    CHECK_FALSE(use[1].only);
    // What stands at the anchor need not be asked for again.
    CHECK(use[2].first == evenhand::lexicon::no_atom);
}

TEST_CASE("the index leads from a word to the sets it is in and that are asked for", "[lexicon]") {
    Programs programs;
    const auto pair = programs.atoms.set({programs.atoms.word("grovel"), programs.atoms.word("beseech")});
    ask_for(pair, programs);
    ask_for(programs.atoms.set({programs.atoms.word("grovel"), programs.atoms.word("implore")}), programs);
    programs.atoms.set({programs.atoms.word("grovel"), programs.atoms.word("kneel")});
    const AtomId frequent = programs.atoms.set({programs.atoms.word("the"), programs.atoms.word("grovel")});
    const AnchorIndex index(programs);
    CHECK(index.sets(programs.atoms.word("grovel")).size() == 2);
    CHECK(index.sets(programs.atoms.word("kneel")).empty());
    const auto sets = index.sets(programs.atoms.word("beseech"));
    CHECK(std::count(sets.begin(), sets.end(), pair) == 1);
    CHECK(is_composed(frequent));
    CHECK(index.sets(programs.atoms.word("the")).empty());
}

TEST_CASE("a word leads to every prefix that it begins with", "[lexicon]") {
    Atoms atoms;
    const auto long_one = atoms.prefix("beseech");
    const auto short_one = atoms.prefix("be");
    atoms.prefix("besought");
    const PrefixIndex index(atoms);
    std::set<AtomId> found;
    const auto use = [&](AtomId atom) { found.insert(atom); };
    index.of("beseeching", use);
    CHECK(found == std::set<AtomId>{long_one, short_one});
    found.clear();
    index.of("b", use);
    index.of("abbe", use);
    CHECK(found.empty());
}
