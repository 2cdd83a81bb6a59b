#include "stage.hpp"

#include <catch2/catch.hpp>

using evenhand::test::check_direct;
using evenhand::test::Stage;

TEST_CASE("what follows a quote names its speaker", "[quotes]") {
    check_direct({
        {"“The surface has come to the end of its life,” said Deirdre Khumalo, assistant director for "
         "highways.",
         {"0 | Deirdre Khumalo, assistant director for highways | officer | The surface has come to the end "
          "of its life"}},
        {"“The surface has come to the end of its life”, Cllr Oddie said.",
         {"0 | Cllr Oddie | member | The surface has come to the end of its life"}},
        {"Cllr Oddie opened the gate. “It is a fine park,” he said.",
         {"0 | Cllr Oddie | member | It is a fine park"}},
        {"“Will it ever end?” asked Mrs Larkspur.", {"0 | Mrs Larkspur | other | Will it ever end?"}},
        {"“Every penny counts,” according to Cllr Oddie.", {}},
        {"“Every penny that we spend on roads counts twice,” according to Cllr Oddie.",
         {"0 | Cllr Oddie | member | Every penny that we spend on roads counts twice"}},
        {"“We will not give up on this library.” – Cllr Annis Velde",
         {"0 | Cllr Annis Velde | member | We will not give up on this library."}},
        {"“We will not give up on this library.”\n\n– Cllr Annis Velde, Chair of the Planning Committee",
         {"0 | Cllr Annis Velde, Chair of the Planning Committee | member | We will not give up on this "
          "library."}},
        {"“We will not give up on this library.”\n\nPerson: Councillor Annis Velde",
         {"0 | Councillor Annis Velde | member | We will not give up on this library."}},
        {"“We will not give up on this library.”\n\nCllr Annis Velde",
         {"0 | Cllr Annis Velde | member | We will not give up on this library."}},
        {"“Epic,” one mum was heard to say.", {"0 | one mum | other | Epic"}},
        {"“He's been a real champion for this park,” one mum was heard to say.",
         {"0 | one mum | other | He's been a real champion for this park"}},
    });
}

TEST_CASE("a sentence that names the words before it attributes them", "[quotes]") {
    check_direct({
        {"“Parents asked us for this and we have delivered it.” That was the verdict of Cllr Oddie as he cut "
         "the ribbon.",
         {"0 | Cllr Oddie | member | Parents asked us for this and we have delivered it."}},
        {"“We will not let you down” was the message from Cllr Oddie.",
         {"0 | Cllr Oddie | member | We will not let you down"}},
    });
}

TEST_CASE("whose words they were may be told of the words themselves", "[quotes]") {
    const auto* text =
        GENERATE("“My father laid it in 1961.”\n\nThe words are those of Cllr Annis Velde, our mayor.",
                 "“My father laid it in 1961.” The voice is that of Cllr Annis Velde.",
                 "“My father laid it in 1961.” The words were Cllr Annis Velde's.");
    CAPTURE(text);
    const auto direct = Stage(text).direct();
    REQUIRE(direct.size() == 1);
    CHECK(direct.front().find("Cllr Annis Velde") != std::string::npos);
    CHECK(Stage("“My father laid it in 1961.” The words are on the stone.").direct().front().find("Velde") ==
          std::string::npos);
}

TEST_CASE("a verb that no quote is the object of attributes nothing", "[quotes]") {
    check_direct({
        {"Cllr Oddie told the meeting it was “half a plan”.", {}},
        {"The man told officers he “didn't think anyone would mind”.", {}},
        {"Mrs Larkspur, whose games were “in rude health”, thanked the council.", {}},
    });
}

TEST_CASE("what follows an exclamation and leads in to the next quote belongs to that one", "[quotes]") {
    check_direct(
        {{"Cllr Oddie said: “At last!” Deirdre Khumalo said: “The plumbing is new.”",
          {"0 | Cllr Oddie | member | At last!", "1 | Deirdre Khumalo | officer | The plumbing is new."}}});
}
