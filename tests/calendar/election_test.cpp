#include "evenhand/base/day.hpp"
#include "evenhand/calendar/election.hpp"

#include <catch2/catch.hpp>

using evenhand::base::iso;
using namespace evenhand::calendar;

TEST_CASE("an identifier in Democracy Club's form is taken apart", "[calendar]") {
    const auto id = ElectionId::parse("local.ashfield.hucknall-north.by.2017-10-12").value();
    CHECK(id.text() == "local.ashfield.hucknall-north.by.2017-10-12");
    CHECK(id.prefix() == "local");
    CHECK(id.organisation() == "ashfield");
    CHECK(id.contest() == "local.ashfield.hucknall-north.by");
    CHECK(iso(id.poll()) == "2017-10-12");
    CHECK(id.by_election());
    const auto group = ElectionId::parse("parl.2024-07-04").value();
    CHECK(group.organisation().empty());
    CHECK_FALSE(group.by_election());
}

TEST_CASE("every kind of identifier is known, and our own for parishes", "[calendar]") {
    for (const char* text :
         {"local.2026-05-07", "local.sheffield.2026-05-07", "mayor.doncaster.2025-05-01",
          "pcc.avon-and-somerset.2024-05-02", "parl.oldham-west-and-royton.by.2015-12-03", "gla.a.2024-05-02",
          "gla.c.barnet-and-camden.2024-05-02", "sp.c.hamilton-larkhall-and-stonehouse.by.2025-06-05",
          "senedd.2026-05-07", "naw.c.aberavon.2016-05-05", "nia.belfast-east.2022-05-05",
          "europarl.south-west.2019-05-23", "ref.croydon.2021-10-07",
          "local.city-of-london-alder.cheap.2024-02-08", "parish.ely.north.by.2023-09-21",
          "parish.sawley.2027-05-06"}) {
        INFO(text);
        CHECK(ElectionId::parse(text).ok());
    }
}

TEST_CASE("a malformed identifier is refused with what is wrong in it", "[calendar]") {
    const std::pair<const char*, const char*> cases[] = {{"", "no date"},
                                                         {"local", "no date"},
                                                         {"council.x.2027-05-06", "no type of election"},
                                                         {"Local.x.2027-05-06", "no type of election"},
                                                         {"local.Sheffield.2027-05-06", "no name"},
                                                         {"local.a--b.2027-05-06", "no name"},
                                                         {"local..2027-05-06", "no name"},
                                                         {"local.x.2027-02-30", "not a day"},
                                                         {"local.x.6-5-2027", "not a day"},
                                                         {"local.x.by.y.2027-05-06", "too early"},
                                                         {"local.by.2027-05-06", "names no place"},
                                                         {"ref.x.by.2027-05-06", "no by-election"},
                                                         {"local.a.b.c.d.e.2027-05-06", "too many parts"}};
    for (const auto& [text, fault] : cases) {
        INFO(text);
        const auto id = ElectionId::parse(text);
        REQUIRE_FALSE(id.ok());
        CHECK(id.error().message.find(fault) != std::string::npos);
        CHECK_FALSE(id.error().mend.empty());
    }
}

TEST_CASE("the type comes from the identifier where it tells, and must not contradict it", "[calendar]") {
    const auto type = [](const char* text) {
        return election_of(ElectionId::parse(text).value(), std::nullopt, std::nullopt, Nation::england)
            .value()
            .type;
    };
    CHECK(type("local.x.2027-05-06") == ElectionType::local);
    CHECK(type("naw.2016-05-05") == ElectionType::senedd);
    CHECK(type("mayor.doncaster.2025-05-01") == ElectionType::mayor);
    CHECK(type("mayor.greater-manchester-ca.2024-05-02") == ElectionType::combined_authority_mayor);
    CHECK(type("mayor.london.2024-05-02") == ElectionType::gla);
    const auto stated = [](const char* text, ElectionType stated_type) {
        return election_of(ElectionId::parse(text).value(), stated_type, std::nullopt, Nation::england);
    };
    CHECK(stated("local.x.2027-05-06", ElectionType::parish).ok());
    CHECK_FALSE(stated("local.x.2027-05-06", ElectionType::gla).ok());
    CHECK_FALSE(stated("parl.2024-07-04", ElectionType::ref_national).ok());
}

TEST_CASE("a referendum must name its type, because each has a ban of its own", "[calendar]") {
    const auto id = ElectionId::parse("ref.bath-and-north-east-somerset.2016-03-10").value();
    const auto silent = election_of(id, std::nullopt, std::nullopt, Nation::england);
    REQUIRE_FALSE(silent.ok());
    CHECK(silent.error().mend.find("ref-governance") != std::string::npos);
    CHECK(election_of(id, ElectionType::ref_governance, std::nullopt, Nation::england).ok());
}

TEST_CASE("the nation is the contest's, else the stated one, else the council's", "[calendar]") {
    const auto nation = [](const char* text, std::optional<Nation> stated, Nation council) {
        return election_of(ElectionId::parse(text).value(), std::nullopt, stated, council);
    };
    CHECK(nation("senedd.2026-05-07", std::nullopt, Nation::england).value().nation == Nation::wales);
    CHECK(nation("local.x.2027-05-06", Nation::wales, Nation::england).value().nation == Nation::wales);
    CHECK(nation("parl.2024-07-04", std::nullopt, Nation::scotland).value().nation == Nation::scotland);
    CHECK_FALSE(nation("sp.2026-05-07", Nation::wales, Nation::england).ok());
}

TEST_CASE("states, types and nations have words that read back", "[calendar]") {
    CHECK(election_state_named("notice-published") == ElectionState::notice_published);
    CHECK(word(ElectionState::uncontested) == "uncontested");
    CHECK(election_type_named("ref-council-tax") == ElectionType::ref_council_tax);
    CHECK(word(ElectionType::ref_neighbourhood) == "ref-neighbourhood");
    CHECK(nation_named("northern-ireland") == Nation::northern_ireland);
    CHECK(name(Nation::northern_ireland) == "Northern Ireland");
    CHECK_FALSE(nation_named("Ireland"));
    CHECK_FALSE(election_state_named("moved"));
}
