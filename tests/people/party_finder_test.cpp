#include "people/party_finder.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using people_test::Read;

namespace {

struct Row {
    const char* text;
    const char* parties;
};

}  // namespace

TEST_CASE("parties are found by name, by their supporters and in brackets", "[people]") {
    for (const auto& row :
         {Row{"A vote for Labour is a vote for you.", "Labour:Labour"},
          Row{"The Conservatives left it.", "Conservative:Conservatives"},
          Row{"It was the Tories who did it.", "Conservative:Tories"},
          Row{"Lib Dem leaflets came.", "Liberal Democrat:Lib Dem"},
          Row{"The Lib Dems and the Greens agree.", "Liberal Democrat:Lib Dems; Green:Greens"},
          Row{"They might give Reform UK a try.", "Reform UK:Reform UK"},
          Row{"People will vote Reform here.", "Reform UK:Reform"},
          Row{"The SNP has a plan.", "Scottish National Party:SNP"},
          Row{"Plaid Cymru has a plan.", "Plaid Cymru:Plaid Cymru"},
          Row{"UKIP and the DUP agree.", "UK Independence Party:UKIP; Democratic Unionist Party:DUP"},
          Row{"Sinn F\u00e9in and the SDLP agree.",
              "Sinn F\u00e9in:Sinn F\u00e9in; Social Democratic and Labour Party:SDLP"},
          Row{"Cllr Ann Bell (Labour) came.", "Labour:Labour"},
          Row{"Cllr Ann Bell (Con, Northgate) came.", "Conservative:Con"},
          Row{"Cllr Ann Bell (Northgate, Lab) came.", "Labour:Lab"},
          Row{"Lib Dem 612, Conservative 284, Labour 230, Green 11.",
              "Liberal Democrat:Lib Dem; Conservative:Conservative; Labour:Labour; Green:Green"},
          Row{"He was elected as an Independent in 2019.", "Independent:Independent"},
          Row{"I am the Independent councillor for Wick.", "Independent:Independent"},
          Row{"Labour councillors walked out.", "Labour:Labour"},
          Row{"Labour has broken its word.", "Labour:Labour"},
          Row{"It is a Labour pledge.", "Labour:Labour"},
          Row{"Alliance councillors agreed.", "Alliance Party:Alliance"},
          Row{"SAMPSON, Delyth \u2013 Green Party / Plaid Werdd", "Green:Green Party; Green:Plaid Werdd"},
          Row{"Welsh Labour and the Welsh Conservatives agreed.",
              "Labour:Welsh Labour; Conservative:Welsh Conservatives"}}) {
        DYNAMIC_SECTION(row.text) {
            CHECK(Read(row.text).parties() == row.parties);
        }
    }
}

TEST_CASE("groups and administrations are found as such", "[people]") {
    for (const auto& row :
         {Row{"The Labour group voted.", "Labour*:Labour group"},
          Row{"It was this Labour council that did it.", "Labour*:Labour council"},
          Row{"The Conservative administration cut it.", "Conservative*:Conservative administration"},
          Row{"A Liberal Democrat-run council did it.", "Liberal Democrat*:Liberal Democrat-run"},
          Row{"The Conservative-led authority did it.", "Conservative*:Conservative-led"},
          Row{"The Independent group listened.", "Independent*:Independent group"},
          Row{"The ruling group and the opposition groups met.", "*:ruling group; *:opposition groups"},
          Row{"Our Liberal Democrat and Labour administration did it.",
              "Liberal Democrat*:Liberal Democrat; Labour*:Labour administration"},
          Row{"The Residents' Association group met.",
              "Residents' Association*:Residents' Association group"},
          Row{"Labour council candidates met.", "Labour:Labour"}}) {
        DYNAMIC_SECTION(row.text) {
            CHECK(Read(row.text).parties() == row.parties);
        }
    }
}

TEST_CASE("the other senses of a party's words are left alone, and it is said why", "[people]") {
    for (const char* text : {"The labour market is tight.",
                             "Nights cost more in labour.",
                             "Labour costs have risen.",
                             "The work is labour-intensive and slow.",
                             "Meet at the Northcote Labour Club.",
                             "Hollin Lane Conservative & Unionist Club is a venue.",
                             "On a conservative estimate it is 40.",
                             "Conservative estimates put it at 40.",
                             "Park behind the Liberal Club.",
                             "Take a liberal helping.",
                             "Go to the Liberal Hall, Liberty Street.",
                             "Green waste goes in the brown bin.",
                             "Read The Green Page.",
                             "The offices are at 4 The Green, Ketterby.",
                             "The fair on the Green is cancelled.",
                             "Hollin Green Lane is shut.",
                             "Put it in the green bin.",
                             "The green belt stays.",
                             "Reform is needed.",
                             "Reform Street is shut.",
                             "Reform of the rules takes time.",
                             "An independent review begins.",
                             "The Independent Remuneration Panel met.",
                             "The Centre for Independent Living is open.",
                             "The Housing Alliance met.",
                             "The civic party joins at noon.",
                             "A plaid scarf was found.",
                             "Common Ground is a good book.",
                             "He took the C road.",
                             "Cllr Green came. Cllr Green left.",
                             "Con is short for conference.",
                             "Residents voted with their feet.",
                             "Your Party Planner for Summer",
                             "Independent Living For Older People In Wick",
                             "Planning Reform has begun."}) {
        DYNAMIC_SECTION(text) {
            CHECK(Read(text).parties().empty());
        }
    }
    const auto dismissed = Read("The labour market is tight.").reading.dismissed;
    REQUIRE(dismissed.size() == 1);
    CHECK(dismissed[0].why == "'labour' in 'labour market' is the ordinary word");
    CHECK(Read("Park behind the Liberal Club.").reading.dismissed[0].why.find("'Liberal Club'") !=
          std::string::npos);
}

TEST_CASE("headings prove nothing by their capitals, but political words do", "[people]") {
    CHECK(Read("New Labour Saving Machines Arrive In Wick").parties().empty());
    CHECK(Read("Labour Group Slams New Budget Plans").parties() == "Labour*:Labour Group");
}
