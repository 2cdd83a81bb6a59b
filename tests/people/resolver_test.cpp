#include "people/resolver.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using evenhand::people::Person;
using evenhand::people::Role;
using people_test::member;
using people_test::Read;

TEST_CASE("an office alone means the figure that holds it in the text", "[people]") {
    const Read read("Cllr Ann Bell, Leader of the Council, spoke. The Leader said so. Cllr Tom Bunce, the "
                    "committee chair, left. The chairman returned.");
    CHECK(read.who("The Leader") == "Ann Bell/member");
    CHECK(read.who("The chairman") == "Tom Bunce/member");
    CHECK(read.reading.figures.size() == 2);
}

TEST_CASE("two holders of like offices are told apart by what they are for", "[people]") {
    const Read read("Ann Bell, Cabinet Member for Highways, and Tom Bunce, Cabinet Member for Education, "
                    "came. The cabinet member for education spoke.");
    CHECK(read.who("The cabinet member for education") == "Tom Bunce/member");
}

TEST_CASE("a first name alone is taken up once the full name was given", "[people]") {
    SECTION("an ordinary name anywhere") {
        CHECK(Read("Beryl Cutts came. Beryl had led the appeal.").who("Beryl had") == "-");
        CHECK(Read("Beryl Cutts came. The cake was Beryl's.").who("Beryl's") == "Beryl Cutts/unknown");
    }
    SECTION("a name that is a word only beside a verb of speech") {
        CHECK(Read("Mark Cutts came. Mark said so.").mentions() == "name:Mark Cutts; name:Mark");
        CHECK(Read("Mark Cutts came. Mark the date in your diary.").mentions() == "name:Mark Cutts");
    }
    SECTION("before the full name, in a headline") {
        CHECK(Read("Hilary's report for June\n\nIt rained.\n\nHilary Tran\nMember for Wick division\n")
                  .who("Hilary's") == "Hilary Tran/member");
    }
    SECTION("never without it") {
        CHECK(Read("Beryl came.").mentions().empty());
    }
}

TEST_CASE("a place that shares a surname is no mention", "[people]") {
    CHECK(Read("Cllr Ann Wickenford came. The road in Wickenford is shut.").mentions() ==
          "name:Cllr Ann Wickenford");
    CHECK(Read("Cllr Ann Velde came. Velde Street is shut.").mentions() == "name:Cllr Ann Velde");
}

TEST_CASE("initials under a statement are the signer's", "[people]") {
    const Read read("STATEMENT BY COUNCILLOR STUART HALL\n\nI do not agree.\n\nS.H.\n30.9.22\n",
                    {member("Stuart Hall")});
    CHECK(read.at("S.H.").person == 0U);
}

TEST_CASE("the council itself is heard where it speaks, and is an officer's voice", "[people]") {
    const Read read("The town council said that it was glad. The council pays for the band.");
    CHECK(read.mentions() == "office:The town council");
    CHECK(read.who("The town council") == "/officer");
    CHECK(Read("According to the council, it is safe.").who("the council") == "/officer");
}

TEST_CASE("an office that stands for no person is no mention", "[people]") {
    for (const char* text :
         {"I write as Leader of the Council.", "She will chair the meeting.", "I am not a lawyer.",
          "Any candidate may appeal.", "The former leader had left.", "Dear Minister"}) {
        DYNAMIC_SECTION(text) {
            CHECK(Read(text).mentions().find("office:") == std::string::npos);
        }
    }
}

TEST_CASE("the role comes from the directory first, from the text else", "[people]") {
    CHECK(Read("Ann Bell, head of planning, spoke.", {member("Ann Bell")}).at("Ann Bell").role ==
          Role::member);
    CHECK(Read("Ann Bell, head of planning, spoke.").at("Ann Bell").role == Role::officer);
    CHECK(Read("Cllr Ann Bell, leader of Wick Town Council, met Bere District Council. Bere District Council "
               "agreed.")
              .at("Cllr Ann Bell")
              .role == Role::other);
}

TEST_CASE("a ceremonial mayor is civic and an elected one is not", "[people]") {
    CHECK(Read("The Town Mayor, Cllr Ann Bell, spoke.").at("The Town Mayor").civic);
    CHECK_FALSE(Read("The first elected Mayor of Wolds, Ann Bell, spoke.").at("The first").civic);
    CHECK(Read("Ann Bell spoke.", {member("Ann Bell", "", "Civic Mayor")}).at("Ann Bell").civic);
    CHECK_FALSE(Read("Mayor Bell spoke.", {member("Ann Bell", "", "Elected Mayor")}).at("Mayor Bell").civic);
}

TEST_CASE("whoever stands at a poll is known to stand", "[people]") {
    CHECK(Read("Deputy Mayor Sol Bell, who is standing for re-election in Abbey ward, came.")
              .at("Deputy Mayor")
              .standing);
    CHECK(
        Read("Ann Bell came.", {Person{"Ann Bell", Role::member, "", "", "", true}}).at("Ann Bell").standing);
    CHECK(Read("Ann Bell, hoping to be returned, came.", {people_test::person("Ann Bell", Role::mp)})
              .at("Ann Bell")
              .standing);
    CHECK_FALSE(Read("Ann Bell came.", {member("Ann Bell")}).at("Ann Bell").standing);
}

TEST_CASE("mentions are sorted and never overlap", "[people]") {
    const Read read("The Leader of the Council, Cllr Ann Bell, and the council's chief executive, Tom Bunce, "
                    "met Mr Bell. She said that the Mayor was ill.\n\nAnn Bell\nLeader of the Council\n");
    std::uint32_t past = 0;
    for (const auto& mention : read.reading.mentions) {
        CHECK(mention.tokens.begin >= past);
        CHECK(mention.tokens.end > mention.tokens.begin);
        CHECK(mention.figure < read.reading.figures.size());
        past = mention.tokens.end;
    }
}
