#include "store/connection_contract.hpp"
#include "store/migrations.hpp"
#include "store/statements.hpp"

#include <thread>

namespace evenhand::tests {
namespace {

const store::Statement first =
    both("0001_first", "CREATE TABLE one (id bigint); CREATE TABLE two (id bigint);");
const store::Statement second = both("0002_second", "INSERT INTO one VALUES (1);");
const store::Statement broken =
    both("0002_second", "INSERT INTO one VALUES (1); INSERT INTO no_table VALUES (1);");

template <typename Database>
void takes_each_step_once() {
    const Database database;
    const auto connection = connect(database.address());
    const store::Statement one[] = {first};
    const store::Statement both_steps[] = {first, second};
    REQUIRE(migrate(*connection, one).ok());
    REQUIRE(migrate(*connection, one).ok());
    REQUIRE(migrate(*connection, both_steps).ok());
    REQUIRE(migrate(*connection, both_steps).ok());
    CHECK(database.execute("SELECT count(*) FROM one") == "1");
    CHECK(database.execute("SELECT count(*) FROM schema_step") == "2");
}

template <typename Database>
void leaves_nothing_of_a_step_that_fails() {
    const Database database;
    const auto connection = connect(database.address());
    const store::Statement steps[] = {first, broken};
    const auto done = migrate(*connection, steps);
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == base::ErrorCode::malformed);
    CHECK(database.execute("SELECT count(*) FROM one") == "0");
    CHECK(database.execute("SELECT count(*) FROM schema_step") == "1");
    const store::Statement mended[] = {first, second};
    CHECK(migrate(*connection, mended).ok());
}

template <typename Database>
void refuses_a_newer_database() {
    const Database database;
    const auto connection = connect(database.address());
    const store::Statement both_steps[] = {first, second};
    const store::Statement one[] = {first};
    REQUIRE(migrate(*connection, both_steps).ok());
    const auto older = migrate(*connection, one);
    REQUIRE_FALSE(older.ok());
    CHECK(older.error().code == base::ErrorCode::newer);
    CHECK(older.error().message == "the database was written by a newer Evenhand (step 2; this one knows 1)");
    CHECK_FALSE(older.error().mend.empty());

    const store::Statement other[] = {both("0001_first", "CREATE TABLE other (id bigint)"), second};
    const auto stranger = migrate(*connection, other);
    REQUIRE_FALSE(stranger.ok());
    CHECK(stranger.error().code == base::ErrorCode::malformed);

    static_cast<void>(database.execute("DELETE FROM schema_step WHERE number = 1"));
    CHECK_FALSE(migrate(*connection, both_steps).ok());
}

/// Several programs of a council start at once on a new database.
template <typename Database>
void is_taken_once_by_many() {
    const Database database;
    std::vector<std::unique_ptr<store::Connection>> connections;
    for (int i = 0; i < 4; ++i) {
        connections.push_back(connect(database.address()));
    }
    const store::Statement steps[] = {first, second};
    std::vector<std::string> problems(connections.size());
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < connections.size(); ++i) {
            threads.emplace_back([&, i] {
                const auto done = migrate(*connections[i], steps);
                problems[i] = done.ok() ? "" : base::one_line(done.error());
            });
        }
    }
    for (const auto& problem : problems) {
        CHECK(problem == "");
    }
    CHECK(database.execute("SELECT count(*) FROM one") == "1");
}

}  // namespace

TEST_CASE("each step is taken once on SQLite", "[store]") {
    takes_each_step_once<SqliteDatabase>();
}
TEST_CASE("each step is taken once on PostgreSQL", "[store][postgresql]") {
    takes_each_step_once<PostgresqlDatabase>();
}
TEST_CASE("a step that fails leaves nothing on SQLite", "[store]") {
    leaves_nothing_of_a_step_that_fails<SqliteDatabase>();
}
TEST_CASE("a step that fails leaves nothing on PostgreSQL", "[store][postgresql]") {
    leaves_nothing_of_a_step_that_fails<PostgresqlDatabase>();
}
TEST_CASE("a newer database is refused on SQLite", "[store]") {
    refuses_a_newer_database<SqliteDatabase>();
}
TEST_CASE("a newer database is refused on PostgreSQL", "[store][postgresql]") {
    refuses_a_newer_database<PostgresqlDatabase>();
}
TEST_CASE("programs that start at once take the steps once on SQLite", "[store]") {
    is_taken_once_by_many<SqliteDatabase>();
}
TEST_CASE("programs that start at once take the steps once on PostgreSQL", "[store][postgresql]") {
    is_taken_once_by_many<PostgresqlDatabase>();
}

TEST_CASE("both databases take the shipped steps", "[store][postgresql]") {
    const SqliteDatabase file;
    const PostgresqlDatabase server;
    CHECK(store::migrate(*connect(file.address()), store::migration_steps()).ok());
    CHECK(store::migrate(*connect(server.address()), store::migration_steps()).ok());
    CHECK(file.execute("PRAGMA application_id") == "1163284040");
}

}  // namespace evenhand::tests
