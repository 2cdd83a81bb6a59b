#include "evenhand/scan/judging.hpp"
#include "support/example_council.hpp"

#include <algorithm>

namespace evenhand::tests {
namespace {

using base::Day;
using base::day_of;

const scan::Instant at{day_of(2027, 4, 20)};

scan::Version quoting_a_member(Day day) {
    scan::Version version;
    version.item = 1;
    version.number = 1;
    version.title = "Northgate library reopens after repairs";
    version.text = "The library in Northgate opens again on Monday after repairs to its roof.\n\n"
                   "Councillor Priya Nandakumar said: “I am delighted that residents have their library back "
                   "and I will keep fighting for it.”";
    version.day = day;
    return version;
}

scan::Assessment assessed(const scan::Version& version, Day today) {
    auto made = scan::assess(version, *example_council(), today, at);
    REQUIRE(made.ok());
    return std::move(made).value();
}

extract::Article dated(std::optional<extract::FoundDate> date) {
    extract::Article article;
    article.date = date;
    if (date) {
        article.dates = {*date};
    }
    return article;
}

bool any_above_note(const scan::Assessment& assessment) {
    return std::any_of(assessment.findings.begin(), assessment.findings.end(),
                       [](const auto& finding) { return finding.level > rules::Level::note; });
}

}  // namespace

TEST_CASE("an item is judged by the law of its own day", "[scan]") {
    const auto inside = assessed(quoting_a_member(day_of(2027, 4, 8)), day_of(2027, 4, 20));
    CHECK(inside.on == day_of(2027, 4, 8));
    CHECK(inside.verdict > policy::Verdict::clear);
    CHECK(any_above_note(inside));
    CHECK(inside.report.find("evenhand/report/1") != std::string::npos);
    CHECK_FALSE(inside.findings.front().sources.empty());
    CHECK(inside.ruleset == example_council()->digest());
    const auto before = assessed(quoting_a_member(day_of(2027, 1, 8)), day_of(2027, 1, 20));
    CHECK(before.verdict == policy::Verdict::clear);
}

TEST_CASE("what stood online before a period opened is a note inside it", "[scan]") {
    const auto standing = assessed(quoting_a_member(day_of(2027, 1, 8)), day_of(2027, 4, 20));
    CHECK(standing.verdict == policy::Verdict::clear);
    CHECK_FALSE(any_above_note(standing));
    const auto notes = std::count_if(standing.findings.begin(), standing.findings.end(),
                                     [](const auto& finding) { return finding.stood_before; });
    CHECK(notes > 0);
    REQUIRE_FALSE(standing.remarks.empty());
    CHECK(standing.remarks.back().find("29 March 2027") != std::string::npos);
    const auto harmless = [] {
        auto version = quoting_a_member(day_of(2027, 1, 8));
        version.title = "Roads closed for repairs";
        version.text = "High Street is closed on Monday while the water company repairs a pipe.";
        return version;
    }();
    CHECK(assessed(harmless, day_of(2027, 4, 20)).remarks.empty());
}

TEST_CASE("where the day is not sure the strictest counts, and it is said", "[scan]") {
    auto version = quoting_a_member(day_of(2027, 1, 8));
    version.other_days = {day_of(2027, 4, 8)};
    const auto judged = assessed(version, day_of(2027, 4, 20));
    CHECK(judged.on == day_of(2027, 4, 8));
    CHECK(judged.verdict > policy::Verdict::clear);
    REQUIRE_FALSE(judged.remarks.empty());
    CHECK(judged.remarks.front().find("8 April 2027") != std::string::npos);
    CHECK(judged.remarks.front().find("8 January 2027 it would be clear") != std::string::npos);
}

TEST_CASE("a sweep asks what an item would say to another day", "[scan]") {
    auto made =
        scan::assess_on(quoting_a_member(day_of(2027, 1, 8)), *example_council(), day_of(2027, 3, 29), at);
    REQUIRE(made.ok());
    CHECK(made->on == day_of(2027, 3, 29));
    CHECK(any_above_note(*made));
}

TEST_CASE("the day of an item is what is surest", "[scan]") {
    using extract::Confidence;
    using extract::DateSource;
    scan::Item item;
    item.first_seen = scan::Instant{day_of(2027, 4, 10)};
    const Day seen = day_of(2027, 4, 12);
    SECTION("the page, where it is sure") {
        item.published = scan::Instant{day_of(2027, 4, 9)};
        const auto judged = scan::judged_day(
            item, dated({{day_of(2027, 4, 8), DateSource::linked_data, Confidence::high}}), seen);
        CHECK(judged.day == day_of(2027, 4, 8));
        CHECK(judged.source == "json-ld");
        CHECK(judged.other_days.empty());
    }
    SECTION("then the feed, and the page's day is another one") {
        item.published = scan::Instant{day_of(2027, 4, 9)};
        const auto judged =
            scan::judged_day(item, dated({{day_of(2027, 4, 8), DateSource::meta, Confidence::medium}}), seen);
        CHECK(judged.day == day_of(2027, 4, 9));
        CHECK(judged.source == "feed");
        CHECK(judged.other_days == std::vector<Day>{day_of(2027, 4, 8)});
    }
    SECTION("a feed that tells of days to come is not believed") {
        item.published = scan::Instant{day_of(2027, 6, 9)};
        CHECK(scan::judged_day(item, dated({{day_of(2027, 4, 8), DateSource::meta, Confidence::low}}), seen)
                  .day == day_of(2027, 4, 8));
    }
    SECTION("at last the day on which it was first seen") {
        const auto judged = scan::judged_day(item, dated({}), seen);
        CHECK(judged.day == day_of(2027, 4, 10));
        CHECK(judged.source == "first-seen");
        CHECK(judged.confidence == "low");
    }
    SECTION("an edit is another day, and so is a change that was seen") {
        auto article = dated({{day_of(2027, 4, 8), DateSource::linked_data, Confidence::high}});
        article.edited = day_of(2027, 4, 11);
        item.version = 1;
        CHECK(scan::judged_day(item, article, seen).other_days ==
              std::vector<Day>{day_of(2027, 4, 11), seen});
    }
}

}  // namespace evenhand::tests
