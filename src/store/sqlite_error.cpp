#include "store/sqlite_error.hpp"

#include "store/refusal.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <new>

namespace evenhand::store {
namespace {

using base::ErrorCode;

bool is_out_of_space(int code, int system_code) {
    return (code & 0xff) == SQLITE_FULL ||
           ((code & 0xff) == SQLITE_IOERR &&
            (system_code == ENOSPC || system_code == EDQUOT || system_code == EFBIG));
}

}  // namespace

base::Error sqlite_error(int code, int system_code, const std::string& file) {
    const base::Place place{file, 0};
    if (is_out_of_space(code, system_code)) {
        return {ErrorCode::no_room, "there is no room left for the database; nothing was recorded",
                "free some space on its disk and do it again", place};
    }
    if (code == SQLITE_IOERR_SHORT_READ) {
        return {ErrorCode::unreadable,
                "the database's file or its log ends before it should (SQLite 522): something cut it short "
                "or took it away",
                "end what copies or cuts files there and start again; if it lasts, keep the file for "
                "evidence and "
                "restore a backup",
                place};
    }
    switch (code & 0xff) {
    case SQLITE_NOMEM: throw std::bad_alloc();
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return refusal(ErrorCode::refused, "why.store_held", place);
    case SQLITE_READONLY:
    case SQLITE_PERM: return refusal(ErrorCode::refused, "why.store_read_only", place);
    case SQLITE_CANTOPEN:
        return {ErrorCode::unreadable, "the database cannot be opened",
                "check the path, and the right to read and write the file and its folder", place};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return {ErrorCode::malformed, "the database is damaged, cut short or no database at all",
                "keep the file for evidence and restore a backup", place};
    case SQLITE_ERROR:
        return {ErrorCode::malformed, "the database lacks a table or a column that it should have",
                "keep the file for evidence and restore a backup", place};
    case SQLITE_CONSTRAINT: return refusal(ErrorCode::invalid, "why.store_unfit", place);
    case SQLITE_TOOBIG:
        return {ErrorCode::too_large, "a text is too large for the database; nothing was recorded",
                "shorten it", place};
    case SQLITE_IOERR:
        return {ErrorCode::unreadable,
                "the disk with the database does not work as it should (SQLite " + std::to_string(code) +
                    ", errno " + std::to_string(system_code) + ")",
                "check the disk, then run 'evenhand audit verify'", place};
    default:
        return {ErrorCode::unreadable,
                std::string("the database answers: ") + sqlite3_errstr(code) + " (" + std::to_string(code) +
                    ")",
                "run 'evenhand audit verify'", place};
    }
}

}  // namespace evenhand::store
