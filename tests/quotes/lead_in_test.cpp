#include "stage.hpp"

#include <catch2/catch.hpp>

using evenhand::test::check_direct;

TEST_CASE("what leads in to a quote names its speaker", "[quotes]") {
    check_direct({
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

TEST_CASE("what stands between a verb and «that» keeps the quote the verb's", "[quotes]") {
    check_direct({
        {"Mrs Larkspur says on her page that “all the doors were shut last night”.",
         {"0 | Mrs Larkspur | other | all the doors were shut last night"}},
        {"Mrs Larkspur found that the sale was lawful but that “the case was not tested at all”.", {}},
        {"Mrs Larkspur concluded that the sale was lawful but that “the case was not tested at all”.",
         {"0 | Mrs Larkspur | other | the case was not tested at all"}},
        {"Mrs Larkspur says on her page that the path is “narrow”.", {}},
    });
}

TEST_CASE("a reply that somebody had from another is that other's words, though “reply” could be a verb",
          "[quotes]") {
    check_direct({
        {"I asked again, and had this very welcome reply from Deirdre Khumalo, assistant director for "
         "highways: “It "
         "will be mended.”",
         {"0 | Deirdre Khumalo, assistant director for highways | officer | It will be mended."}},
        {"The clerk has received the following comment from a neighbour in Mill Lane: “The lights are too "
         "bright.”",
         {"0 | a neighbour in Mill Lane | other | The lights are too bright."}},
        {"Cllr Annis Velde replied from the back of the hall: “That is not so.”",
         {"0 | Cllr Annis Velde | member | That is not so."}},
        {"In reply to a question from Mrs Larkspur, Cllr Annis Velde answered: “That is not so.”",
         {"0 | Cllr Annis Velde | member | That is not so."}},
    });
}
