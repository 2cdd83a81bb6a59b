#include "evenhand/store/backup.hpp"
#include "store/records_under_test.hpp"

#include <sys/stat.h>

#include <thread>

namespace evenhand::tests {
namespace {

store::Opening existing(const std::string& address) {
    return {address, store::Missing::is_an_error, store::Patience(5000)};
}

}  // namespace

TEST_CASE("a backup that is taken while others write is a whole queue of one moment", "[store]") {
    const SqliteDatabase database;
    const TemporaryFolder folder;
    const auto records = records_in(database.address());
    begin(*records, "First");
    {
        std::jthread writer([&](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                static_cast<void>(records->record({{}, {fact("sign-in")}}).ok());
            }
        });
        for (int i = 0; i < 5; ++i) {
            const auto copy = folder.path() / ("backup-" + std::to_string(i));
            good(store::back_up(existing(database.address()), copy));
        }
    }
    std::int64_t last = 0;
    for (int i = 0; i < 5; ++i) {
        const auto copy = (folder.path() / ("backup-" + std::to_string(i))).string();
        struct stat status {};
        REQUIRE(stat(copy.c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
        const auto kept = records_in(copy);
        const auto chain = verified(*kept);
        CHECK_FALSE(chain.first_break().has_value());
        CHECK(chain.head().number >= last);
        last = chain.head().number;
        CHECK(good(kept->list({})).total == 1);
    }
    CHECK_FALSE(std::filesystem::exists(folder.path() / "backup-0.part"));
}

TEST_CASE("a queue is restored from its backup and goes on from there", "[store]") {
    const SqliteDatabase database;
    const TemporaryFolder folder;
    const auto backup = folder.path() / "backup";
    const auto before = begin(*records_in(database.address()), "First");
    const auto head = good(records_in(database.address())->head());
    good(store::back_up(existing(database.address()), backup));
    begin(*records_in(database.address()), "Later");

    const auto anew = existing((folder.path() / "anew.db").string());
    good(store::restore(backup, anew));
    const auto records = records_in(anew.address);
    CHECK(good(records->submission(before.id)) == before);
    CHECK(good(records->head()) == head);
    begin(*records, "Goes on");
    CHECK_FALSE(verified(*records).first_break().has_value());
    CHECK(good(store::damages(anew)).empty());
}

TEST_CASE("neither a backup nor a restore writes over a file", "[store]") {
    const SqliteDatabase database;
    begin(*records_in(database.address()), "First");
    const auto other = database.folder().write("other", "keep me");
    for (const auto& refused : {store::back_up(existing(database.address()), other),
                                store::restore(database.address(), existing(other.string()))}) {
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == base::ErrorCode::refused);
        CHECK(refused.error().message == "there is such a file already");
    }
    CHECK(std::filesystem::file_size(other) == 7);
}

TEST_CASE("a damaged, foreign or newer backup is not restored and leaves nothing", "[store]") {
    const SqliteDatabase database;
    const TemporaryFolder folder;
    const auto backup = folder.path() / "backup";
    {
        const auto records = records_in(database.address());
        for (int i = 0; i < 60; ++i) {
            begin(*records, "Library");
        }
    }
    good(store::back_up(existing(database.address()), backup));
    std::string expected;
    SECTION("cut short") {
        std::filesystem::resize_file(backup, std::filesystem::file_size(backup) / 2);
        expected = "damaged";
    }
    SECTION("overwritten in the middle") {
        std::fstream file(backup, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(std::filesystem::file_size(backup) / 2));
        file << std::string(9000, 'x');
        expected = "damaged";
    }
    SECTION("of another program") {
        std::filesystem::remove(backup);
        sqlite3* handle = nullptr;
        REQUIRE(sqlite3_open(backup.c_str(), &handle) == SQLITE_OK);
        REQUIRE(sqlite3_exec(handle, "CREATE TABLE theirs (id INTEGER)", nullptr, nullptr, nullptr) ==
                SQLITE_OK);
        sqlite3_close(handle);
        expected = "not a queue";
    }
    SECTION("of a newer Evenhand") {
        sqlite3* handle = nullptr;
        REQUIRE(sqlite3_open(backup.c_str(), &handle) == SQLITE_OK);
        REQUIRE(sqlite3_exec(handle,
                             "INSERT INTO schema_step SELECT 1 + max(number), 'x', 'x' FROM schema_step",
                             nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(handle);
        expected = "newer Evenhand";
    }
    SECTION("not there") {
        std::filesystem::remove(backup);
        expected = "no such backup";
    }
    const auto target = (folder.path() / "anew.db").string();
    const auto refused = store::restore(backup, existing(target));
    REQUIRE_FALSE(refused.ok());
    INFO(base::one_line(refused.error()));
    CHECK(refused.error().message.find(expected) != std::string::npos);
    CHECK_FALSE(refused.error().mend.empty());
    CHECK_FALSE(std::filesystem::exists(target));
    CHECK_FALSE(std::filesystem::exists(target + ".part"));
}

TEST_CASE("a PostgreSQL database is refused with the line that copies it", "[store]") {
    const auto opening = existing("postgresql://evenhand:pa55word@db.example/queue");
    const auto backup = store::back_up(opening, "/backups/queue.dump");
    REQUIRE_FALSE(backup.ok());
    CHECK(backup.error().mend == "run: pg_dump --format=custom --file='/backups/queue.dump' "
                                 "'postgresql://db.example:5432/queue'");
    const auto restored = store::restore("/backups/queue.dump", opening);
    REQUIRE_FALSE(restored.ok());
    CHECK(restored.error().mend.find("run: pg_restore ") == 0);
    CHECK(base::one_line(restored.error()).find("pa55") == std::string::npos);
}

TEST_CASE("damage in the pages is named", "[store]") {
    const SqliteDatabase database;
    {
        const auto records = records_in(database.address());
        for (int i = 0; i < 60; ++i) {
            begin(*records, "Library");
        }
    }
    CHECK(good(store::damages(existing(database.address()))).empty());
    static_cast<void>(database.execute("PRAGMA writable_schema = ON; "
                                       "DELETE FROM sqlite_schema WHERE name = 'submission_by_due'"));
    const auto found = store::damages(existing(database.address()));
    CHECK((!found.ok() || !found->empty()));
}

}  // namespace evenhand::tests
