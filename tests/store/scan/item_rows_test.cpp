#include "evenhand/store/scan_records.hpp"
#include "store/records_under_test.hpp"
#include "store/scan/item_rows.hpp"
#include "support/scan_contract.hpp"

namespace evenhand::tests {

TEST_CASE("an item that somebody edited by hand is an error and no guess", "[store]") {
    const SqliteDatabase database;
    const auto records = good(store::open_scan_records(opening_of(database.address())));
    const auto made = scan_contract::scene(*records);
    static_cast<void>(database.execute("UPDATE scan_item SET state = 'lost'"));
    is_unreadable(records->item(made.item.id), "'lost' means nothing");
}

}  // namespace evenhand::tests
