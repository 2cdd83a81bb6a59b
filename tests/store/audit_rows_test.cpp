#include "store/audit_rows.hpp"
#include "store/records_under_test.hpp"

namespace evenhand::tests {

TEST_CASE("an entry whose details are not what was written cannot be read", "[store]") {
    const SqliteDatabase database;
    const auto records = records_in(database.address());
    begin(*records, "Library");
    static_cast<void>(database.execute("DROP TRIGGER audit_entry_changed"));
    for (const auto* details : {"no JSON", "[]", "{\"a\": 1}", "{\"a\": \"1\", \"a\": \"2\"}"}) {
        static_cast<void>(
            database.execute("UPDATE audit_entry SET details = '" + std::string(details) + "'"));
        is_unreadable(records->entries(1, 1), "an entry of the audit in the database cannot be read");
    }
}

TEST_CASE("several facts of one deed follow each other in the chain", "[store]") {
    const SqliteDatabase database;
    const auto records = records_in(database.address());
    const auto recorded = good(records->record({{}, {fact("one"), fact("two"), fact("three")}}));
    REQUIRE(recorded.entries.size() == 3);
    CHECK(recorded.entries[0].previous == workflow::chain_start());
    CHECK(recorded.entries[1].previous == recorded.entries[0].digest);
    CHECK(recorded.entries[2].previous == recorded.entries[1].digest);
    CHECK(good(records->entries(1, 10)) == recorded.entries);
}

}  // namespace evenhand::tests
