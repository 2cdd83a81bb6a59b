#include "stage.hpp"

#include <catch2/catch.hpp>

namespace {

using evenhand::test::Stage;

}  // namespace

TEST_CASE("a sentence that tells what somebody said is reported speech", "[quotes]") {
    struct Case {
        const char* text;
        const char* speaker;
    };
    const auto wanted = GENERATE(values<Case>({
        {"Cllr Priya Nandakumar said that not one house would have flooded had the pumps been on.",
         "Cllr Priya Nandakumar"},
        {"Cllr Priya Nandakumar said the pumps had failed.", "Cllr Priya Nandakumar"},
        {"The council met on Monday. Cllr Oddie told members that the draft was pink.", "Cllr Oddie"},
        {"Cllr Gareth Oddie spoke first. He undertook that the council would make good the losses.",
         "Cllr Gareth Oddie"},
        {"For the Liberal Democrats, Cllr Annis Velde agreed that flooding on such a scale could be avoided.",
         "Cllr Annis Velde"},
        {"Gareth Oddie, who chairs the committee, told colleagues that money was no use without people.",
         "Gareth Oddie"},
        {"Cllr Oddie believes the plan will work.", "Cllr Oddie"},
        {"Cllr Oddie confirmed he would reopen the road.", "Cllr Oddie"},
        {"Cllr Oddie confirmed that the road would reopen.", "Cllr Oddie"},
        {"According to Cllr Oddie, the road will be open in May.", "Cllr Oddie"},
        {"The road will be open in May, according to Cllr Oddie.", "Cllr Oddie"},
        {"Cllr Oddie has promised to reopen the road.", "Cllr Oddie"},
        {"Cllr Oddie pledged that nobody would lose out.", "Cllr Oddie"},
        {"Cllr Oddie warned that the money would run out.", "Cllr Oddie"},
        {"Cllr Oddie pointed out that last year's figure was half as big.", "Cllr Oddie"},
        {"The leader of the council argued that a can should be treated no differently.",
         "The leader of the council"},
        {"It was confirmed by Cllr Oddie that the road will stay shut.", "Cllr Oddie"},
        {"Cllr Oddie urged residents to stay at home.", "Cllr Oddie"},
        {"Cllr Oddie described the plan as ‘poor’.", "Cllr Oddie"},
        {"Cllr Oddie says the new rounds have 'turned the corner' and that all is well.", "Cllr Oddie"},
        {"Cllr Oddie is confident that the work will be done by May.", "Cllr Oddie"},
        {"Cllr Oddie would like it known that he did not win the raffle.", "Cllr Oddie"},
        {"Cllr Oddie called the scheme a monument to vanity.", "Cllr Oddie"},
        {"Cllr Oddie was not convinced that the pier would stand.", "Cllr Oddie"},
        {"Cllr Oddie professed himself baffled by the delay.", "Cllr Oddie"},
        {"There will be no closures before May, insists Cllr Oddie.", "Cllr Oddie"},
        {"Cllr Oddie made it clear that there was no money left.", "Cllr Oddie"},
        {"Cllr Oddie thanked the crews, saying that they had worked through the night.", "Cllr Oddie"},
        {"Deirdre Khumalo, Returning Officer, said she knew that this was still a new habit.",
         "Deirdre Khumalo, Returning Officer"},
    }));
    CAPTURE(wanted.text);
    const Stage stage(wanted.text);
    CHECK(stage.direct().empty());
    REQUIRE(stage.reported().size() == 1);
    CHECK(stage.reported().front().substr(0, std::string(wanted.speaker).size() + 3) ==
          std::string(wanted.speaker) + " | ");
}

