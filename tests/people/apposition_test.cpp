#include "people/apposition.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using people_test::Read;

namespace {

struct Row {
    const char* text;
    const char* mention;
    const char* who;
};

}  // namespace

TEST_CASE("an office beside a name is part of the mention and gives the role", "[people]") {
    for (const auto& row :
         {Row{"Gareth Oddie, Executive Member for Highways, said so.",
              "Gareth Oddie, Executive Member for Highways", "Gareth Oddie/member"},
          Row{"Cabinet Member for Schools, Orla Quill, said so.", "Cabinet Member for Schools, Orla Quill",
              "Orla Quill/member"},
          Row{"Executive Member for Highways Gareth Oddie said so.",
              "Executive Member for Highways Gareth Oddie", "Gareth Oddie/member"},
          Row{"(Acting) Returning Officer Sunita Bell said so.", "(Acting) Returning Officer Sunita Bell",
              "Sunita Bell/officer"},
          Row{"Xerxes Quorl, contracts manager at Tarvale Surfacing, said so.",
              "Xerxes Quorl, contracts manager at Tarvale Surfacing", "Xerxes Quorl/other"},
          Row{"The Town Mayor, Cllr Rosa Teal, said so.", "The Town Mayor, Cllr Rosa Teal",
              "Rosa Teal/member"},
          Row{"Depute Provost Gregor Ames stood down.", "Depute Provost Gregor Ames", "Gregor Ames/member"},
          Row{"Then Mayor Bunce spoke.", "Mayor Bunce", "Bunce/member"},
          Row{"Ravi Sethi, who chairs the committee, said so.", "Ravi Sethi, who chairs the committee",
              "Ravi Sethi/member"},
          Row{"Annis Vale, who leads the council, said so.", "Annis Vale, who leads the council",
              "Annis Vale/member"},
          Row{"Gareth Oddie is the leader of the council.", "Gareth Oddie is the leader of the council",
              "Gareth Oddie/member"},
          Row{"Gareth Oddie, Leader of the Council and Cabinet Member for Finance, said so.",
              "Gareth Oddie, Leader of the Council and Cabinet Member for Finance", "Gareth Oddie/member"},
          Row{"Cllr Gareth Oddie (Alliance) is the new Mayor of Wick Borough Council.",
              "Cllr Gareth Oddie (Alliance) is the new Mayor of Wick Borough Council", "Gareth Oddie/member"},
          Row{"Jane Ames MP said so.", "Jane Ames MP", "Jane Ames/mp"},
          Row{"Jane Ames, the MP for Northgate, said so.", "Jane Ames, the MP for Northgate", "Jane Ames/mp"},
          Row{"Kirsty Bell, headteacher of Wick School, said so.", "Kirsty Bell, headteacher of Wick School",
              "Kirsty Bell/other"},
          Row{"Tom Bell, who is standing for election, came.", "Tom Bell", "Tom Bell/candidate"}}) {
        DYNAMIC_SECTION(row.text) {
            const Read read(row.text);
            CHECK(read.who(row.mention) == row.who);
        }
    }
}

TEST_CASE("a councillor and an employee in one row are two people", "[people]") {
    const Read read("Cllr Gareth Oddie, the chief executive and two residents met.");
    CHECK(read.who("Cllr Gareth Oddie") == "Gareth Oddie/member");
    CHECK(read.who("the chief executive") == "/officer");
}

TEST_CASE("two offices and two names in one sentence find each other", "[people]") {
    const Read read(
        "Cabinet Member for Schools, Orla Quill, and Cabinet Member for Roads, Tobias Bell, said so.");
    CHECK(read.mentions() ==
          "name:Cabinet Member for Schools, Orla Quill; name:Cabinet Member for Roads, Tobias Bell");
}

TEST_CASE("an office under the name of a signature is the signer's", "[people]") {
    const Read read(
        "We shall look into it.\n\nYours sincerely\n\nXenia Quorl\nExecutive Member for Libraries\n");
    CHECK(read.who("Xenia Quorl") == "Xenia Quorl/member");
}

TEST_CASE("two offices in a row before a name are both its holder's", "[people]") {
    const Read read(
        "The deputy leader and cabinet member for finance, Cllr Bell, spoke. The deputy leader sat down.");
    CHECK(read.who("The deputy leader and") == "Bell/member");
    CHECK(read.reading.figures.size() == 1);
}

TEST_CASE("an office that follows a name and an \"and\" is somebody else's unless the name had one already",
          "[people]") {
    CHECK(Read("Opposition leader Bob Orr and the chief executive disagreed.").mentions() ==
          "name:Opposition leader Bob Orr; office:the chief executive");
    CHECK(Read("The Reverend Jane Pell and the Bishop of Wick prayed.").who("Reverend Jane Pell") ==
          "Jane Pell/other");
    CHECK(Read("Your local councillor is Ann Lee.").who("Your local councillor is Ann Lee") ==
          "Ann Lee/member");
}
