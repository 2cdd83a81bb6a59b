#pragma once

#include "evenhand/scan/records.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

/// What every implementation of scan::Records promises, each in a section that begins with an empty one.
namespace evenhand::tests::scan_contract {

using scan::Instant;
using scan::ItemState;
using scan::Kept;
using scan::Records;
using std::chrono::minutes;
using std::chrono::seconds;

template <typename T>
T good(base::Result<T> result) {
    if (!result.ok()) {
        FAIL(base::one_line(result.error()));
    }
    return std::move(result).value();
}

inline Instant at(int minute) {
    return Instant{base::day_of(2027, 4, 8)} + minutes{minute};
}

inline scan::Source source_of(const std::string& council, const std::string& path) {
    scan::Source source;
    source.council = council;
    source.url = "https://www.exampleshire.gov.uk" + path;
    source.hosts = {"news.exampleshire.gov.uk", "newsroom.example.org"};
    return source;
}

inline scan::Item item_of(std::int64_t source, const std::string& name) {
    scan::Item item;
    item.source = source;
    item.identity = {"tag:" + name, "https://www.exampleshire.gov.uk/news/" + name};
    item.link = "http://www.exampleshire.gov.uk/news/" + name + "?utm_source=rss";
    item.title = "Newyddion “" + name + "”";
    item.published = at(-60);
    item.first_seen = at(0);
    item.next_look = at(0);
    return item;
}

/// All its members, none at its default.
inline scan::Item whole_item(scan::Item item) {
    item.day = base::day_of(2027, 4, 7);
    item.state = ItemState::suspect;
    item.last_look = at(3);
    item.last_good = at(2);
    item.last_full = at(1);
    item.next_look = at(90);
    item.validators = {"\"etag\"", "Thu, 08 Apr 2027 00:00:00 GMT"};
    item.version = 1;
    item.fingerprint = "sha256:f";
    item.misses = 2;
    item.first_miss = at(-9);
    item.failures = 4;
    item.why = "404: not there";
    item.verdict = policy::Verdict::refer;
    item.recognition = scan::Recognition::changed;
    item.submission = 12;
    item.judged = "sha256:j";
    return item;
}

inline scan::Version version_of(std::int64_t item, std::int64_t number) {
    return {item,
            number,
            at(1),
            "A title",
            "The text\n\nof “it”\xc2\xa0" + std::string(1, '\0') + "\x1a",
            "en",
            "sha256:f" + std::to_string(number),
            base::day_of(2027, 4, 7),
            "json-ld",
            "high",
            {base::day_of(2027, 4, 1), base::day_of(2027, 4, 9)},
            "sha256:s" + std::to_string(number)};
}

inline scan::Snapshot snapshot_of(int number) {
    std::string bytes = "<p>";
    for (int byte = 0; byte < 256; ++byte) {
        bytes += static_cast<char>(byte);
    }
    return {"sha256:s" + std::to_string(number), "https://www.exampleshire.gov.uk/news/a", at(1),
            "Content-Type: text/html\r\nX-Odd: \xff\r\n", bytes};
}

/// A source that is claimed, with an item.
struct Scene {
    scan::Source source;
    scan::Lease lease;
    scan::Item item;
};

inline Scene scene(Records& records) {
    Scene made;
    made.source = *good(records.add_source(source_of("exampleshire", "/rss"), at(0)));
    made.lease = good(records.claim("me", at(0), minutes{5}, {}))->lease;
    CHECK(good(records.know(made.lease, {item_of(made.source.id, "a")})) == Kept::yes);
    made.item = good(records.items({})).rows.at(0);
    return made;
}

inline void sources_come_back(Records& records) {
    const auto b = good(records.add_source(source_of("exampleshire", "/b"), at(0)));
    const auto a = good(records.add_source(source_of("exampleshire", "/a"), at(5)));
    const auto other = good(records.add_source(source_of("barset", "/b"), at(0)));
    REQUIRE((a && b && other));
    CHECK_FALSE(good(records.add_source(source_of("exampleshire", "/a"), at(9))));
    const auto rows = good(records.sources());
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].source == *other);
    CHECK(rows[1].source == *a);
    CHECK(rows[2].source == *b);
    CHECK(rows[1].state.next_due == at(5));
    CHECK(good(records.set_standing(a->id, scan::SourceStanding::ended)));
    CHECK_FALSE(good(records.set_standing(99, scan::SourceStanding::ended)));
    CHECK(good(records.sources())[1].source.standing == scan::SourceStanding::ended);
    CHECK(good(records.set_due(b->id, at(77))));
    CHECK_FALSE(good(records.set_due(99, at(77))));
    CHECK(good(records.sources())[2].state.next_due == at(77));
}

