#include "app/queue/queue_under_test.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/store/records.hpp"
#include "support/places.hpp"

#include <sqlite3.h>

namespace evenhand::tests {
namespace {

/// The queue of tests/packaging/previous, as the Evenhand of its day left it, in a file of its own.
struct OlderQueue {
    TemporaryFolder folder;
    std::string file = (folder.path() / "queue.db").string();

    OlderQueue() {
        constexpr std::size_t largest = std::size_t{1} << 20;
        const auto script = base::read_file(source("/tests/packaging/previous/queue.sql"), largest);
        REQUIRE(script.ok());
        run_sql(*script);
    }
    /// The first cell of the last row.
    std::string run_sql(const std::string& script) const {
        sqlite3* handle = nullptr;
        REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
        std::string last;
        const auto take = [](void* into, int, char** values, char**) {
            *static_cast<std::string*>(into) = values[0] == nullptr ? "" : values[0];
            return 0;
        };
        const int code = sqlite3_exec(handle, script.c_str(), take, &last, nullptr);
        sqlite3_close(handle);
        REQUIRE(code == SQLITE_OK);
        return last;
    }
};

}  // namespace

TEST_CASE("a queue of an older version is brought along whole, and its audit holds", "[app]") {
    const OlderQueue older;
    const std::string counts =
        "SELECT (SELECT count(*) FROM submission) || ' ' || (SELECT count(*) FROM report) || "
        "' ' || (SELECT count(*) FROM audit_entry) || ' ' || (SELECT count(*) FROM scan_item)";
    const std::string before = older.run_sql(counts);
    CHECK(before == "11 17 44 7");
    REQUIRE(older.run_sql("SELECT count(*) FROM schema_step") == "4");

    const auto verified = run({"audit", "verify", "--store", older.file});
    CAPTURE(verified.out, verified.err);
    CHECK(verified.status == 0);
    CHECK(older.run_sql("SELECT count(*) > 4 FROM schema_step") == "1");
    CHECK(older.run_sql(counts) == before);
    const auto items = run({"scan", "items", "--store", older.file});
    CAPTURE(items.out, items.err);
    CHECK(has(items.out, "Market hall opens again"));
}

TEST_CASE("a backup of an older version is restored and brought along", "[app]") {
    const OlderQueue older;
    const auto restored = (older.folder.path() / "restored.db").string();
    const auto answer = run({"restore", older.file, "--store", restored});
    CAPTURE(answer.out, answer.err);
    CHECK(answer.status == 0);
    CHECK(run({"audit", "verify", "--store", restored}).status == 0);
}

}  // namespace evenhand::tests
