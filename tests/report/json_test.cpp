#include "evenhand/base/data.hpp"
#include "evenhand/report/formats.hpp"
#include "report/example_report.hpp"

#include <catch2/catch.hpp>

using evenhand::base::Node;
using evenhand::base::parse_json;
using evenhand::report::to_json;
using evenhand::tests::example_report;

namespace {

Node read_back(const evenhand::report::Report& report) {
    auto root = parse_json(to_json(report), "report.json");
    REQUIRE(root.ok());
    return std::move(root).value();
}

std::string text_at(const Node& node, std::string_view key) {
    REQUIRE(node.find(key) != nullptr);
    REQUIRE(node.find(key)->text() != nullptr);
    return *node.find(key)->text();
}

std::int64_t number_at(const Node& node, std::string_view key) {
    REQUIRE(node.find(key) != nullptr);
    REQUIRE(node.find(key)->integer() != nullptr);
    return *node.find(key)->integer();
}

}  // namespace

TEST_CASE("the JSON report says what it is and what it was made from", "[report]") {
    const auto root = read_back(example_report());
    CHECK(text_at(root, "schema") == "evenhand/report/1");
    CHECK(text_at(root, "unit") == "code-point");
    CHECK(text_at(root, "ruleset") == "sha256:00");
    CHECK(text_at(root, "on") == "2027-04-08");
    CHECK(text_at(root, "verdict") == "stop");
    const auto* document = root.find("document");
    CHECK(text_at(*document, "kind") == "press-release");
    CHECK(text_at(*document, "author") == "officer");
    CHECK(text_at(*document, "language") == "en");
    CHECK(number_at(*document, "characters") == 56);
    const auto& period = root.find("periods")->array()->at(0);
    CHECK(text_at(period, "election") == "local.exampleshire.2027-05-06");
    CHECK(text_at(period, "opens") == "2027-03-29");
    CHECK(text_at(period, "closes") == "2027-05-06");
    CHECK(text_at(period, "why") == "opens 29 March 2027, the notice of election");
}

TEST_CASE("offsets in JSON count code points of the text as given", "[report]") {
    const auto root = read_back(example_report());
    const auto& quote = root.find("quotes")->array()->at(0);
    CHECK(number_at(quote, "start") == 41);
    CHECK(number_at(quote, "end") == 54);
    CHECK(text_at(quote, "text") == "We are proud.");
    CHECK(*quote.find("direct")->boolean());
    const auto* speaker = quote.find("speaker");
    CHECK(number_at(*speaker, "start") == 19);
    CHECK(number_at(*speaker, "end") == 33);
    CHECK(text_at(*speaker, "text") == "Cllr Zoë Oddie");
    CHECK(text_at(*speaker, "name") == "Zoë Oddie");
    CHECK(text_at(*speaker, "role") == "member");
    CHECK(text_at(*speaker, "person") == "Zoë Oddie");
}

TEST_CASE("a finding on the whole document starts and ends at nought", "[report]") {
    const auto root = read_back(example_report());
    const auto& findings = *root.find("findings")->array();
    REQUIRE(findings.size() == 2);
    CHECK(number_at(findings[0], "start") == 0);
    CHECK(number_at(findings[0], "end") == 0);
    CHECK(text_at(findings[0], "text").empty());
    CHECK(text_at(findings[1], "rule") == "member-quote");
    CHECK(text_at(findings[1], "level") == "stop");
    CHECK(text_at(findings[1].find("sources")->array()->at(0), "ref") == "Act 1986, section 4");
    CHECK(*findings[1].find("suggestions")->array()->at(0).text() == "A council spokesperson said: …");
}

TEST_CASE("a speaker who is nobody of the directory has no person", "[report]") {
    auto report = example_report();
    report.quotes[0].speaker.person.clear();
    const auto root = read_back(report);
    CHECK(root.find("quotes")->array()->at(0).find("speaker")->find("person")->is_null());
}

TEST_CASE("look-alikes stand in JSON only where they were asked for", "[report]") {
    auto report = example_report();
    CHECK(read_back(report).find("not_flagged") == nullptr);
    report.not_flagged = {{"party-promotion", {0, 7}, "no party"}};
    const auto root = read_back(report);
    CHECK(text_at(root.find("not_flagged")->array()->at(0), "text") == "Library");
}

TEST_CASE("JSON says where the calendar cannot know the day", "[report]") {
    auto report = example_report();
    CHECK(*read_back(report).find("calendar")->find("known")->boolean());
    report.day.known = false;
    report.day.unknown_why = "the data end";
    const auto root = read_back(report);
    CHECK_FALSE(*root.find("calendar")->find("known")->boolean());
    CHECK(text_at(*root.find("calendar"), "unknown") == "the data end");
}
