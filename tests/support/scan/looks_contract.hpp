#pragma once

#include "support/scan/things.hpp"

#include <vector>

/// What is promised of looks, decisions, and of what is told and done once.
namespace evenhand::tests::scan_contract {

inline void a_look_is_kept_whole(Records& records) {
    const auto made = scene(records);
    const auto item = whole_item(made.item);
    scan::Assessment assessment;
    assessment.item = item.id;
    assessment.version = 1;
    assessment.at = at(2);
    assessment.on = base::day_of(2027, 4, 7);
    assessment.ruleset = "sha256:r";
    assessment.verdict = policy::Verdict::stop;
    assessment.remarks = {"A remark."};
    assessment.report = "{\"schema\":\"evenhand/report/1\"}";
    scan::WebFinding finding;
    finding.mark = "sha256:m";
    finding.rule = "rule";
    finding.words = "“words”";
    assessment.findings = {finding};
    const auto version = version_of(item.id, 1);
    const auto snapshot = snapshot_of(1);
    CHECK(good(records.keep(made.lease, {item, version, snapshot, assessment})) == Kept::yes);
    CHECK(good(records.versions(item.id)) == std::vector<scan::Version>{version});
    CHECK(good(records.snapshot(snapshot.digest)) == snapshot);
    CHECK_FALSE(good(records.snapshot("sha256:none")));
    const auto found = good(records.assessment(item.id));
    REQUIRE(found);
    CHECK(found->on == assessment.on);
    CHECK(found->ruleset == assessment.ruleset);
    CHECK(found->verdict == assessment.verdict);
    CHECK(found->report == assessment.report);
    CHECK(scan::findings_json(*found) == scan::findings_json(assessment));

    SECTION("the same bytes may be read again") {
        auto again = version;
        again.text = "Better";
        again.other_days.clear();
        auto later = assessment;
        later.verdict = policy::Verdict::clear;
        CHECK(good(records.keep(made.lease, {item, again, snapshot, later})) == Kept::yes);
        CHECK(good(records.versions(item.id)) == std::vector<scan::Version>{again});
        CHECK(good(records.assessment(item.id))->verdict == policy::Verdict::clear);
    }
    SECTION("old pages are forgotten, but for those that the current versions were read from") {
        auto next = item;
        next.version = 2;
        next.verdict = policy::Verdict::clear;
        CHECK(good(records.keep(made.lease, {next, version_of(item.id, 2), snapshot_of(2), {}})) ==
              Kept::yes);
        CHECK(good(records.forget_snapshots(at(1))) == 0);
        CHECK(good(records.forget_snapshots(at(60))) == 1);
        CHECK_FALSE(good(records.snapshot("sha256:s1")));
        CHECK(good(records.snapshot("sha256:s2")));
        CHECK(good(records.versions(item.id)).size() == 2);
    }
    SECTION("nothing of it where the lease is lost") {
        CHECK(good(records.keep({made.source.id, "somebody", at(9)},
                                {item, version_of(item.id, 2), snapshot_of(2), {}})) == Kept::lease_lost);
        CHECK(good(records.versions(item.id)).size() == 1);
        CHECK_FALSE(good(records.snapshot("sha256:s2")));
    }
}

inline void decisions_stay(Records& records) {
    const auto made = scene(records);
    scan::Decision first{made.item.id,           0,    1,     "sha256:m", scan::DecisionKind::dismissed,
                         "It was said “before”", "jo", at(4), 0};
    scan::Decision second{made.item.id, 0, 2, "", scan::DecisionKind::queued, "", "al", at(5), 17};
    good(records.decide(first));
    good(records.decide(second));
    first.number = 1;
    second.number = 2;
    CHECK(good(records.decisions(made.item.id)) == std::vector<scan::Decision>{first, second});
    CHECK(good(records.decisions(99)).empty());
}

inline void what_is_done_once_is_done_once(Records& records) {
    CHECK_FALSE(good(records.happened("sweep a")));
    CHECK(good(records.first_time("sweep a", at(0))));
    CHECK(good(records.happened("sweep a")));
    CHECK_FALSE(good(records.first_time("sweep a", at(1))));
    CHECK(good(records.first_time("sweep b", at(1))));
}

inline void news_wait_for_a_round_that_ends(Records& records) {
    const auto made = scene(records);
    scan::Looked looked{whole_item(made.item), {}, {}, {}};
    looked.news = scan::Seen::fresh;
    CHECK(good(records.keep(made.lease, looked)) == Kept::yes);
    looked.news = scan::Seen::changed;
    CHECK(good(records.keep(made.lease, looked)) == Kept::yes);
    looked.news.reset();
    CHECK(good(records.keep(made.lease, looked)) == Kept::yes);
    // What is new stays new until somebody is told.
    CHECK(good(records.news(made.source.id)) == std::vector<scan::News>{{made.item.id, scan::Seen::fresh}});
    CHECK(good(records.news(99)).empty());
    CHECK(good(records.untold(at(10))).empty());

    scan::Ending ending;
    ending.run.source = made.source.id;
    ending.run.ended = at(9);
    ending.telling = scan::Telling{0, "exampleshire", at(9), "An “item”", "It says\n\nthis", "{}"};
    ending.done_once = {"sweep c"};
    CHECK(good(records.finish({made.source.id, "somebody", at(9)}, ending)) == Kept::lease_lost);
    CHECK(good(records.news(made.source.id)).size() == 1);
    CHECK_FALSE(good(records.happened("sweep c")));
    CHECK(good(records.finish(made.lease, ending)) == Kept::yes);
    CHECK(good(records.happened("sweep c")));
    CHECK(good(records.news(made.source.id)).empty());
    ending.telling->run = good(records.runs(made.source.id, 1)).at(0).id;
    CHECK(good(records.untold(at(10))) == std::vector<scan::Telling>{*ending.telling});
    CHECK(good(records.untold(at(10) + scan::telling_lasts)).empty());
    good(records.told(ending.telling->run));
    CHECK(good(records.untold(at(10))).empty());
    good(records.told(ending.telling->run));
}

}  // namespace evenhand::tests::scan_contract
