#include "evenhand/store/scan_records.hpp"
#include "store/records_under_test.hpp"
#include "support/scan_contract.hpp"

namespace evenhand::tests {
namespace {

void hold_to_the_contract(const std::string& address) {
    const auto open = [&] { return good(store::open_scan_records(opening_of(address))); };
    const auto records = open();
    scan_contract::keep_what_the_port_promises(*records, open);
}

}  // namespace

TEST_CASE("what a scan keeps in SQLite is what the port promises", "[store]") {
    const SqliteDatabase database;
    hold_to_the_contract(database.address());
}

TEST_CASE("what a scan keeps in PostgreSQL is what the port promises", "[store][postgresql]") {
    const PostgresqlDatabase database;
    hold_to_the_contract(database.address());
}

TEST_CASE("assessments and decisions are never changed nor removed", "[store]") {
    const SqliteDatabase database;
    const auto records = good(store::open_scan_records(opening_of(database.address())));
    const auto made = scan_contract::scene(*records);
    good(records->decide(
        {made.item.id, 0, 1, "", scan::DecisionKind::dismissed, "why", "jo", scan_contract::at(1), 0}));
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(database.address().c_str(), &handle) == SQLITE_OK);
    CHECK(sqlite3_exec(handle, "DELETE FROM scan_decision", nullptr, nullptr, nullptr) != SQLITE_OK);
    CHECK(sqlite3_exec(handle, "UPDATE scan_decision SET reason = 'x'", nullptr, nullptr, nullptr) !=
          SQLITE_OK);
    sqlite3_close(handle);
    CHECK(good(records->decisions(made.item.id)).front().reason == "why");
}

}  // namespace evenhand::tests
