#include "store/connection_contract.hpp"
#include "store/pool.hpp"

#include <atomic>
#include <thread>

namespace evenhand::tests {
namespace {

store::Opening opening(const SqliteDatabase& database, int patience) {
    return {database.address(), store::Missing::is_created, store::Patience(patience)};
}

}  // namespace

TEST_CASE("a transaction of the pool that is not committed is undone, and its connection serves the next",
          "[store]") {
    const SqliteDatabase database;
    store::Pool pool(opening(database, 2000));
    const auto count = both("count", "SELECT count(*) FROM kept");
    {
        auto begun = pool.begin(store::Purpose::writing);
        REQUIRE(begun.ok());
        REQUIRE(begun->connection().run_script("CREATE TABLE kept (id bigint)").ok());
        REQUIRE(begun->commit().ok());
    }
    {
        auto begun = pool.begin(store::Purpose::writing);
        REQUIRE(begun.ok());
        REQUIRE(begun->connection().run(both("put", "INSERT INTO kept VALUES (1)")).ok());
    }
    auto begun = pool.begin(store::Purpose::reading);
    REQUIRE(begun.ok());
    CHECK((begun->connection().run(count)->rows[0][0] == store::Value(std::int64_t{0})));
}

TEST_CASE("writers of one process line up and all get their turn", "[store]") {
    const SqliteDatabase database;
    // Eighty commits may take long where the disk is busy.
    store::Pool pool(opening(database, 60'000));
    REQUIRE((*pool.connect())->run_script("CREATE TABLE kept (id bigint)").ok());
    std::atomic<int> failed{0};
    {
        std::vector<std::jthread> writers;
        for (int i = 0; i < 8; ++i) {
            writers.emplace_back([&] {
                for (int j = 0; j < 10; ++j) {
                    auto begun = pool.begin(store::Purpose::writing);
                    const bool done =
                        begun.ok() &&
                        begun->connection().run(both("put", "INSERT INTO kept VALUES (1)")).ok() &&
                        begun->commit().ok();
                    failed += done ? 0 : 1;
                }
            });
        }
    }
    CHECK(failed == 0);
    CHECK(database.execute("SELECT count(*) FROM kept") == "80");
}

TEST_CASE("who waits too long for a turn is told", "[store]") {
    const SqliteDatabase database;
    store::Pool pool(opening(database, 100));
    const auto holds = pool.begin(store::Purpose::writing);
    REQUIRE(holds.ok());
    const auto waits = pool.begin(store::Purpose::writing);
    REQUIRE_FALSE(waits.ok());
    CHECK(waits.error().message == "too many want the database at once; nothing was recorded");
    CHECK(pool.begin(store::Purpose::reading).ok());
}

TEST_CASE("a pool lends sixteen connections and no more", "[store]") {
    const SqliteDatabase database;
    store::Pool pool(opening(database, 50));
    std::vector<base::Result<store::Pool::Begun>> lent;
    for (int i = 0; i < 16; ++i) {
        lent.push_back(pool.begin(store::Purpose::reading));
        REQUIRE(lent.back().ok());
    }
    CHECK_FALSE(pool.begin(store::Purpose::reading).ok());
    lent.pop_back();
    CHECK(pool.begin(store::Purpose::reading).ok());
}

}  // namespace evenhand::tests