TEST_CASE("somebody who is named and says nothing is not reported", "[quotes]") {
    const auto text =
        GENERATE(as<std::string>{}, "Cllr Oddie opened the fair on Saturday.",
                 "Cllr Oddie was elected at the sixth stage of the count.",
                 "Cllr Oddie chairs the committee.", "Cllr Oddie will say a few words at noon.",
                 "Cllr Oddie proposed the motion and Cllr Velde seconded it.",
                 "Members will be asked to confirm that the money can be spent.",
                 "Residents can tell Cllr Oddie what they think.",
                 "Cllr Oddie will attend the meeting to say goodbye.",
                 "Cllr Oddie presented the prizes to the winners.", "The report was written by Cllr Oddie.",
                 "Questions to Cllr Oddie must be in by noon.", "Cllr Oddie's report is on page 7.",
                 "Cllr Oddie is to announce the winner tonight.", "Residents were told to stay at home.");
    CAPTURE(text);
    CHECK(Stage(text).reported().empty());
}

TEST_CASE("what leads in to a direct quote is not reported as well", "[quotes]") {
    CHECK(Stage("Cllr Oddie said: “We are there.”").reported().empty());
    CHECK(Stage("“We are there,” said Cllr Oddie.").reported().empty());
    CHECK(Stage("Cllr Oddie said:\n\n“We are there now.”").reported().empty());
}

TEST_CASE("what was said may stand before the verb", "[quotes]") {
    CHECK(Stage("Repairs to the bridge will take three weeks longer than planned, Cllr Oddie has confirmed.")
              .reported()
              .size() == 1);
}

TEST_CASE("that somebody spoke, without what they said, reports nothing", "[quotes]") {
    const auto* text = GENERATE("Cllr Oddie said much the same on the radio and put it better.",
                                "Cllr Oddie asked for calm and repeated that request.",
                                "Cllr Oddie said as much to the parents at the gate.");
    CAPTURE(text);
    CHECK(Stage(text).reported().empty());
}

TEST_CASE("nouns and money that look like speech verbs report nothing", "[quotes]") {
    for (const auto* text : {"Because it is outside the budget the final say belongs to the council.",
                             "The Government added £2m to the grant.",
                             "The council is adding £3m to the pot so that crews can cope.",
                             "The council has accepted each of these recommendations.",
                             "Members agreed that the whole programme should come back."}) {
        CAPTURE(text);
        CHECK(Stage(text).reported().empty());
    }
}

TEST_CASE("what an author says of himself is no reported speech", "[quotes]") {
    evenhand::text::Document own;
    own.author = evenhand::text::Author::member;
    own.kind = evenhand::text::DocumentKind::statement;
    for (const auto* words :
         {"I reply to it as Portfolio Holder.", "I apologise for that as Leader of the Council.",
          "I urge everybody to stay at home.", "I promise that we will be there."}) {
        CAPTURE(words);
        CHECK(Stage(std::string("Statement by Cllr Gareth Oddie\n\n") + words, own).reported().empty());
    }
}

TEST_CASE("verbs of welcome, appeal and judgement report what somebody thinks", "[quotes]") {
    for (const auto* text : {"Cllr Oddie welcomed the decision.",
                             "Cllr Oddie has welcomed the news that the bypass is to be built.",
                             "Cllr Oddie has called the plan ‘a disgrace’.",
                             "Cllr Oddie wants the Government to pay for it.",
                             "Cllr Oddie expressed his delight at the result.",
                             "Cllr Oddie was delighted to announce the result.",
                             "Cllr Oddie is confident the road will reopen.",
                             "Cllr Oddie gave residents his word that the road would reopen.",
                             "In a letter to residents Cllr Oddie wrote that the road would reopen.",
                             "Cllr Oddie encouraged people to apply.",
                             "Cllr Oddie is calling for a review of the timetable.",
                             "Cllr Oddie has vowed to fight the closure.",
                             "Cllr Oddie wondered whether the bridge would hold.",
                             "Cllr Oddie paid tribute to the crews.",
                             "Cllr Oddie ruled out a rise in the tax.",
                             "Cllr Oddie was in no doubt that the builder was to blame.",
                             "Cllr Oddie made no secret of his wish to see it open.",
                             "Cllr Oddie reckons nobody wants them.",
                             "Cllr Oddie expects the work to end in June.",
                             "Cllr Oddie's promise is that nobody will lose."}) {
        CAPTURE(text);
        REQUIRE(Stage(text).reported().size() == 1);
        CHECK(Stage(text).reported().front().substr(0, 10) == "Cllr Oddie");
    }
}

