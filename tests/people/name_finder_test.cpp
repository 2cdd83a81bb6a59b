#include "people/name_finder.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using evenhand::people::find_names;
using evenhand::people::FirstNames;
using evenhand::people::NameIndex;
using evenhand::people::Person;

namespace {

std::string names_in(const std::string& text, const std::vector<Person>& people = {}) {
    const FirstNames first_names;
    const NameIndex index(people, first_names);
    const people_test::Marked marked(text);
    std::string all;
    for (const auto& name : find_names(marked.scan(), {index, first_names})) {
        all += (all.empty() ? "" : "; ") + marked.words(name.best) + (name.people.empty() ? "" : "!");
    }
    return all;
}

struct Row {
    const char* text;
    const char* names;
};

}  // namespace

TEST_CASE("names of the directory are found in all their forms", "[people]") {
    const std::vector<Person> people = {people_test::person("Gareth Oddie"),
                                        people_test::person("Joanne Farrant"),
                                        people_test::person("A. Thurgood"),
                                        people_test::person("Anwen Beddoe"),
                                        people_test::person("Ina van der Berg"),
                                        people_test::person("Si\u00e2n McAllister"),
                                        people_test::person("Ffion ap Rhys"),
                                        people_test::person("Wojciech Zieli\u0144ski"),
                                        people_test::person("Eoin \u00d3 Murch\u00fa"),
                                        people_test::person("Priya Nandakumar-Lowe")};
    for (const auto& row :
         {Row{"Yesterday Gareth Oddie opened the road.", "Gareth Oddie!"},
          Row{"Jo Farrant has replied.", "Jo Farrant!"}, Row{"G. Oddie has replied.", "G. Oddie!"},
          Row{"Ask Mrs A. Thurgood for a form.", "Mrs A. Thurgood!"},
          Row{"Ask Anne Thurgood for a form.", "Anne Thurgood!"},
          Row{"BEDDOE, Anwen \u2013 Independent", "BEDDOE, Anwen!"},
          Row{"It was Ina van der Berg who asked.", "Ina van der Berg!"},
          Row{"Cllr Sian McAllister asked.", "Cllr Sian McAllister!"},
          Row{"So said Ffion ap Rhys.", "Ffion ap Rhys!"},
          Row{"Then Wojciech Zielinski rose.", "Wojciech Zielinski!"},
          Row{"Eoin \u00d3 Murch\u00fa OBE was there.", "Eoin \u00d3 Murch\u00fa OBE!"},
          Row{"Councillor Priya Nandakumar-Lowe MBE, JP, was there.",
              "Councillor Priya Nandakumar-Lowe MBE, JP!"},
          Row{"GARETH ODDIE WAS THERE", "GARETH ODDIE!"}, Row{"The Gareth Oddie Sports Hall is shut.", ""},
          Row{"The oddie is a bird; gareth is no word.", ""}}) {
        DYNAMIC_SECTION(row.text) {
            CHECK(names_in(row.text, people) == row.names);
        }
    }
}

TEST_CASE("strangers are found by their title, their first name or what stands beside them", "[people]") {
    for (const auto& row : {Row{"Cllr. Moira Quayle asked.", "Cllr. Moira Quayle"},
                            Row{"Cllr Mrs Quayle asked.", "Cllr Mrs Quayle"},
                            Row{"The Reverend Dr Tom Sill prayed.", "Reverend Dr Tom Sill"},
                            Row{"Cllrs Quayle and Bunce asked.", "Cllrs Quayle; Bunce"},
                            Row{"Beryl Quayle, who lives there, came.", "Beryl Quayle"},
                            Row{"Xerxes Quorl, head of planning, came.", "Xerxes Quorl"},
                            Row{"\u201cNo,\u201d said Xerxes Quorl.", "Xerxes Quorl"},
                            Row{"Xerxes Quorl, 41, came.", "Xerxes Quorl"},
                            Row{"Baroness Quayle of Bunce came.", "Baroness Quayle"}}) {
        DYNAMIC_SECTION(row.text) {
            CHECK(names_in(row.text) == row.names);
        }
    }
}

TEST_CASE("places, bodies, days and headings are no people", "[people]") {
    for (const char* text :
         {"Work in Victoria Street starts on Monday.", "The Martha Trust and Charlotte Park were named.",
          "Marlow Highways said it would come.", "Spring Into Summer At Wickenford Library",
          "Liberty Lane and Green Lane are shut.", "In May Marlshire County Council met."}) {
        DYNAMIC_SECTION(text) {
            CHECK(names_in(text).empty());
        }
    }
}

TEST_CASE("particles with a capital belong to the surname, and words that open questions may be names",
          "[people]") {
    const std::vector<Person> people = {
        people_test::person("Oliver St John"), people_test::person("Catherine de Vries"),
        people_test::person("Will Price"), people_test::person("Harjit Singh Dhaliwal")};
    for (const auto& row :
         {Row{"Cllr Oliver St John came.", "Cllr Oliver St John!"}, Row{"Ms de Vries came.", "Ms de Vries"},
          Row{"Will Price will come.", "Will Price!"}, Row{"Will Northgate reopen?", ""},
          Row{"St Bride's Church is shut.", ""}, Row{"Harjit Singh came.", "Harjit Singh!"},
          Row{"Harjit Dhaliwal came.", "Harjit Dhaliwal!"},
          Row{"The Mayor of Wick Xerxes Quorl said no.", "Xerxes Quorl"}}) {
        DYNAMIC_SECTION(row.text) {
            CHECK(names_in(row.text, people) == row.names);
        }
    }
}

TEST_CASE("surnames that are titles or place words are surnames behind a first name", "[people]") {
    for (const auto& row :
         {Row{"Cllr Tim Lord came.", "Cllr Tim Lord"}, Row{"Ann Major, 61, came.", "Ann Major"},
          Row{"Paul Green, who lives there, came.", "Paul Green"}, Row{"So said Paul Hill.", "Paul Hill"},
          Row{"Lord Mayor Ann Bell came.", "Ann Bell"}, Row{"Meet in Paul Green at noon.", ""},
          Row{"Victoria Park is shut.", ""}}) {
        DYNAMIC_SECTION(row.text) {
            CHECK(names_in(row.text) == row.names);
        }
    }
}
