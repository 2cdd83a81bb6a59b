#include "store/records_under_test.hpp"

namespace evenhand::tests {
namespace {

constexpr int entries_recorded = 9;

/// Lifts the guard that plain statements meet: whoever edits the audit on purpose can.
constexpr const char* unguard_sqlite = "DROP TRIGGER audit_entry_changed; DROP TRIGGER audit_entry_removed; ";
constexpr const char* unguard_postgresql = "DROP TRIGGER audit_entry_kept ON audit_entry; ";

struct Tampering {
    const char* how;
    const char* script;
    std::int64_t first_break;  ///< 0: only an anchor outside tells
};
constexpr Tampering tamperings[] = {
    {"another person", "UPDATE audit_entry SET who = 'sam' WHERE number = 4", 4},
    {"another moment", "UPDATE audit_entry SET at = at + 60 WHERE number = 5", 5},
    {"another act", "UPDATE audit_entry SET act = 'approve' WHERE number = 1", 1},
    {"another submission", "UPDATE audit_entry SET subject = 99 WHERE number = 2", 2},
    {"another council", "UPDATE audit_entry SET council = '' WHERE number = 9", 9},
    {"a reason struck out", "UPDATE audit_entry SET details = '{\"a\":\"1\"}' WHERE number = 6", 6},
    {"another digest", "UPDATE audit_entry SET digest = previous WHERE number = 3", 3},
    {"another previous", "UPDATE audit_entry SET previous = digest WHERE number = 3", 3},
    {"one taken out", "DELETE FROM audit_entry WHERE number = 5", 5},
    {"one taken out and the rest moved up",
     "DELETE FROM audit_entry WHERE number = 5; UPDATE audit_entry SET number = number - 100 WHERE number > "
     "5; "
     "UPDATE audit_entry SET number = number + 99 WHERE number < 1",
     5},
    {"two exchanged",
     "UPDATE audit_entry SET number = 100 WHERE number = 2; UPDATE audit_entry SET number = 2 WHERE number = "
     "3; "
     "UPDATE audit_entry SET number = 3 WHERE number = 100",
     2},
    {"the first taken out", "DELETE FROM audit_entry WHERE number = 1", 1},
    {"the end cut off", "DELETE FROM audit_entry WHERE number > 7", 0},
    {"all of it cut off", "DELETE FROM audit_entry", 0},
};

template <typename Database>
void is_seen(const Database& database, const workflow::Head& anchor, const Tampering& tampering) {
    static_cast<void>(database.execute(tampering.script));
    const auto records = records_in(database.address());
    const auto chain = verified(*records);
    INFO(tampering.how);
    if (tampering.first_break > 0) {
        REQUIRE(chain.first_break().has_value());
        CHECK(chain.first_break()->number == tampering.first_break);
        CHECK_FALSE(chain.first_break()->why.empty());
        return;
    }
    // A chain that ends early is a chain. The head that was written down outside is not in it.
    CHECK_FALSE(chain.first_break().has_value());
    CHECK(chain.head().number < anchor.number);
    CHECK(good(records->entries(anchor.number, 1)).empty());
    // Nor can it be grown again to the same end.
    while (good(records->head()).number < anchor.number) {
        begin(*records, "Other");
    }
    CHECK(good(records->entries(anchor.number, 1)).at(0).digest != anchor.digest);
}

template <typename Database>
void all_is_seen(const std::string& unguard) {
    const Database database;
    workflow::Head anchor;
    {
        const auto records = records_in(database.address());
        for (int i = 0; i < entries_recorded; ++i) {
            begin(*records, "Library " + std::to_string(i));
        }
        REQUIRE_FALSE(verified(*records).first_break().has_value());
        anchor = good(records->head());
    }
    static_cast<void>(database.execute(unguard + "CREATE TABLE untouched AS SELECT * FROM audit_entry"));
    for (const auto& tampering : tamperings) {
        is_seen(database, anchor, tampering);
        static_cast<void>(
            database.execute("DELETE FROM audit_entry; INSERT INTO audit_entry SELECT * FROM untouched"));
    }
    CHECK_FALSE(verified(*records_in(database.address())).first_break().has_value());
}

}  // namespace

TEST_CASE("whatever is done to the audit in SQLite shows, at the first entry that is not as it was",
          "[store]") {
    all_is_seen<SqliteDatabase>(unguard_sqlite);
}

TEST_CASE("whatever is done to the audit in PostgreSQL shows, at the first entry that is not as it was",
          "[store][postgresql]") {
    all_is_seen<PostgresqlDatabase>(unguard_postgresql);
}

TEST_CASE("a file that was cut short anywhere is refused", "[store]") {
    const SqliteDatabase whole;
    {
        const auto records = records_in(whole.address());
        for (int i = 0; i < 60; ++i) {
            begin(*records, "Library " + std::to_string(i));
        }
    }
    const auto size = std::filesystem::file_size(whole.address());
    for (std::uintmax_t cut = 1; cut < size; cut += size / 16) {
        const SqliteDatabase database;
        std::filesystem::copy_file(whole.address(), database.address());
        std::filesystem::resize_file(database.address(), size - cut);
        const auto records = store::open_records(opening_of(database.address()));
        INFO(cut << " of " << size << " bytes cut off");
        REQUIRE_FALSE(records.ok());
        CHECK(records.error().code == base::ErrorCode::malformed);
        CHECK(records.error().mend.find("restore a backup") != std::string::npos);
    }
}

}  // namespace evenhand::tests
