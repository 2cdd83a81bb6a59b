#include "evenhand/web/elections_import.hpp"

#include <catch2/catch.hpp>

using evenhand::calendar::ElectionState;
using evenhand::calendar::Nation;
using evenhand::web::elections_of_file;

TEST_CASE("the ballots of an ordinary election are the council's one poll, by-elections stand by themselves",
          "[web]") {
    const auto elections =
        elections_of_file("person_name,ballot_paper_id,election_date,post_label,cancelled_poll\n"
                          "Jo Roe,local.exampleshire.northgate.2027-05-06,2027-05-06,Northgate,f\n"
                          "Al Poe,local.exampleshire.northgate.2027-05-06,2027-05-06,Northgate,f\n"
                          "Di Low,local.exampleshire.saltby.2027-05-06,2027-05-06,Saltby,t\n"
                          "Bo Coe,local.exampleshire.saltby.by.2027-02-11,2027-02-11,\"Saltby, Fen End\",f\n",
                          Nation::england);
    REQUIRE(elections.ok());
    REQUIRE(elections->size() == 2);
    CHECK(elections->at(0).id.text() == "local.exampleshire.saltby.by.2027-02-11");
    CHECK(elections->at(0).area == "Saltby, Fen End");
    CHECK(elections->at(1).id.text() == "local.exampleshire.2027-05-06");
    CHECK(elections->at(1).area.empty());
    CHECK(elections->at(1).state == ElectionState::scheduled);
}

TEST_CASE("a poll that was called off has the state of its reason", "[web]") {
    const auto elections = elections_of_file("election_id,cancelled,cancellation_reason\n"
                                             "mayor.exampleshire.2027-05-06,True,CANDIDATE_DEATH\n"
                                             "pcc.example.2028-05-04,True,EQUAL_CANDIDATES\n"
                                             "local.exampleshire.a.by.2027-01-14,True,\n",
                                             Nation::england);
    REQUIRE(elections.ok());
    CHECK(elections->at(0).state == ElectionState::cancelled);
    CHECK(elections->at(1).state == ElectionState::countermanded);
    CHECK(elections->at(2).state == ElectionState::uncontested);
}

TEST_CASE("the answer of the EveryElection API is read as well", "[web]") {
    const auto elections = elections_of_file(
        R"({"results": [{"election_id": "local.exampleshire.2027-05-06"}]})", Nation::england);
    REQUIRE(elections.ok());
    CHECK(elections->size() == 1);
}

TEST_CASE("a file without identifiers, and a line that contradicts itself, are refused with the line",
          "[web]") {
    CHECK_FALSE(elections_of_file("", Nation::england).ok());
    CHECK_FALSE(elections_of_file("name\nJo\n", Nation::england).ok());
    const auto wrong = elections_of_file(
        "id,election_date\nlocal.x.2027-05-06,2027-05-06\nlocal.x.2027-05-06,2027-05-07\n", Nation::england);
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().place.line == 3);
    CHECK_FALSE(elections_of_file("id\nnonsense\n", Nation::england).ok());
}
