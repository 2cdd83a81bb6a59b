#include "evenhand/store/faults.hpp"
#include "store/postgresql_error.hpp"
#include "store/records_under_test.hpp"
#include "store/sqlite_error.hpp"

namespace evenhand::tests {

TEST_CASE("a full disk and a newer database are told apart from everything else", "[store]") {
    CHECK(store::sqlite_error(SQLITE_FULL, 0, "queue.db").code == base::ErrorCode::no_room);
    CHECK(store::postgresql_error("53100", "", "server").code == base::ErrorCode::no_room);
    const SqliteDatabase database;
    static_cast<void>(records_in(database.address()));
    static_cast<void>(database.execute(
        "INSERT INTO schema_step SELECT max(number) + 1, 'more', 'sha256:x' FROM schema_step"));
    const auto refused = store::open_records(opening_of(database.address()));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == base::ErrorCode::newer);
}

TEST_CASE("where there is room, or nobody can tell, there is room", "[store]") {
    const SqliteDatabase database;
    CHECK(store::must_have_room(database.address()).ok());
    CHECK(store::must_have_room("/proc/queue.db").ok());
    CHECK(store::must_have_room("/no/such/folder/queue.db").ok());
    CHECK(store::must_have_room("postgresql://127.0.0.1:1/a").ok());
}

}  // namespace evenhand::tests
