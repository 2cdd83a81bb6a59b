#include "store/connection_contract.hpp"

namespace evenhand::tests {

TEST_CASE("PostgreSQL gives back every value that it was given", "[store][postgresql]") {
    keeps_every_value<PostgresqlDatabase>();
}
TEST_CASE("PostgreSQL binds $2 before $1 where it stands first", "[store][postgresql]") {
    binds_by_number<PostgresqlDatabase>();
}
TEST_CASE("PostgreSQL says how many rows a statement changed", "[store][postgresql]") {
    counts_what_changed<PostgresqlDatabase>();
}
TEST_CASE("PostgreSQL keeps nothing of a transaction that was not committed", "[store][postgresql]") {
    keeps_nothing_of_a_transaction_that_was_not_committed<PostgresqlDatabase>();
}
TEST_CASE("PostgreSQL reads one picture in one transaction", "[store][postgresql]") {
    reads_one_picture<PostgresqlDatabase>();
}
TEST_CASE("PostgreSQL refuses a second writer after its patience", "[store][postgresql]") {
    refuses_a_second_writer_in_time<PostgresqlDatabase>();
}

TEST_CASE("a server that cannot be reached is named without the password", "[store][postgresql]") {
    const auto opened =
        store::open_postgresql("postgresql://evenhand:pa55word@127.0.0.1:1/queue", store::Patience(100));
    REQUIRE_FALSE(opened.ok());
    const auto line = base::one_line(opened.error());
    CHECK(line.find("postgresql://127.0.0.1:1/queue") != std::string::npos);
    CHECK(line.find("cannot be reached") != std::string::npos);
    CHECK(line.find("pa55word") == std::string::npos);
}

TEST_CASE("a connection whose server process was ended says so and is not used again",
          "[store][postgresql]") {
    const PostgresqlDatabase database;
    const auto connection = connect(database.address());
    const auto put = both("put", "INSERT INTO kept VALUES (1)");
    REQUIRE(connection->run_script("CREATE TABLE kept (id bigint)").ok());
    auto transaction = store::Transaction::begin(*connection, store::Purpose::writing);
    REQUIRE(connection->run(put).ok());
    static_cast<void>(database.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'evenhand'"));
    SECTION("in the middle") {
        const auto broken = connection->run(put);
        REQUIRE_FALSE(broken.ok());
        CHECK(broken.error().message == "the connection to the database was lost; nothing was recorded");
    }
    SECTION("at the commit: nobody can know yet") {
        const auto broken = transaction->commit();
        REQUIRE_FALSE(broken.ok());
        CHECK(broken.error().message.find("not known") != std::string::npos);
    }
    CHECK_FALSE(connection->usable());
    CHECK(database.execute("SELECT count(*) FROM kept") == "0");
}

TEST_CASE("a commit of a transaction in which something failed is never taken for one",
          "[store][postgresql]") {
    const PostgresqlDatabase database;
    const auto connection = connect(database.address());
    REQUIRE(connection->run_script("CREATE TABLE kept (id bigint PRIMARY KEY)").ok());
    const auto put = both("put", "INSERT INTO kept VALUES (1)");
    auto transaction = store::Transaction::begin(*connection, store::Purpose::writing);
    REQUIRE(connection->run(put).ok());
    REQUIRE_FALSE(connection->run(put).ok());
    CHECK_THROWS_AS(transaction->commit(), base::Bug);
    CHECK(database.execute("SELECT count(*) FROM kept") == "0");
}

}  // namespace evenhand::tests
