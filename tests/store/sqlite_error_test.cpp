#include "store/sqlite_error.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <cerrno>
#include <new>

namespace evenhand::store {

TEST_CASE("what SQLite answers is said in words that help", "[store]") {
    const struct {
        int code;
        int system_code;
        base::ErrorCode expected;
        const char* says;
    } cases[] = {
        {SQLITE_FULL, 0, base::ErrorCode::no_room, "no room left"},
        {SQLITE_IOERR_WRITE, ENOSPC, base::ErrorCode::no_room, "no room left"},
        {SQLITE_IOERR_WRITE, EFBIG, base::ErrorCode::no_room, "no room left"},
        {SQLITE_IOERR_READ, EIO, base::ErrorCode::unreadable, "does not work as it should"},
        {SQLITE_IOERR_SHORT_READ, 0, base::ErrorCode::unreadable, "ends before it should"},
        {SQLITE_BUSY, 0, base::ErrorCode::refused, "held by somebody else"},
        {SQLITE_BUSY_SNAPSHOT, 0, base::ErrorCode::refused, "held by somebody else"},
        {SQLITE_READONLY, 0, base::ErrorCode::refused, "may not be written"},
        {SQLITE_READONLY_DIRECTORY, 0, base::ErrorCode::refused, "may not be written"},
        {SQLITE_CANTOPEN, 0, base::ErrorCode::unreadable, "cannot be opened"},
        {SQLITE_CORRUPT, 0, base::ErrorCode::malformed, "damaged"},
        {SQLITE_NOTADB, 0, base::ErrorCode::malformed, "damaged"},
        {SQLITE_ERROR, 0, base::ErrorCode::malformed, "lacks a table"},
        {SQLITE_CONSTRAINT_FOREIGNKEY, 0, base::ErrorCode::invalid, "does not fit"},
        {SQLITE_TOOBIG, 0, base::ErrorCode::too_large, "too large"},
        {SQLITE_PROTOCOL, 0, base::ErrorCode::unreadable, "the database answers"},
    };
    for (const auto& one : cases) {
        const auto error = sqlite_error(one.code, one.system_code, "queue.db");
        INFO(one.code << " " << error.message);
        CHECK(error.code == one.expected);
        CHECK(error.message.find(one.says) != std::string::npos);
        CHECK_FALSE(error.mend.empty());
        CHECK(error.place.file == "queue.db");
    }
    CHECK_THROWS_AS(sqlite_error(SQLITE_NOMEM, 0, "queue.db"), std::bad_alloc);
}

}  // namespace evenhand::store