TEST_CASE("whose view or word it is, is said by the owner and not by who has it", "[quotes]") {
    const Stage view("In Cllr Oddie's view the work should have been stopped in March.");
    REQUIRE(view.reported().size() == 1);
    CHECK(view.reported().front().substr(0, 10) == "Cllr Oddie");
    const Stage word("Cllr Oddie spoke last. Traders had his word that they would be paid.");
    REQUIRE(word.reported().size() == 1);
    CHECK(word.reported().front().substr(0, 19) == "Cllr Oddie | member");
}

TEST_CASE("greetings, meetings and papers that somebody is sent are no speech of theirs", "[quotes]") {
    for (const auto* text :
         {"Cllr Oddie welcomed guests to the hall.", "Cllr Oddie called a meeting for Monday.",
          "Cllr Oddie was thanked by the children.", "The hall was named after Cllr Oddie.",
          "Cllr Oddie has added his name to the list of patrons.", "Cllr Oddie reports to cabinet in May.",
          "Cllr Oddie can be told of faults at the hall.", "Cllr Oddie has agreed to be its patron.",
          "Cllr Oddie's promise was kept."}) {
        CAPTURE(text);
        CHECK(Stage(text).reported().empty());
    }
    const Stage paper("The report to Cllr Oddie says that the hall is unsafe.");
    REQUIRE(paper.reported().size() == 1);
    CHECK(paper.reported().front().substr(0, 10) == "The report");
}

TEST_CASE("that somebody was told, and a noun that looks like a verb of saying, report nothing", "[quotes]") {
    const auto* text = GENERATE("Cllr Oddie has told me what happened, and I have been to see the branch.",
                                "Cllr Oddie told us about the flood in her street and showed us the wall.",
                                "Cllr Oddie has a lot of explaining to do when she meets the residents.");
    CAPTURE(text);
    CHECK(Stage(text).reported().empty());
}

TEST_CASE("who asked a question has said nothing", "[quotes]") {
    const auto* text = GENERATE("Cllr Oddie asked whether planners could be brought in.",
                                "Cllr Oddie asked how many calls the line had taken.",
                                "Cllr Oddie has asked if anybody would be paid.");
    CAPTURE(text);
    CHECK(Stage(text).reported().empty());
}

TEST_CASE("a verb of saying may stand between a subject and its verb", "[quotes]") {
    CHECK(Stage("The last visit to Mill Row, Cllr Oddie said, was two years ago.").reported().size() == 1);
}

TEST_CASE("whoever says so may stand behind the words, whatever their verb", "[quotes]") {
    for (const auto* text :
         {"The crews deserved a medal, said Cllr Oddie.", "The lamps, says Cllr Oddie, shine further.",
          "The crews deserved a medal, Cllr Oddie added.",
          "The crews deserved a medal, said Cllr Oddie, the cabinet member for highways."}) {
        CAPTURE(text);
        const Stage stage(text);
        REQUIRE(stage.reported().size() == 1);
        CHECK(stage.reported().front().substr(0, 10) == "Cllr Oddie");
    }
    CHECK(Stage("The bus, said to be the oldest of all, was driven by Cllr Oddie.").reported().empty());
    CHECK(Stage("With thanks to all who helped, Cllr Oddie.").reported().empty());
}

TEST_CASE("whatever somebody may say is not told by it", "[quotes]") {
    const auto* text =
        GENERATE("Whatever the report says, I promised that the baths will stay open.",
                 "The baths will stay open whatever Cllr Oddie says about the roof and the sums.",
                 "No matter what the report says, the baths will stay open.");
    CAPTURE(text);
    CHECK(Stage(text).reported().empty());
    CHECK(Stage("The report says that the baths will stay open.").reported().size() == 1);
}
