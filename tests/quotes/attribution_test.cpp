#include "stage.hpp"

#include <catch2/catch.hpp>

using evenhand::test::check_direct;

TEST_CASE("a quote split round its attribution is one utterance", "[quotes]") {
    check_direct({
        {"“First time he didn't turn up,” said Cllr Annis Velde. “Second time he had nothing to show.”",
         {"0 | Cllr Annis Velde | member | First time he didn't turn up",
          "0 | Cllr Annis Velde | member | Second time he had nothing to show."}},
        {"“It is,” said Cllr Oddie, “a dark day for the town.”",
         {"0 | Cllr Oddie | member | It is", "0 | Cllr Oddie | member | a dark day for the town."}},
        {"“I learned to swim there,” she went on. “I know how long August feels.”",
         {"0 |  | unknown | I learned to swim there", "0 |  | unknown | I know how long August feels."}},
        {"“We have a plan,” said Cllr Oddie. Cllr Velde replied: “I have not seen it.”",
         {"0 | Cllr Oddie | member | We have a plan", "1 | Cllr Velde | member | I have not seen it."}},
    });
}

TEST_CASE("bodies, documents and people without a name speak too", "[quotes]") {
    check_direct({
        {"The town council said: “The rain held off, more or less.”",
         {"0 | The town council | officer | The rain held off, more or less."}},
        {"A spokesperson for Exampleshire Council said: “We have said sorry.”",
         {"0 | A spokesperson for Exampleshire Council | officer | We have said sorry."}},
        {"A spokesperson for the campaign said: “There is nothing here for kids.”",
         {"0 | A spokesperson for the campaign | other | There is nothing here for kids."}},
        {"The council has a longer letter from the claims team acting for two households. It states: “The "
         "ash was the cause.”",
         {"0 | the claims team | other | The ash was the cause."}},
        {"The letter asks the Government to pay. “We shall be robbing Peter to pay Paul,” it says.",
         {"0 | The letter | other | We shall be robbing Peter to pay Paul"}},
        {"One neighbour, who is 83, wants to move. She can't sell. ‘I feel as if I'm shouting down a well,’ "
         "she told me.",
         {"0 | One neighbour | other | I feel as if I'm shouting down a well"}},
        {"One resident, writing underneath the film, complained: 'Our pavement is an assault course. I've "
         "named the rats.'",
         {"0 | One resident | other | Our pavement is an assault course. I've named the rats."}},
        {"According to Pottinger & Daughters, the funeral directors, ‘every step we took followed the form’.",
         {"0 | Pottinger & Daughters | other | every step we took followed the form"}},
    });
}