inline void a_source_is_claimed_by_one(Records& records) {
    const auto later = *good(records.add_source(source_of("exampleshire", "/later"), at(2)));
    const auto first = *good(records.add_source(source_of("exampleshire", "/first"), at(1)));
    CHECK_FALSE(good(records.claim("me", at(0), minutes{5}, {})));
    CHECK_FALSE(good(records.claim("me", at(9), minutes{5}, {"barset"})));
    const auto mine = good(records.claim("me", at(9), minutes{5}, {"barset", "exampleshire"}));
    REQUIRE(mine);
    CHECK(mine->row.source == first);
    CHECK(mine->lease.until == at(14));
    CHECK(good(records.claim("you", at(9), minutes{5}, {}))->row.source == later);
    CHECK_FALSE(good(records.claim("they", at(9), minutes{5}, {})));
    SECTION("until its holder has done, with the state that it leaves") {
        scan::SourceState state{at(300), at(9), at(9), at(8), 3, "500", {"\"e\"", "Thu"}};
        scan::Run run{0, first.id, at(9), at(10), 20, 19, 1, 2, 3, 4, 5, 6, 7, 8, "why"};
        CHECK(good(records.finish(mine->lease, state, run)) == Kept::yes);
        CHECK(good(records.finish(mine->lease, state, run)) == Kept::lease_lost);
        CHECK(good(records.sources())[0].state == state);
        const auto runs = good(records.runs(first.id, 10));
        REQUIRE(runs.size() == 1);
        run.id = runs[0].id;
        CHECK(run.id > 0);
        CHECK(runs[0] == run);
        CHECK(good(records.runs(0, 10)).size() == 1);
        CHECK(good(records.runs(later.id, 10)).empty());
        CHECK_FALSE(good(records.claim("they", at(299), minutes{5}, {"barset"})));
    }
    SECTION("or the lease has ended: then nothing of the first holder's is kept any more") {
        const auto next = good(records.claim("they", at(14), minutes{5}, {}));
        REQUIRE(next);
        CHECK(next->row.source == first);
        CHECK(good(records.know(mine->lease, {item_of(first.id, "a")})) == Kept::lease_lost);
        CHECK(good(records.items({})).total == 0);
        CHECK(good(records.finish(mine->lease, {}, {})) == Kept::lease_lost);
        CHECK(good(records.runs(0, 10)).empty());
    }
    SECTION("a look makes the lease last longer") {
        auto lease = mine->lease;
        lease.until = at(20);
        CHECK(good(records.know(lease, {})) == Kept::yes);
        CHECK(good(records.claim("they", at(15), minutes{5}, {}))->row.source == later);
        CHECK_FALSE(good(records.claim("they", at(19), minutes{5}, {})));
    }
    SECTION("one that ended is not claimed") {
        good(records.set_standing(first.id, scan::SourceStanding::ended));
        CHECK(good(records.claim("they", at(30), minutes{5}, {}))->row.source == later);
        CHECK_FALSE(good(records.claim("we", at(30), minutes{5}, {})));
    }
}

/// `open` gives another way to the same database.
inline void many_share_the_sources(Records& records, const std::function<std::unique_ptr<Records>()>& open) {
    for (int number = 0; number < 12; ++number) {
        good(records.add_source(source_of("exampleshire", "/" + std::to_string(number)), at(0)));
    }
    std::vector<std::vector<std::int64_t>> claimed(4);
    std::atomic<int> errors{0};
    {
        std::vector<std::jthread> threads;
        for (std::size_t worker = 0; worker < claimed.size(); ++worker) {
            threads.emplace_back([&, worker] {
                const auto mine = open();
                for (;;) {
                    const auto claim = mine->claim("worker " + std::to_string(worker), at(1), minutes{5}, {});
                    errors += claim.ok() ? 0 : 1;
                    if (!claim.ok() || !*claim) {
                        return;
                    }
                    claimed[worker].push_back((*claim)->row.source.id);
                }
            });
        }
    }
    CHECK(errors == 0);
    std::multiset<std::int64_t> all;
    for (const auto& ids : claimed) {
        all.insert(ids.begin(), ids.end());
    }
    CHECK(all.size() == 12);
    CHECK(std::set<std::int64_t>(all.begin(), all.end()).size() == 12);
}

