#include "evenhand/lexicon/program.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::lexicon::ClassId;
using evenhand::lexicon::compile_phrase;
using evenhand::lexicon::Operation;
using evenhand::lexicon::parse_phrase;
using evenhand::lexicon::PhraseContext;
using evenhand::lexicon::Programs;

namespace {

const PhraseContext context{
    [](std::string_view name) { return name == "party" ? std::optional<ClassId>(3) : std::nullopt; },
    [](std::string_view word) {
        return std::vector<std::string>{std::string(word), std::string(word) + "s"};
    }};

bool compiles(const char* phrase, Programs& programs) {
    const auto parsed = parse_phrase(phrase);
    REQUIRE(parsed.ok());
    return compile_phrase(*parsed, context, programs).ok();
}

}  // namespace

TEST_CASE("what is inside of a node lies right behind it", "[lexicon]") {
    Programs programs;
    REQUIRE(compiles("(we|the council|<party>) ^pay~|make* (in ... full)? now", programs));
    const auto& nodes = programs.nodes;
    for (std::uint32_t at = 0; at < nodes.size(); ++at) {
        CHECK(nodes[at].size > 0);
        CHECK(at + nodes[at].size <= nodes.size());
        if (nodes[at].operation == Operation::group) {
            CHECK(nodes[at + 1].operation == Operation::branch);
        }
    }
    CHECK(programs.phrases[0].has_head);
    CHECK(programs.phrases[0].past == nodes.size());
}

TEST_CASE("plain words of a choice share one question", "[lexicon]") {
    Programs programs;
    REQUIRE(compiles("we|they|pay~", programs));
    REQUIRE(programs.nodes.size() == 1);
    CHECK(programs.nodes[0].operation == Operation::word);
    CHECK(programs.phrases[0].one_word);
    REQUIRE(compiles("pay~|they|we", programs));
    CHECK(programs.nodes[1].atom == programs.nodes[0].atom);
}

TEST_CASE("a node that holds the head says so", "[lexicon]") {
    Programs programs;
    REQUIRE(compiles("we (gladly ^pay|give) it", programs));
    std::size_t holders = 0;
    for (const auto& node : programs.nodes) {
        holders += node.holds_head ? 1 : 0;
    }
    CHECK(holders == 2);
}

TEST_CASE("a phrase that cannot be compiled leaves no phrase", "[lexicon]") {
    Programs programs;
    REQUIRE(compiles("pay", programs));
    CHECK_FALSE(compiles("we pay <nothing>", programs));
    CHECK(programs.nodes.size() == 1);
    CHECK(programs.size() == 1);
}
