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
    },
    {}};

}  // namespace

TEST_CASE("every jump of a program leads forward", "[lexicon]") {
    Programs programs;
    const auto phrase = parse_phrase("(we|the council|<party>) ^pay~|make* (in ... full)? now");
    REQUIRE(phrase.ok());
    REQUIRE(compile_phrase(*phrase, context, programs).ok());
    for (std::uint32_t at = 0; at < programs.instructions.size(); ++at) {
        const auto& instruction = programs.instructions[at];
        if (instruction.operation == Operation::fork || instruction.operation == Operation::jump) {
            CHECK(instruction.first > at);
        }
        if (instruction.operation == Operation::fork) {
            CHECK(instruction.second > at);
        }
    }
    CHECK(programs.instructions.back().operation == Operation::found);
}

TEST_CASE("of many branches those are gone on with that the next word can begin", "[lexicon]") {
    Programs programs;
    REQUIRE(compile_phrase(*parse_phrase("(we pay|they (pay~|give)|=Reform now|the? council|<party>)"),
                           context, programs)
                .ok());
    const auto& choose = programs.instructions[0].operation == Operation::guard ? programs.instructions[1]
                                                                                : programs.instructions[0];
    REQUIRE(choose.operation == Operation::choose);
    std::size_t any = 0;
    for (auto at = choose.first; at < choose.second; ++at) {
        CHECK(programs.choices[at].target < programs.instructions.size());
        any += programs.choices[at].any ? 1 : 0;
    }
    CHECK(choose.second - choose.first == 5);
    CHECK(any == 2);
    const auto choices = programs.choices.size();
    CHECK_FALSE(compile_phrase(*parse_phrase("(we pay|they pay|you <nothing>)"), context, programs).ok());
    CHECK(programs.choices.size() == choices);
}

TEST_CASE("plain words of a choice share one look-up", "[lexicon]") {
    Programs programs;
    REQUIRE(compile_phrase(*parse_phrase("we|they|pay~"), context, programs).ok());
    REQUIRE(programs.instructions.size() == 2);
    CHECK(programs.instructions[0].operation == Operation::words);
    CHECK(programs.hashes.size() == 4);
}

TEST_CASE("a phrase that cannot be compiled changes nothing", "[lexicon]") {
    Programs programs;
    REQUIRE(compile_phrase(*parse_phrase("pay"), context, programs).ok());
    const auto instructions = programs.instructions.size();
    CHECK_FALSE(compile_phrase(*parse_phrase("we pay <nothing>"), context, programs).ok());
    CHECK_FALSE(compile_phrase(*parse_phrase("we? they?"), context, programs).ok());
    CHECK(programs.instructions.size() == instructions);
    CHECK(programs.size() == 1);
}
