#include "evenhand/store/scan_records.hpp"
#include "store/records_under_test.hpp"
#include "store/scan/news_rows.hpp"
#include "support/scan_contract.hpp"

namespace evenhand::tests {

TEST_CASE("news of an item that is not recorded are refused by the database", "[store]") {
    const SqliteDatabase database;
    const auto records = good(store::open_scan_records(opening_of(database.address())));
    const auto connection = connect(database.address());
    scan::Item nobody;
    nobody.id = 99;
    nobody.source = 1;
    CHECK_FALSE(store::put_news(*connection, nobody, scan::Seen::fresh).ok());
}

}  // namespace evenhand::tests
