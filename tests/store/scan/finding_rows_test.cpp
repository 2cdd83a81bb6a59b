#include "evenhand/store/scan_records.hpp"
#include "store/records_under_test.hpp"
#include "store/scan/finding_rows.hpp"
#include "support/scan_contract.hpp"

namespace evenhand::tests {

TEST_CASE("a version that somebody edited by hand is an error and no guess", "[store]") {
    const SqliteDatabase database;
    const auto records = good(store::open_scan_records(opening_of(database.address())));
    const auto made = scan_contract::scene(*records);
    const auto version = scan_contract::version_of(made.item.id, 1);
    good(records->keep(made.lease, {made.item, version, scan_contract::snapshot_of(1), {}}));
    static_cast<void>(database.execute("UPDATE scan_version SET other_days = 'Monday'"));
    is_unreadable(records->versions(made.item.id), "a day means nothing");
}

TEST_CASE("a version is not read again from other bytes", "[store]") {
    const SqliteDatabase database;
    const auto records = good(store::open_scan_records(opening_of(database.address())));
    const auto made = scan_contract::scene(*records);
    const auto connection = connect(database.address());
    auto version = scan_contract::version_of(made.item.id, 1);
    CHECK(good(store::put_version(*connection, version)));
    version.snapshot = "sha256:other";
    CHECK_FALSE(good(store::put_version(*connection, version)));
}

}  // namespace evenhand::tests
