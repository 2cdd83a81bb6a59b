#include "lexicon/anchoring.hpp"

#include <catch2/catch.hpp>

#include <span>
#include <string>

using evenhand::lexicon::Anchor;
using evenhand::lexicon::any_word;
using evenhand::lexicon::ClassId;
using evenhand::lexicon::first_atom;
using evenhand::lexicon::no_atom;
using evenhand::lexicon::PhraseContext;
using evenhand::lexicon::Programs;

namespace {

const PhraseContext context{[](std::string_view) { return std::optional<ClassId>(3); },
                            [](std::string_view word) {
                                return std::vector<std::string>{std::string(word), std::string(word) + "s"};
                            }};

struct Compiled {
    explicit Compiled(std::string_view phrase) {
        const auto parsed = evenhand::lexicon::parse_phrase(phrase);
        REQUIRE(parsed.ok());
        REQUIRE(compile_phrase(*parsed, context, programs).ok());
        anchor_phrases(programs);
    }
    [[nodiscard]] const std::vector<Anchor>& anchors() const { return programs.anchors; }
    Programs programs;
};

}  // namespace

TEST_CASE("a phrase is anchored on its rarest mandatory word", "[lexicon]") {
    Compiled found("we will have the liability fully?");
    REQUIRE(found.anchors().size() == 1);
    CHECK(found.anchors()[0].atom == found.programs.atoms.word("liability"));
    CHECK(found.anchors()[0].least == 4);
    CHECK(found.anchors()[0].most == 4);
    CHECK(Compiled("<party> ... liability fully?").anchors()[0].classes == 1);
    CHECK(Compiled("we ... liability").anchors()[0].most == 6);
    CHECK(Compiled("we ... liability").anchors()[0].least == 1);
    CHECK(Compiled("the liability~").anchors().size() == 2);
    CHECK(Compiled("we (grovel|beseech you)").anchors().size() == 2);
    Compiled prefix("the promis*");
    CHECK(prefix.anchors()[0].atom == prefix.programs.atoms.prefix("promis"));
    Compiled named("<party> the");
    CHECK(named.anchors()[0].atom == named.programs.atoms.classes()[3]);
}

TEST_CASE("an anchor tells what stands right beside it in every match", "[lexicon]") {
    Compiled found("we grovel council");
    auto& atoms = found.programs.atoms;
    REQUIRE(found.anchors().size() == 1);
    CHECK(found.anchors()[0].before == atoms.word("we"));
    CHECK(found.anchors()[0].after == atoms.word("council"));
    Compiled loose("we ... grovel council?");
    CHECK(loose.anchors()[0].before == no_atom);
    CHECK(loose.anchors()[0].after == no_atom);
    Compiled any("_ grovel");
    CHECK(any.anchors()[0].before == no_atom);
    SECTION("from outside of its group too") {
        Compiled group("we (grovel|beseech the) council");
        REQUIRE(group.anchors().size() == 2);
        CHECK(group.anchors()[0].before == group.programs.atoms.word("we"));
        CHECK(group.anchors()[0].after == group.programs.atoms.word("council"));
        CHECK(group.anchors()[1].before == group.programs.atoms.word("we"));
        CHECK(group.anchors()[1].after == group.programs.atoms.word("the"));
    }
    SECTION("but not behind a class, whose end nobody knows, nor before what follows one") {
        Compiled before("<party> grovel");
        CHECK(before.anchors()[0].before == no_atom);
        Compiled named("the <party> the");
        CHECK(named.anchors()[0].before == named.programs.atoms.word("the"));
        CHECK(named.anchors()[0].after == no_atom);
    }
}

TEST_CASE("a group asks first whether any of its branches can begin", "[lexicon]") {
    CHECK(Compiled("(we pay|<party> pays|promis* pay) now").programs.nodes[0].atom != no_atom);
    CHECK(Compiled("(the? council|_ pays) now").programs.nodes[0].atom == no_atom);
}

TEST_CASE("a class is an anchor where it is rarer than the words beside it", "[lexicon]") {
    const auto parsed = evenhand::lexicon::parse_phrase("<party> pays");
    REQUIRE(parsed.ok());
    for (const std::uint32_t cost : {0U, 100U}) {
        Programs programs;
        REQUIRE(compile_phrase(*parsed, context, programs).ok());
        anchor_phrases(programs, [cost](ClassId) { return cost; });
        REQUIRE(programs.anchors.size() == 1);
        CHECK((programs.anchors[0].atom == programs.atoms.named(3)) == (cost == 0));
    }
}

TEST_CASE("what else a match must hold is asked of the sentence, the rarest first", "[lexicon]") {
    Compiled both("accept~ (full|entire)? liability");
    CHECK(both.programs.phrases[0].needs[0] != no_atom);
    CHECK(both.programs.phrases[0].needs[1] == no_atom);
    Compiled three("the liability of councils");
    CHECK(three.programs.phrases[0].needs[0] == three.programs.atoms.word("councils"));
    CHECK(three.programs.phrases[0].needs[1] == three.programs.atoms.word("of"));
}

TEST_CASE("what a match begins with is known where nothing open comes first", "[lexicon]") {
    Compiled optional("the? council pay");
    CHECK(optional.programs.phrases[0].first ==
          optional.programs.atoms.set(
              {optional.programs.atoms.word("the"), optional.programs.atoms.word("council")}));
    CHECK(Compiled("_ pay").programs.phrases[0].first == no_atom);
    Compiled edge("<start> pay now");
    CHECK(edge.programs.phrases[0].first == edge.programs.atoms.word("pay"));
    CHECK(first_atom(edge.programs, 0, 1) == no_atom);
    CHECK(any_word == 0);
}
