#include "evenhand/base/day.hpp"
#include "evenhand/base/digest.hpp"
#include "evenhand/workflow/audit.hpp"

#include <catch2/catch.hpp>

#include <functional>

namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

namespace {

workflow::Fact fact(int minute) {
    return {base::day_of(2027, 4, 8) + std::chrono::minutes(minute),
            {"jo.bell"},
            {"exampleshire"},
            "approve",
            {7},
            {{"reason", "none"}, {"text", "sha256:1"}}};
}

std::vector<workflow::Entry> chain(int length) {
    std::vector<workflow::Entry> entries;
    auto head = workflow::start_of_chain();
    for (int i = 0; i < length; ++i) {
        entries.push_back(workflow::sealed(fact(i), head));
        head = {entries.back().number, entries.back().digest};
    }
    return entries;
}

/// The number of the first broken entry; 0 where the chain holds.
std::int64_t first_break(const std::vector<workflow::Entry>& entries) {
    workflow::ChainVerifier verifier(workflow::start_of_chain());
    for (const auto& entry : entries) {
        verifier.read(entry);
    }
    if (!verifier.first_break()) {
        return 0;
    }
    CHECK_FALSE(verifier.first_break()->why.empty());
    return verifier.first_break()->number;
}

}  // namespace

TEST_CASE("a chain that nobody touched holds to its head", "[workflow]") {
    CHECK(first_break(chain(20)) == 0);
    CHECK(first_break({}) == 0);
}

TEST_CASE("whatever is changed in an entry is found at that entry", "[workflow]") {
    const std::vector<std::function<void(workflow::Entry&)>> changes = {
        [](auto& e) { e.fact.at += std::chrono::seconds(1); },
        [](auto& e) { e.fact.who = {"sam"}; },
        [](auto& e) { e.fact.council = {"othertown"}; },
        [](auto& e) { e.fact.act = "refuse"; },
        [](auto& e) { e.fact.subject = {8}; },
        [](auto& e) { e.fact.details[0].second = "other"; },
        [](auto& e) { e.fact.details.pop_back(); },
        [](auto& e) {
            e.fact.details.push_back({"x", ""});
        },
        [](auto& e) { e.previous[10] = e.previous[10] == '0' ? '1' : '0'; },
        [](auto& e) { e.digest.back() = e.digest.back() == '0' ? '1' : '0'; },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        CAPTURE(i);
        auto entries = chain(10);
        changes[i](entries[4]);
        CHECK(first_break(entries) == 5);
    }
}

TEST_CASE("an entry that was rewritten with its digest is found at the next one", "[workflow]") {
    auto entries = chain(10);
    auto forged = entries[4].fact;
    forged.who = {"sam"};
    entries[4] = workflow::sealed(forged, {4, entries[3].digest});
    CHECK(first_break(entries) == 6);
}

TEST_CASE("entries that were taken out, swapped or put in are found", "[workflow]") {
    auto without = chain(10);
    without.erase(without.begin() + 4);
    CHECK(first_break(without) == 5);
    auto swapped = chain(10);
    std::swap(swapped[4], swapped[5]);
    CHECK(first_break(swapped) == 5);
    auto doubled = chain(10);
    doubled.insert(doubled.begin() + 4, doubled[3]);
    CHECK(first_break(doubled) == 5);
    auto headless = chain(10);
    headless.erase(headless.begin());
    CHECK(first_break(headless) == 1);
}

TEST_CASE("a range is verified from an anchor", "[workflow]") {
    const auto entries = chain(10);
    workflow::ChainVerifier verifier({6, entries[5].digest});
    CHECK(verifier.read(entries[6]));
    workflow::ChainVerifier wrong({6, entries[4].digest});
    CHECK_FALSE(wrong.read(entries[6]));
    CHECK_FALSE(wrong.read(entries[7]));
    CHECK(wrong.first_break()->number == 7);
}

TEST_CASE("a clock that was set back is told and is no break", "[workflow]") {
    workflow::ChainVerifier verifier(workflow::start_of_chain());
    auto head = workflow::start_of_chain();
    for (const int minute : {5, 6, 2, 3}) {
        const auto entry = workflow::sealed(fact(minute), head);
        CHECK(verifier.read(entry));
        head = {entry.number, entry.digest};
    }
    CHECK(verifier.clock_set_back() == std::vector<std::int64_t>{3});
}

TEST_CASE("no value can pass for another field", "[workflow]") {
    auto one = fact(0);
    one.details = {{"a", "1\nkey=1:b\nvalue=1:2"}};
    auto two = fact(0);
    two.details = {{"a", "1"}, {"b", "2"}};
    const auto start = workflow::start_of_chain();
    CHECK(workflow::sealed(one, start).digest != workflow::sealed(two, start).digest);
}

TEST_CASE("the form of an entry's bytes never changes", "[workflow]") {
    const auto entry = workflow::sealed(fact(0), workflow::start_of_chain());
    CHECK(workflow::content_of(entry.fact) ==
          "evenhand/audit/"
          "1\nat=20:2027-04-08T00:00:00Z\nwho=7:jo.bell\ncouncil=12:exampleshire\nact=7:approve\n"
          "submission=1:7\nkey=6:reason\nvalue=4:none\nkey=4:text\nvalue=8:sha256:1\n");
    CHECK(entry.digest ==
          base::sha256("evenhand/link/1\nnumber=1:1\nprevious=71:" + entry.previous +
                       "\ncontent=71:" + base::sha256(workflow::content_of(entry.fact)) + "\n"));
}

TEST_CASE("a chain is verified by its links alone, without what happened", "[workflow]") {
    workflow::ChainVerifier verifier(workflow::start_of_chain());
    for (const auto& entry : chain(5)) {
        CHECK(verifier.read(workflow::link_of(entry)));
    }
    auto forged = workflow::link_of(chain(6)[5]);
    forged.content = workflow::content_digest(fact(99));
    CHECK_FALSE(verifier.read(forged));
    CHECK(verifier.first_break()->number == 6);
}

TEST_CASE("details stay sorted, and none stands twice", "[workflow]") {
    workflow::Fact some;
    workflow::add_detail(some, "b", "2");
    workflow::add_detail(some, "a", "1");
    CHECK(some.details.front().first == "a");
    CHECK(some.detail("b") == "2");
    CHECK(some.detail("c").empty());
    CHECK_THROWS_AS(workflow::add_detail(some, "a", "3"), base::Bug);
}

TEST_CASE("an anchor is a line that is read back, and anything else is refused", "[workflow]") {
    const auto entries = chain(3);
    const workflow::Anchor anchor{base::day_of(2027, 4, 9), {3, entries[2].digest}};
    const std::string line = workflow::line_of(anchor);
    CHECK(*workflow::parse_anchor(line) == anchor);
    for (const std::string& bad : {std::string(), std::string("x"), line + "0", line.substr(1),
                                   "2027-04-09T00:00:00Z -3 " + entries[2].digest,
                                   "2027-04-09T00:00:00Z 3x " + entries[2].digest, line.substr(0, 30)}) {
        CAPTURE(bad);
        CHECK_FALSE(workflow::parse_anchor(bad).ok());
    }
}
