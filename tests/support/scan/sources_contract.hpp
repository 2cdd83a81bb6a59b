#pragma once

#include "support/scan/things.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <set>
#include <thread>
#include <vector>

/// What is promised of sources, claims and rounds.
namespace evenhand::tests::scan_contract {

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
        CHECK(good(records.finish(mine->lease, {state, run})) == Kept::yes);
        CHECK(good(records.finish(mine->lease, {state, run})) == Kept::lease_lost);
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
        CHECK(good(records.finish(mine->lease, {})) == Kept::lease_lost);
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

}  // namespace evenhand::tests::scan_contract
