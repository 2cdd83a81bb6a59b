#include "evenhand/store/scan_records.hpp"
#include "store/records_under_test.hpp"
#include "store/scan/source_rows.hpp"
#include "support/scan_contract.hpp"

namespace evenhand::tests {

TEST_CASE("a source that somebody edited by hand is an error and no guess", "[store]") {
    const SqliteDatabase database;
    const auto records = good(store::open_scan_records(opening_of(database.address())));
    scan_contract::scene(*records);
    static_cast<void>(database.execute("UPDATE scan_source SET kind = 'gopher'"));
    is_unreadable(records->sources(), "'gopher' means nothing");
}

TEST_CASE("what a statement looks for in a list stands between bars", "[store]") {
    CHECK(store::list_of({}).empty());
    CHECK(store::list_of({"a"}) == "|a|");
    CHECK(store::list_of({"a", "bc"}) == "|a|bc|");
}

}  // namespace evenhand::tests
