#include "evenhand/check/check.hpp"
#include "evenhand/report/formats.hpp"
#include "evenhand/workflow/assessed.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

namespace workflow = evenhand::workflow;
namespace base = evenhand::base;
namespace check = evenhand::check;

TEST_CASE("a report is read back from its own JSON", "[workflow]") {
    const std::string root = evenhand::tests::source();
    const auto library = check::Library::load(root);
    REQUIRE(library.ok());
    const auto council = evenhand::council::load_profile(root + "/docs/example/council.toml");
    REQUIRE(council.ok());
    const auto knowledge = check::Knowledge::join(*library, *council);
    REQUIRE(knowledge.ok());
    const std::string text = "The council will pay compensation to everybody.\n\nVote Labour on Thursday.\n";
    const auto report = check::check({text}, "a release", **knowledge, base::day_of(2027, 4, 8));
    REQUIRE(report.ok());
    const auto assessed = workflow::read_assessed(evenhand::report::to_json(*report), "report.json");
    REQUIRE(assessed.ok());
    CHECK(assessed->ruleset == report->ruleset);
    CHECK(assessed->on == report->on);
    CHECK(assessed->council == "Exampleshire County Council");
    CHECK(assessed->verdict == report->verdict);
    REQUIRE_FALSE(report->findings.empty());
    REQUIRE(assessed->findings.size() == report->findings.size());
    CHECK(assessed->findings[0].rule == report->findings[0].rule);
    CHECK(assessed->findings[0].level == report->findings[0].level);
    CHECK(assessed->findings[0].title == report->findings[0].title);
    REQUIRE(assessed->periods.size() == 1);
    CHECK(assessed->periods[0].opens == base::day_of(2027, 3, 24));
    CHECK(assessed->known);
}

TEST_CASE("what is no report is refused", "[workflow]") {
    const std::string good = R"({"schema": "evenhand/report/1", "ruleset": "sha256:1", "on": "2027-03-27",
"verdict": "clear", "findings": [{"rule": "a", "level": "note", "text": ""}],
"periods": [{"election": "e", "opens": "2027-03-24", "closes": "2027-05-06"}]})";
    CHECK(workflow::read_assessed(good, "r").ok());
    const auto without = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        text.replace(text.find(from), from.size(), to);
        const auto read = workflow::read_assessed(text, "r.json");
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().place.file == "r.json");
    };
    without("report/1", "report/2");
    without("\"findings\"", "\"finding\"");
    without("\"periods\"", "\"period\"");
    without("\"note\"", "\"nota\"");
    without("\"rule\"", "\"rules\"");
    without("2027-03-27", "27 March");
    without("\"clear\"", "\"clean\"");
    without("2027-03-24", "");
    without("sha256:1", "");
    CHECK_FALSE(workflow::read_assessed("[]", "r").ok());
    CHECK_FALSE(workflow::read_assessed("", "r").ok());
}

TEST_CASE("a finding keeps its mark where the text around it changes", "[workflow]") {
    const auto read = [](const std::string& findings) {
        return *workflow::read_assessed(
            R"({"schema": "evenhand/report/1", "ruleset": "x", "on": "2027-03-27", "verdict": "refer",
"periods": [], "calendar": {"known": false, "unknown": "far off"}, "findings": [)" +
                findings + "]}",
            "r");
    };
    const auto one = read(R"({"rule": "b", "level": "refer", "text": "We  Pay\nup"},
                             {"rule": "b", "level": "refer", "text": "we pay up"},
                             {"rule": "a", "level": "refer", "text": "we pay up"})");
    CHECK(one.findings[0].mark != one.findings[1].mark);
    CHECK(one.findings[1].mark != one.findings[2].mark);
    CHECK(one.rules_found() == std::vector<std::string>{"a", "b"});
    CHECK_FALSE(one.known);
    CHECK(one.unknown_why == "far off");
    const auto two = read(R"({"rule": "b", "level": "stop", "text": "we pay up"})");
    CHECK(two.findings[0].mark == one.findings[0].mark);
}
