#pragma once

#include "support/scan/things.hpp"

#include <algorithm>
#include <vector>

/// What is promised of items and of lists of them.
namespace evenhand::tests::scan_contract {

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
    query.decided = scan::ItemQuery::Decided::set_aside;
    CHECK(ids(query).empty());
    scan::Decision decision{id(1), 0,    rows[1].version, "", scan::DecisionKind::dismissed,
                            "why", "jo", at(4),           0};
    good(records.decide(decision));
    CHECK(ids(query) == Ids{id(1)});
    query.decided = scan::ItemQuery::Decided::open;
    CHECK(ids(query) == Ids{id(0), id(2), id(3)});
    CHECK(good(records.items(query)).total == 3);
    decision.kind = scan::DecisionKind::taken_down;
    good(records.decide(decision));
    CHECK(ids(query).size() == 4);
    decision.kind = scan::DecisionKind::dismissed;
    decision.version = rows[1].version + 1;
    good(records.decide(decision));
    CHECK(ids(query).size() == 4);
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

}  // namespace evenhand::tests::scan_contract
