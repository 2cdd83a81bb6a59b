#include "evenhand/base/day.hpp"
#include "evenhand/workflow/audit.hpp"

#include <catch2/catch.hpp>

namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

TEST_CASE("an entry goes through its line of JSON unchanged", "[workflow]") {
    workflow::Fact fact{base::day_of(2027, 4, 8), {},  {},
                        "sign-in-refused",        {0}, {{"name", "“x”\n\"</\\\x01"}}};
    auto entry = workflow::sealed(fact, workflow::start_of_chain());
    const std::string line = workflow::to_json_line(entry);
    CHECK(line.find('\n') == std::string::npos);
    CHECK(*workflow::parse_entry(line, "entries.jsonl") == entry);
    fact.details.clear();
    fact.who = {"jo.bell"};
    fact.subject = {12};
    entry = workflow::sealed(fact, {4, entry.digest});
    CHECK(*workflow::parse_entry(workflow::to_json_line(entry), "entries.jsonl") == entry);
}

TEST_CASE("a link goes through its line of JSON unchanged", "[workflow]") {
    const auto link = workflow::link_of(
        workflow::sealed({base::day_of(2027, 4, 8), {}, {}, "x", {0}, {}}, workflow::start_of_chain()));
    CHECK(*workflow::parse_link(workflow::to_json_line(link), "chain.jsonl") == link);
    CHECK_FALSE(workflow::parse_link("{\"number\":1}", "chain.jsonl").ok());
}

TEST_CASE("a line that is no entry is refused with its file", "[workflow]") {
    const auto entry = workflow::sealed({base::day_of(2027, 4, 8), {}, {}, "x", {0}, {{"k", "v"}}},
                                        workflow::start_of_chain());
    const std::string line = workflow::to_json_line(entry);
    const auto spoiled = [&](const std::string& from, const std::string& to) {
        std::string text = line;
        text.replace(text.find(from), from.size(), to);
        return workflow::parse_entry(text, "entries.jsonl");
    };
    CHECK(spoiled("\"number\"", "\"nummer\"").error().place.file == "entries.jsonl");
    CHECK_FALSE(spoiled("\"v\"", "1").ok());
    CHECK_FALSE(spoiled("2027-04-08T", "2027-04-08 ").ok());
    CHECK_FALSE(spoiled("\"number\":1", "\"number\":0").ok());
    CHECK_FALSE(workflow::parse_entry("{", "entries.jsonl").ok());
    CHECK_FALSE(workflow::parse_entry("[]", "entries.jsonl").ok());
}
