#include "evenhand/council/profile.hpp"
#include "evenhand/web/people_import.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;

TEST_CASE("people are read from the lists that councils get", "[web]") {
    using evenhand::people::Role;
    const auto open =
        web::people_of_csv(
            "\xEF\xBB\xBF"
            "Council,Ward Name,Councillor Name,Party Name\r\nX,Mill,\"Lusk, Ray \"\"R\"\"\",Green\r\n")
            .value();
    REQUIRE(open.size() == 1);
    CHECK(open[0].name == "Lusk, Ray \"R\"");
    CHECK(open[0].ward == "Mill");
    CHECK(open[0].party == "Green");
    CHECK(open[0].role == Role::member);
    const auto candidates =
        web::people_of_csv("person_id,person_name,party_name,post_label\n1,Ann Poe,Labour,Mill\n").value();
    REQUIRE(candidates.size() == 1);
    CHECK(candidates[0].role == Role::candidate);
    CHECK(candidates[0].standing);
    CHECK(web::people_of_csv("council_id,raw_division,raw_name,raw_party\n1,Kirk,Vic Dunn,Labour\n")
              .value()[0]
              .name == "Vic Dunn");
}

TEST_CASE("a list that cannot be read names its line", "[web]") {
    for (const char* csv : {"", "a,b\nc,d\n", "name\n\"open", "name,role\nAnn,king\n", "name,party\n,Green\n",
                            "name\n\xff\n", "name,raw_name\na,b\n"}) {
        CAPTURE(csv);
        const auto read = web::people_of_csv(csv);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().place.file == "people.csv");
    }
}

TEST_CASE("what a list does not know is kept, and whom it does not speak of is left alone", "[web]") {
    using Kind = web::PersonChange::Kind;
    using evenhand::people::Person;
    using evenhand::people::Role;
    const std::vector<Person> before{{"Ann", Role::member, "Green", "Mill", "Leader", true},
                                     {"Bo", Role::member, "", "", "", false},
                                     {"Chief", Role::officer, "", "", "Chief executive", false},
                                     {"Dee", Role::member, "", "", "", false}};
    const std::vector<Person> after{{"Ann", Role::member, "Labour", "Mill", "", false},
                                    {"Dee", Role::member, "", "", "", false},
                                    {"Eve", Role::member, "", "", "", false}};
    const auto changes = web::compare_people(before, after);
    REQUIRE(changes.size() == 5);
    CHECK(changes[0].kind == Kind::changed);
    CHECK(changes[0].after.office == "Leader");
    CHECK(changes[0].after.standing);
    CHECK(changes[1].kind == Kind::gone);
    CHECK(changes[2].kind == Kind::same);
    CHECK(changes[3].kind == Kind::same);
    CHECK(changes[4].kind == Kind::fresh);
    const auto profile = evenhand::council::parse_profile(
        "name = \"X\"\nnation = \"england\"\ntype = \"town\"\n" + web::people_toml(changes), "x.toml");
    REQUIRE(profile.ok());
    CHECK(profile->people.size() == 4);
}
