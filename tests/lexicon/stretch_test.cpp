#include "evenhand/lexicon/boards.hpp"
#include "lexicon/asking_phrase.hpp"
#include "lexicon/stretch.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

using evenhand::lexicon::AnchorIndex;
using evenhand::lexicon::any_word;
using evenhand::lexicon::AtomId;
using evenhand::lexicon::Mark;
using evenhand::lexicon::Marks;
using evenhand::lexicon::Places;
using evenhand::lexicon::Programs;
using evenhand::lexicon::Stretch;
using evenhand::lexicon::stretch_size;
using evenhand::lexicon::stretch_step;
using evenhand::tests::ask_for;
using evenhand::text::Tokens;

namespace {

/// A sentence under the eyes of some atoms.
struct Scene {
    explicit Scene(std::string sentence) : text(std::move(sentence)), tokens(text) {}
    /// The first stretch.
    Stretch& look() {
        marks.seal(tokens.size());
        index.emplace(programs);
        stretch.emplace(programs.atoms, *index, tokens, marks);
        stretch->enter({0, tokens.size()});
        REQUIRE(stretch->advance());
        return *stretch;
    }
    Programs programs;
    std::string text;
    Tokens tokens;
    Marks marks;
    std::optional<AnchorIndex> index;
    std::optional<Stretch> stretch;
};

}  // namespace

TEST_CASE("an atom tells all the words of a sentence that it stands at", "[lexicon]") {
    Scene scene("We pay, the council pays and Pay Ltd paid.");
    auto& atoms = scene.programs.atoms;
    const AtomId pay = atoms.word("pay");
    const AtomId set = atoms.set({pay, atoms.word("paid")});
    ask_for(set, scene.programs);
    const AtomId frequent = atoms.set({atoms.word("the"), atoms.word("and")});
    const AtomId prefix = atoms.prefix("pa");
    const AtomId exact = atoms.exact("Pay");
    const AtomId absent = atoms.word("grovel");
    auto& stretch = scene.look();
    CHECK(stretch.where(pay) == 0b001000010);
    CHECK(stretch.where(set) == 0b101000010);
    CHECK(stretch.where(frequent) == 0b000100100);
    CHECK(stretch.where(prefix) == 0b101010010);
    CHECK(stretch.where(exact) == 0b001000000);
    CHECK(stretch.where(absent) == 0);
    CHECK(stretch.where(any_word) == 0b111111111);
    CHECK_FALSE(stretch.advance());
}

TEST_CASE("texts that are read at once have a board each", "[lexicon]") {
    std::vector<std::unique_ptr<Scene>> scenes;
    for (int number = 0; number < 12; ++number) {
        scenes.push_back(std::make_unique<Scene>(number % 2 == 0 ? "we pay" : "they grovel and pay"));
    }
    std::vector<AtomId> pays;
    for (auto& scene : scenes) {
        pays.push_back(scene->programs.atoms.word("pay"));
        scene->look();
    }
    for (std::size_t at = 0; at < scenes.size(); ++at) {
        CHECK(scenes[at]->stretch->where(pays[at]) == (at % 2 == 0 ? 0b0010 : 0b1000));
    }
}

TEST_CASE("the next text finds the board clean", "[lexicon]") {
    Scene first("we pay");
    Scene second("they grovel");
    const AtomId pay = first.programs.atoms.word("pay");
    const AtomId other = second.programs.atoms.word("beseech");
    CHECK(pay == other);
    CHECK(first.look().where(pay) == 0b10);
    first.stretch.reset();
    CHECK(second.look().where(other) == 0);
}

TEST_CASE("boards may be given back at any time, and the next text makes its own", "[lexicon]") {
    Scene first("we pay");
    const AtomId pay = first.programs.atoms.word("pay");
    first.look();
    evenhand::lexicon::give_back_boards();
    CHECK(first.stretch->where(pay) == 0b10);
    first.stretch.reset();
    evenhand::lexicon::give_back_boards();
    Scene second("they grovel and pay");
    const AtomId again = second.programs.atoms.word("pay");
    CHECK(second.look().where(again) == 0b1000);
}

TEST_CASE("punctuation joins neighbours, lets a gap pass, or neither", "[lexicon]") {
    auto joined = [](const char* text) {
        Scene scene(text);
        return (scene.look().joined() & 2U) != 0;
    };
    auto passable = [](const char* text) {
        Scene scene(text);
        return (scene.look().passable() & 2U) != 0;
    };
    CHECK(joined("we, pay"));
    CHECK(joined("we \u2013 (\u201cpay"));
    CHECK(joined("we\npay"));
    CHECK_FALSE(joined("we: pay"));
    CHECK_FALSE(joined("we ((\u201c(pay"));
    CHECK(passable("we: pay"));
    CHECK_FALSE(passable("we; pay"));
    CHECK_FALSE(passable("we! pay"));
    CHECK_FALSE(passable("we () () () pay"));
}

TEST_CASE("marks are counted in words", "[lexicon]") {
    Scene scene("the Green, Party and Labour");
    scene.marks.add(Mark{{1, 4}, 5});
    scene.marks.add(Mark{{5, 6}, 5});
    const AtomId party = scene.programs.atoms.named(5);
    auto& stretch = scene.look();
    CHECK(stretch.where(party) == 0b10010);
    const auto* last = stretch.last_mark(party);
    REQUIRE(last != nullptr);
    CHECK(last->begin == 4);
    CHECK(last->end == 5);
    const auto* first = stretch.before(*last);
    REQUIRE(first != nullptr);
    CHECK(first->begin == 1);
    CHECK(first->end == 3);
    CHECK(stretch.before(*first) == nullptr);
    CHECK(stretch.widest_mark() == 3);
}

TEST_CASE("a long sentence is gone through in stretches that overlap", "[lexicon]") {
    std::string text;
    for (int i = 0; i < 100; ++i) {
        text += "ma ";
    }
    Scene scene(text);
    const AtomId word = scene.programs.atoms.word("ma");
    auto& stretch = scene.look();
    std::uint32_t beginnings = 0;
    std::uint32_t stretches = 0;
    do {
        CHECK(stretch.where(word) == (stretch.remaining() >= stretch_size
                                          ? ~Places{0} >> 1U
                                          : (Places{1} << stretch.remaining()) - 1));
        CHECK(stretch.begins_sentence() == (stretches == 0));
        CHECK(stretch.token(0) == stretches * stretch_step);
        for (Places left = stretch.beginnings(); left != 0; left &= left - 1) {
            ++beginnings;
        }
        ++stretches;
    } while (stretch.advance());
    CHECK(stretches == 3);
    CHECK(beginnings == 100);
}