inline void items_come_back(Records& records) {
    const auto made = scene(records);
    CHECK(good(records.know(made.lease, {item_of(made.source.id, "b"), item_of(made.source.id, "a")})) ==
          Kept::yes);
    const auto known = good(records.known(made.source.id));
    REQUIRE(known.size() == 2);
    CHECK(known[0].identity == made.item.identity);
    CHECK(known[1].identity.guid == "tag:b");
    auto expected = item_of(made.source.id, "a");
    expected.id = made.item.id;
    CHECK(made.item == expected);

    const auto item = whole_item(made.item);
    CHECK(good(records.keep(made.lease, {item, {}, {}, {}})) == Kept::yes);
    CHECK(good(records.item(item.id)) == item);
    CHECK_FALSE(good(records.item(99)));
    CHECK(good(records.keep({made.source.id, "somebody", at(9)}, {made.item, {}, {}, {}})) ==
          Kept::lease_lost);
    CHECK(good(records.item(item.id)) == item);
}

inline void items_are_found(Records& records) {
    const auto made = scene(records);
    std::vector<scan::Item> more;
    for (const auto* name : {"b", "c", "d"}) {
        more.push_back(item_of(made.source.id, name));
    }
    good(records.know(made.lease, more));
    auto rows = good(records.items({})).rows;
    REQUIRE(rows.size() == 4);
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    for (std::size_t number = 0; number < 3; ++number) {
        auto& item = rows[number];
        item.state = number == 0 ? ItemState::gone : ItemState::online;
        item.day = base::day_of(2027, 4, 9 - static_cast<unsigned>(number));
        item.verdict = number == 2 ? policy::Verdict::stop : policy::Verdict::clear;
        item.next_look = at(static_cast<int>(10 - number));
        good(records.keep(made.lease, {item, {}, {}, {}}));
    }
    const auto ids = [&](const scan::ItemQuery& query) {
        std::vector<std::int64_t> found;
        for (const auto& item : good(records.items(query)).rows) {
            found.push_back(item.id);
        }
        return found;
    };
    const auto id = [&](std::size_t number) { return rows[number].id; };
    using Ids = std::vector<std::int64_t>;
    scan::ItemQuery query;
    CHECK(ids(query) == Ids{id(0), id(1), id(2), id(3)});
    query.order = scan::ItemQuery::Order::due;
    CHECK(ids(query) == Ids{id(3), id(2), id(1), id(0)});
    query.due_by = at(9);
    CHECK(ids(query) == Ids{id(3), id(2), id(1)});
    query.due_by.reset();
    query.states = {ItemState::online, ItemState::gone};
    CHECK(ids(query) == Ids{id(2), id(1), id(0)});
    query.verdicts = {policy::Verdict::stop, policy::Verdict::refer};
    CHECK(ids(query) == Ids{id(2)});
    query = {};
    query.not_judged = "sha256:j";
    CHECK(ids(query).size() == 4);
    auto judged = rows[0];
    judged.judged = "sha256:j";
    good(records.keep(made.lease, {judged, {}, {}, {}}));
    CHECK(ids(query) == Ids{id(1), id(2), id(3)});
    query = {};
    query.offset = 1;
    query.limit = 2;
    CHECK(ids(query) == Ids{id(1), id(2)});
    CHECK(good(records.items(query)).total == 4);
    query = {};
    query.councils = {"barset"};
    CHECK(ids(query).empty());
    query.councils = {"barset", "exampleshire"};
    CHECK(ids(query).size() == 4);
    query.source = 99;
    CHECK(ids(query).empty());
}

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

/// `open` gives another way to the same database.
inline void keep_what_the_port_promises(Records& records,
                                        const std::function<std::unique_ptr<Records>()>& open) {
    SECTION("sources") {
        sources_come_back(records);
    }
    SECTION("claims") {
        a_source_is_claimed_by_one(records);
    }
    SECTION("many") {
        many_share_the_sources(records, open);
    }
    SECTION("items") {
        items_come_back(records);
    }
    SECTION("lists") {
        items_are_found(records);
    }
    SECTION("looks") {
        a_look_is_kept_whole(records);
    }
    SECTION("decisions") {
        decisions_stay(records);
    }
    SECTION("once") {
        what_is_done_once_is_done_once(records);
    }
}

}  // namespace evenhand::tests::scan_contract
