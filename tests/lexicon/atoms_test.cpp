#include "evenhand/lexicon/atoms.hpp"
#include "evenhand/text/tokens.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using evenhand::lexicon::AtomId;
using evenhand::lexicon::Atoms;
using evenhand::lexicon::is_composed;
using evenhand::lexicon::no_atom;
using evenhand::lexicon::WordForms;
using evenhand::lexicon::WordTable;
using evenhand::text::word_hash;

TEST_CASE("equal questions have one number", "[lexicon]") {
    Atoms atoms;
    CHECK(atoms.word("pay") == atoms.word("pay"));
    CHECK(atoms.word("pay") != atoms.word("pays"));
    CHECK(atoms.prefix("pay") != atoms.word("pay"));
    CHECK(atoms.prefix("pay") == atoms.prefix("pay"));
    CHECK(atoms.exact("Pay") == atoms.exact("Pay"));
    CHECK(atoms.exact("Pay") != atoms.exact("PAY"));
    CHECK(atoms.named(3) == atoms.named(3));
    CHECK(atoms.classes()[2] == no_atom);
    const auto set = atoms.set({atoms.word("pay"), atoms.word("pays"), atoms.word("pay")});
    CHECK(set == atoms.set({atoms.word("pays"), atoms.word("pay")}));
    CHECK(atoms.set({atoms.word("pay")}) == atoms.word("pay"));
}

TEST_CASE("a set costs what its members cost, and only a rare one is noted with them", "[lexicon]") {
    Atoms atoms;
    const AtomId rare = atoms.set({atoms.word("grovel"), atoms.word("beseech")});
    const AtomId frequent = atoms.set({atoms.word("the"), atoms.word("a")});
    CHECK_FALSE(is_composed(rare));
    CHECK(is_composed(frequent));
    CHECK(atoms.cost(rare) == 2);
    CHECK(atoms.cost(frequent) > 200);
    for (const AtomId set : {rare, frequent}) {
        std::vector<AtomId> members;
        atoms.cover(set, members);
        CHECK(members.size() == 2);
    }
}

TEST_CASE("an exact word stands only where its folded word does", "[lexicon]") {
    Atoms atoms;
    std::vector<AtomId> members;
    atoms.cover(atoms.exact("Reform"), members);
    CHECK(members == std::vector<AtomId>{atoms.word("reform")});
    CHECK(atoms.covering(atoms.exact("Reform")) == atoms.word("reform"));
    CHECK(atoms.covering(atoms.word("pay")) == atoms.word("pay"));
    const auto frequent = atoms.set({atoms.word("the"), atoms.word("a")});
    CHECK(atoms.covering(frequent) == frequent);
}

TEST_CASE("the table of words grows and forgets none", "[lexicon]") {
    WordTable table;
    for (AtomId i = 0; i < 1000; ++i) {
        table.add(word_hash("word" + std::to_string(i)), i);
    }
    for (AtomId i = 0; i < 1000; ++i) {
        CHECK(table.find(word_hash("word" + std::to_string(i))) == i);
    }
    CHECK(table.find(word_hash("another")) == no_atom);
}

TEST_CASE("two under one hash are told apart by the one who asks", "[lexicon]") {
    WordTable table;
    table.add(7, 1);
    table.add(7, 2);
    CHECK(table.find(7, [](AtomId atom) { return atom == 2; }) == 2);
    CHECK(table.find(7, [](AtomId) { return false; }) == no_atom);
}

TEST_CASE("the inflections of a word are looked up once", "[lexicon]") {
    Atoms atoms;
    WordForms forms;
    int lookups = 0;
    const auto inflections = [&lookups](std::string_view word) {
        ++lookups;
        return std::vector<std::string>{std::string(word), std::string(word) + "s"};
    };
    const std::vector<AtomId> wanted{atoms.word("pay"), atoms.word("pays")};
    for (int round = 0; round < 2; ++round) {
        const auto found = forms.of("pay", inflections, atoms);
        CHECK(std::vector<AtomId>(found.begin(), found.end()) == wanted);
    }
    CHECK(lookups == 1);
    CHECK(forms.of("vote", inflections, atoms).front() == atoms.word("vote"));
    CHECK(lookups == 2);
}
