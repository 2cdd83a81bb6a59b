#pragma once

#include "store/databases.hpp"

#include <chrono>
#include <limits>

namespace evenhand::tests {

inline store::Statement both(std::string_view name, std::string_view sql) {
    return {name, sql, sql};
}

/// What Poco::Data and the raw libraries get wrong in their own ways, and no connection of ours may.
template <typename Database>
void keeps_every_value() {
    const Database database;
    const auto connection = connect(database.address());
    REQUIRE(connection->run_script("CREATE TABLE kept (id bigint, words text, whole bigint)").ok());
    const auto put = both("put", "INSERT INTO kept (id, words, whole) VALUES ($1, $2, $3)");
    const auto take = both("take", "SELECT words, whole FROM kept WHERE id = $1");
    using std::string_literals::operator""s;
    const std::vector<std::pair<store::Value, store::Value>> rows = {
        {"plain"s, std::int64_t{1}},
        {""s, std::int64_t{0}},
        {store::Value(), store::Value()},
        {"Siân’s £5 \U0001F600"s, std::int64_t{5000000000}},
        {"before\0after"s, std::numeric_limits<std::int64_t>::max()},
        {"\x1a"s + "0", std::numeric_limits<std::int64_t>::min()},
        {std::string(3'000'000, 'x'), std::int64_t{-1}},
        {"'; DROP TABLE kept; --"s, std::int64_t{2}},
    };
    std::int64_t id = 0;
    for (const auto& [words, whole] : rows) {
        REQUIRE(connection->run(put, {++id, words, whole}).ok());
        const auto taken = connection->run(take, {id});
        REQUIRE(taken.ok());
        REQUIRE(taken->rows.size() == 1);
        CHECK((taken->rows[0][0] == words));
        CHECK((taken->rows[0][1] == whole));
    }
    const auto nothing = connection->run(take, {std::int64_t{99}});
    REQUIRE(nothing.ok());
    CHECK(nothing->rows.empty());
}

template <typename Database>
void binds_by_number() {
    const Database database;
    const auto connection = connect(database.address());
    const auto swapped = both("swapped", "SELECT CAST($2 AS text), CAST($1 AS text), CAST($2 AS text)");
    const auto answer = connection->run(swapped, {std::string("one"), std::string("two")});
    REQUIRE(answer.ok());
    CHECK((answer->rows[0] == store::Row{std::string("two"), std::string("one"), std::string("two")}));
}

template <typename Database>
void counts_what_changed() {
    const Database database;
    const auto connection = connect(database.address());
    REQUIRE(connection->run_script("CREATE TABLE counted (id bigint PRIMARY KEY, version bigint)").ok());
    const auto put = both("put", "INSERT INTO counted VALUES ($1, 1) ON CONFLICT DO NOTHING");
    const auto raise =
        both("raise", "UPDATE counted SET version = version + 1 WHERE id = $1 AND version = $2");
    CHECK(connection->run(put, {std::int64_t{1}})->changed == 1);
    CHECK(connection->run(put, {std::int64_t{1}})->changed == 0);
    CHECK(connection->run(raise, {std::int64_t{1}, std::int64_t{1}})->changed == 1);
    CHECK(connection->run(raise, {std::int64_t{1}, std::int64_t{1}})->changed == 0);
    CHECK(connection->run(both("look", "SELECT id FROM counted"))->changed <= 1);
}

template <typename Database>
void keeps_nothing_of_a_transaction_that_was_not_committed() {
    const Database database;
    const auto connection = connect(database.address());
    const auto other = connect(database.address());
    REQUIRE(connection->run_script("CREATE TABLE kept (id bigint PRIMARY KEY)").ok());
    const auto put = both("put", "INSERT INTO kept VALUES ($1)");
    const auto count = both("count", "SELECT count(*) FROM kept");
    const auto seen = [&](store::Connection& by) {
        return std::get<std::int64_t>(by.run(count)->rows[0][0]);
    };
    {
        auto transaction = store::Transaction::begin(*connection, store::Purpose::writing);
        REQUIRE(transaction.ok());
        REQUIRE(connection->run(put, {std::int64_t{1}}).ok());
        CHECK(seen(*connection) == 1);
        CHECK(seen(*other) == 0);
    }
    CHECK(seen(*connection) == 0);
    {
        auto transaction = store::Transaction::begin(*connection, store::Purpose::writing);
        REQUIRE(connection->run(put, {std::int64_t{1}}).ok());
        CHECK_FALSE(connection->run(put, {std::int64_t{1}}).ok());  // the whole transaction is to be given up
    }
    CHECK(seen(*connection) == 0);
    {
        auto transaction = store::Transaction::begin(*connection, store::Purpose::writing);
        REQUIRE(connection->run(put, {std::int64_t{1}}).ok());
        CHECK(transaction->commit().ok());
    }
    CHECK(seen(*other) == 1);
}

template <typename Database>
void reads_one_picture() {
    const Database database;
    const auto connection = connect(database.address());
    const auto other = connect(database.address());
    REQUIRE(connection->run_script("CREATE TABLE kept (id bigint PRIMARY KEY)").ok());
    const auto count = both("count", "SELECT count(*) FROM kept");
    auto reading = store::Transaction::begin(*connection, store::Purpose::reading);
    REQUIRE(reading.ok());
    CHECK((connection->run(count)->rows[0][0] == store::Value(std::int64_t{0})));
    REQUIRE(other->run(both("put", "INSERT INTO kept VALUES (1)")).ok());
    CHECK((connection->run(count)->rows[0][0] == store::Value(std::int64_t{0})));
    REQUIRE(reading->commit().ok());
    CHECK((connection->run(count)->rows[0][0] == store::Value(std::int64_t{1})));
}

template <typename Database>
void refuses_a_second_writer_in_time() {
    const Database database;
    const auto connection = connect(database.address());
    const auto other = connect(database.address(), store::Patience(200));
    auto first = store::Transaction::begin(*connection, store::Purpose::writing);
    REQUIRE(first.ok());
    const auto second = store::Transaction::begin(*other, store::Purpose::writing);
    REQUIRE_FALSE(second.ok());
    CHECK(second.error().message == "the database is held by somebody else; nothing was recorded");
    CHECK(other->usable());
    REQUIRE(first->commit().ok());
    CHECK(store::Transaction::begin(*other, store::Purpose::writing).ok());
}

}  // namespace evenhand::tests
