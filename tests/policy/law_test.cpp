#include "evenhand/policy/law.hpp"

#include <catch2/catch.hpp>

#include <set>

using evenhand::calendar::Nation;
using evenhand::calendar::Period;
using evenhand::calendar::PeriodKind;
using evenhand::policy::same_law;
using evenhand::policy::source_of;
using evenhand::policy::sources_in;

TEST_CASE("each nation's council is under its own Code", "[policy]") {
    std::set<std::string> refs;
    for (const auto nation : {Nation::england, Nation::wales, Nation::scotland, Nation::northern_ireland}) {
        const auto source = source_of(Period{}, nation);
        CHECK_FALSE(source.title.empty());
        refs.insert(source.ref);
    }
    CHECK(refs.size() == 4);
    CHECK_THAT(source_of(Period{}, Nation::england).ref, Catch::Contains("paragraphs 33 to 35"));
}

TEST_CASE("each referendum ban has an instrument of its own", "[policy]") {
    const std::pair<PeriodKind, const char*> bans[] = {
        {PeriodKind::referendum_national, "section 125"},
        {PeriodKind::referendum_governance, "2012/323"},
        {PeriodKind::referendum_council_tax, "2012/444"},
        {PeriodKind::referendum_neighbourhood, "2012/2031"},
    };
    for (const auto& [kind, instrument] : bans) {
        Period period;
        period.kind = kind;
        CHECK_THAT(source_of(period, Nation::england).ref, Catch::Contains(instrument));
    }
}

TEST_CASE("a numbered clause is cited by its number, a headed one by its heading", "[policy]") {
    const evenhand::policy::Protocol protocol{
        "ours",
        "Our protocol",
        {{"a", "11.5e", "first", {}}, {"b", "4", "", {}}, {"a", "Publicity", "second", {}}},
        {}};
    const auto sources = clauses_on("a", protocol);
    REQUIRE(sources.size() == 2);
    CHECK(sources[0].ref == "Our protocol, clause 11.5e");
    CHECK(sources[0].title == "first");
    CHECK(sources[1].ref == "Our protocol, \"Publicity\"");
}

TEST_CASE("a rule that cites the Code on elections itself does not get it twice", "[policy]") {
    const auto code = source_of(Period{}, Nation::england);
    const std::string name = "Code of Recommended Practice on Local Authority Publicity (England) 2011, ";
    CHECK(same_law({name + "paragraph 34", "", "", {}}, code));
    CHECK(same_law(code, code));
    CHECK_FALSE(same_law({name + "paragraph 21", "", "", {}}, code));
    CHECK_FALSE(same_law({"Local Government Act 1986, section 2", "", "", {}}, code));
}

TEST_CASE("a rule's sources are those of the nation, protocols in general only for want of any other",
          "[policy]") {
    evenhand::rules::Rule rule;
    rule.sources = {{"Member/officer protocol: claims", "", "", {}},
                    {"English Act", "", "", {"england", "wales"}},
                    {"Scottish Act", "", "", {"scotland"}},
                    {"British Act", "", "", {}}};
    const auto english = sources_in(rule, Nation::england);
    REQUIRE(english.size() == 2);
    CHECK(english[0].ref == "English Act");
    CHECK(english[1].ref == "British Act");
    rule.sources.resize(2);
    const auto scottish = sources_in(rule, Nation::scotland);
    REQUIRE(scottish.size() == 1);
    CHECK(scottish[0].ref == "Member/officer protocol: claims");
}
