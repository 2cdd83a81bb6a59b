#include "stage.hpp"

#include <catch2/catch.hpp>

namespace {

using evenhand::test::Stage;

struct Case {
    const char* text;
    std::vector<std::string> direct;
};

void check(const std::vector<Case>& cases) {
    for (const auto& wanted : cases) {
        CAPTURE(wanted.text);
        CHECK(Stage(wanted.text).direct() == wanted.direct);
    }
}

}  // namespace

TEST_CASE("what leads in to a quote names its speaker", "[quotes]") {
    check({
        {"Cllr Priya Nandakumar said: “We are glad to see the library open again.”",
         {"0 | Cllr Priya Nandakumar | member | We are glad to see the library open again."}},
        {"Councillor Gareth Oddie, Cabinet Member for Housing, said: “These homes are long overdue.”",
         {"0 | Councillor Gareth Oddie, Cabinet Member for Housing | member | These homes are long "
          "overdue."}},
        {"Cabinet Member for Housing, Cllr Gareth Oddie said: “These homes are long overdue.”",
         {"0 | Cabinet Member for Housing, Cllr Gareth Oddie | member | These homes are long overdue."}},
        {"Cllr Gareth Oddie, who took over from Cllr Annis Velde in May, said: “I am learning fast.”",
         {"0 | Cllr Gareth Oddie | member | I am learning fast."}},
        {"Speaking after the meeting, Cllr Annis Velde said: “It was close.”",
         {"0 | Cllr Annis Velde | member | It was close."}},
        {"Commenting on the award, Deirdre Khumalo, assistant director for highways, said: “My team earned "
         "it.”",
         {"0 | Deirdre Khumalo, assistant director for highways | officer | My team earned it."}},
        {"Cllr Gareth Oddie (Labour, Northgate) said: “No.”", {"0 | Cllr Gareth Oddie | member | No."}},
        {"Cllr Priya Nandakumar told members that evening: “We have no choice.”",
         {"0 | Cllr Priya Nandakumar | member | We have no choice."}},
        {"Cllr Priya Nandakumar said, “We have no choice.”",
         {"0 | Cllr Priya Nandakumar | member | We have no choice."}},
        {"Cllr Priya Nandakumar said “We have no choice.”",
         {"0 | Cllr Priya Nandakumar | member | We have no choice."}},
        {"Cllr Priya Nandakumar said that “we have listened to every one of those who wrote to us”.",
         {"0 | Cllr Priya Nandakumar | member | we have listened to every one of those who wrote to us"}},
        {"Cllr Oddie: “The gritters will be out tonight.”",
         {"0 | Cllr Oddie | member | The gritters will be out tonight."}},
        {"Cllr Oddie said in a statement on Tuesday: “The gritters will be out tonight.”",
         {"0 | Cllr Oddie | member | The gritters will be out tonight."}},
        {"Cllr Annis Velde welcomed the news and added: “It means a lot to the town.”",
         {"0 | Cllr Annis Velde | member | It means a lot to the town."}},
        {"Said Cllr Velde: “It means a lot to the town.”",
         {"0 | Cllr Velde | member | It means a lot to the town."}},
        {"The Ouseland Herald quotes Mrs Edna Larkspur as saying: “I went down on my knees.”",
         {"0 | Mrs Edna Larkspur | other | I went down on my knees."}},
        {"In a joint statement, Cllr Priya Nandakumar and Cllr Gareth Oddie said: “We stand together on "
         "this.”",
         {"0 | Cllr Priya Nandakumar and Cllr Gareth Oddie | member | We stand together on this."}},
        {"The Leader's message to residents is simple: “Please stay at home tonight.”",
         {"0 | The Leader's | member | Please stay at home tonight."}},
        {"A message from Cllr Priya Nandakumar: “Merry Christmas to all of you.”",
         {"0 | Cllr Priya Nandakumar | member | Merry Christmas to all of you."}},
        {"Edna Larkspur MBE said: “I shall miss it.”", {"0 | Edna Larkspur | other | I shall miss it."}},
        {"Siân ap Rhys-Hughes said: “Diolch yn fawr i bawb.”",
         {"0 | Siân ap Rhys-Hughes | member | Diolch yn fawr i bawb."}},
        {"Cllr Oddie said: \"Plain marks will do.\"", {"0 | Cllr Oddie | member | Plain marks will do."}},
        {"Cllr Oddie said: 'It's the residents' road and it'll be mended.'",
         {"0 | Cllr Oddie | member | It's the residents' road and it'll be mended."}},
        {"Cllr Oddie said: ‘It’s the residents’ road and it’ll be mended.’",
         {"0 | Cllr Oddie | member | It’s the residents’ road and it’ll be mended."}},
        {"Cllr Oddie said:“No space was left here by the typist.”",
         {"0 | Cllr Oddie | member | No space was left here by the typist."}},
        {"Cllr Oddie said: “ There is a space after the mark.”",
         {"0 | Cllr Oddie | member | There is a space after the mark."}},
    });
}

TEST_CASE("what follows a quote names its speaker", "[quotes]") {
    check({
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

TEST_CASE("a quote split round its attribution is one utterance", "[quotes]") {
    check({
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
    check({
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
