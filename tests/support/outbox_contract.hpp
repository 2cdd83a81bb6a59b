#pragma once

#include "evenhand/notify/delivery.hpp"
#include "support/records/things.hpp"

#include <atomic>
#include <thread>
#include <vector>

/// What every implementation of notify::Outbox promises; it begins with an empty one.
namespace evenhand::tests::outbox_contract {

using notify::Delivery;
using notify::State;
using records_contract::good;
using records_contract::moment;

inline Delivery delivery(const std::string& id, const std::string& address, const std::string& occasion) {
    Delivery made;
    made.id = id;
    made.target = {notify::Channel::mail, address};
    made.notice = {"exampleshire",   "scan.findings", "Subject “1”",
                   "Text\nof lines", "{\"a\":\"ü\"}", occasion};
    made.created = moment(0);
    made.due = moment(1);
    return made;
}

inline std::vector<std::string> ids(const std::vector<Delivery>& deliveries) {
    std::vector<std::string> all;
    for (const Delivery& one : deliveries) {
        all.push_back(one.id);
    }
    return all;
}

inline void each_occasion_is_put_once(notify::Outbox& outbox) {
    CHECK(good(outbox.put(delivery("a", "al@example.org", "run 1"))));
    CHECK_FALSE(good(outbox.put(delivery("b", "al@example.org", "run 1"))));
    CHECK(good(outbox.put(delivery("c", "bo@example.org", "run 1"))));
    auto later = delivery("d", "al@example.org", "run 2");
    later.created = moment(9);
    later.due = moment(9);
    CHECK(good(outbox.put(later)));
    CHECK(good(outbox.put_since({notify::Channel::mail, "al@example.org"}, moment(0))) == 2);
    CHECK(good(outbox.put_since({notify::Channel::mail, "al@example.org"}, moment(1))) == 1);
    CHECK(good(outbox.put_since({notify::Channel::webhook, "al@example.org"}, moment(0))) == 0);
    CHECK(ids(good(outbox.newest(2))).front() == "d");
    CHECK(good(outbox.newest(10)).size() == 3);
}

inline void what_is_due_is_one_takers_own(notify::Outbox& outbox) {
    CHECK(good(outbox.take_due(moment(0), {})).empty());
    const auto taken = good(outbox.take_due(moment(2), {10, std::chrono::seconds(60)}));
    REQUIRE(ids(taken) == std::vector<std::string>{"a", "c"});
    CHECK(taken[0].notice.subject == "Subject “1”");
    CHECK(taken[0].notice.text == "Text\nof lines");
    CHECK(taken[0].notice.json == "{\"a\":\"ü\"}");
    CHECK(good(outbox.take_due(moment(2), {})).empty());
    const auto after_lease = moment(2) + std::chrono::seconds(60);
    auto again = good(outbox.take_due(after_lease, {1, std::chrono::seconds(60)}));
    REQUIRE(ids(again) == std::vector<std::string>{"a"});
    again[0].state = State::delivered;
    again[0].settled = after_lease;
    good(outbox.note(again[0]));
    auto other = good(outbox.take_due(after_lease, {10, std::chrono::seconds(60)}));
    REQUIRE(other.front().id == "c");
    other.front().tries = 1;
    other.front().trouble = "no server";
    other.front().due = after_lease + std::chrono::hours(1);
    good(outbox.note(other.front()));
    const auto day_after = after_lease + std::chrono::hours(24);
    const auto last = good(outbox.take_due(day_after, {10, std::chrono::seconds(60)}));
    REQUIRE(ids(last) == std::vector<std::string>{"d", "c"});
    CHECK(last[1].trouble == "no server");
    CHECK(last[1].tries == 1);
    for (const Delivery& kept : good(outbox.newest(10))) {
        CHECK((kept.id != "a" || (kept.state == State::delivered && kept.settled == after_lease)));
    }
}

inline void many_takers_share(notify::Outbox& outbox) {
    for (int i = 0; i < 40; ++i) {
        good(outbox.put(delivery("m" + std::to_string(i), "many@example.org", "run " + std::to_string(i))));
    }
    const auto now = moment(0) + std::chrono::hours(500);
    std::atomic<int> taken{0};
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int turn = 0; turn < 10; ++turn) {
                    const auto due = outbox.take_due(now, {3, std::chrono::hours(1)});
                    taken += due.ok() ? static_cast<int>(due->size()) : 1000;
                }
            });
        }
    }
    CHECK(taken == 42);
}

inline void keep_what_the_port_promises(notify::Outbox& outbox) {
    each_occasion_is_put_once(outbox);
    what_is_due_is_one_takers_own(outbox);
    many_takers_share(outbox);
}

}  // namespace evenhand::tests::outbox_contract
