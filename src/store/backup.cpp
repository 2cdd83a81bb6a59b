#include "evenhand/store/backup.hpp"

#include "store/connection.hpp"
#include "store/migrations.hpp"
#include "store/postgresql_address.hpp"
#include "store/sqlite_error.hpp"
#include "store/sqlite_handle.hpp"
#include "store/statements.hpp"

#include <sqlite3.h>

#include <system_error>

namespace evenhand::store {
namespace {

namespace fs = std::filesystem;

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

Error not_here(const std::string& address, std::string_view tool, const fs::path& file) {
    auto shown = shown_address(address);
    const std::string server = shown.ok() ? std::move(shown).value() : "";
    const auto line =
        tool == "pg_dump"
            ? "pg_dump --format=custom --file='" + file.string() + "' '" + server + "'"
            : "pg_restore --exit-on-error --no-owner --dbname='" + server + "' '" + file.string() + "'";
    return {ErrorCode::usage,
            "a PostgreSQL database is copied by its own tools, which do it while it is in use",
            "run: " + line,
            {server, 0}};
}

Error taken(const fs::path& file) {
    return {ErrorCode::refused,
            "there is such a file already",
            "name another one, or move it away",
            {file.string(), 0}};
}

/// All pages in one step: the copy is the database of one moment, and in WAL nobody who writes has to wait
/// for it.
Result<Done> copy_pages(const std::string& from, const std::string& into, Patience patience) {
    EVENHAND_TRY(const auto source, open_sqlite_handle(from, SQLITE_OPEN_READWRITE));
    EVENHAND_TRY_DONE(create_private_file(into));
    EVENHAND_TRY(const auto target, open_sqlite_handle(into, SQLITE_OPEN_READWRITE));
    sqlite3_busy_timeout(source.get(), static_cast<int>(patience.count()));
    auto* copy = sqlite3_backup_init(target.get(), "main", source.get(), "main");
    if (copy != nullptr) {
        sqlite3_backup_step(copy, -1);
        sqlite3_backup_finish(copy);  // gives the target the error of the step
    }
    int code = sqlite3_extended_errcode(target.get());
    if (code == SQLITE_OK) {
        // One plain file, with nothing beside it that could be left behind when it is carried away.
        code = sqlite3_exec(target.get(), "PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE", nullptr,
                            nullptr, nullptr);
    }
    if (code != SQLITE_OK) {
        return sqlite_error(code, system_errno(target.get()), into);
    }
    return Done{};
}

Result<std::vector<std::string>> damages_in(const std::string& file) {
    EVENHAND_TRY(const auto handle, open_sqlite_handle(file, SQLITE_OPEN_READWRITE));
    std::vector<std::string> found;
    const auto take = [](void* into, int columns, char** values, char**) {
        std::string line;
        for (int at = 0; at < columns; ++at) {
            line += (line.empty() ? "" : " ") + std::string(values[at] == nullptr ? "" : values[at]);
        }
        if (line != "ok") {
            static_cast<std::vector<std::string>*>(into)->push_back(std::move(line));
        }
        return 0;
    };
    for (const auto* pragma : {"PRAGMA integrity_check", "PRAGMA foreign_key_check"}) {
        const int code = sqlite3_exec(handle.get(), pragma, take, &found, nullptr);
        if (code != SQLITE_OK) {
            return sqlite_error(code, system_errno(handle.get()), file);
        }
    }
    return found;
}

Result<Done> must_be_whole(const std::string& file) {
    EVENHAND_TRY(const auto found, damages_in(file));
    if (!found.empty()) {
        return Error{ErrorCode::malformed,
                     "the database is damaged: " + found.front(),
                     "keep the file for evidence and restore a backup",
                     {file, 0}};
    }
    return Done{};
}

Result<Done> must_be_ours(const std::string& file, Patience patience) {
    EVENHAND_TRY(const auto connection, open_sqlite(file, Missing::is_an_error, patience));
    EVENHAND_TRY(const auto owner, whose(*connection));
    if (owner != Whose::ours) {
        return Error{ErrorCode::malformed,
                     "this is not a queue's database",
                     "name a file that 'evenhand backup' made",
                     {file, 0}};
    }
    return migrate(*connection, migration_steps());
}

void remove_with_log(const fs::path& file) {
    for (const auto* end : {"", "-wal", "-shm", "-journal"}) {
        std::error_code none;  // what is not there need not go
        fs::remove(file.string() + end, none);
    }
}

/// `make` fills a file beside the wanted one; only what it made whole gets the name.
template <typename Make>
Result<Done> make_whole(const fs::path& file, Make&& make) {
    std::error_code problem;
    if (fs::exists(file, problem)) {
        return taken(file);
    }
    const fs::path part = file.string() + ".part";
    remove_with_log(part);
    auto done = make(part.string());
    if (!done.ok()) {
        remove_with_log(part);
        return done;
    }
    // A hard link, because a rename would replace a file that has come meanwhile.
    fs::create_hard_link(part, file, problem);
    remove_with_log(part);
    if (problem == std::errc::file_exists) {
        return taken(file);
    }
    if (problem) {
        return Error{ErrorCode::refused,
                     "the file cannot be given its name: " + problem.message(),
                     "name a file on a disk that knows hard links",
                     {file.string(), 0}};
    }
    return Done{};
}

}  // namespace

Result<Done> back_up(const Opening& opening, const fs::path& file) {
    if (is_postgresql_address(opening.address)) {
        return not_here(opening.address, "pg_dump", file);
    }
    // Opened first as the program opens it: what is missing, empty or no database is told as ever.
    EVENHAND_TRY(const auto connection, open_sqlite(opening.address, Missing::is_an_error, opening.patience));
    return make_whole(file, [&](const std::string& part) -> Result<Done> {
        EVENHAND_TRY_DONE(copy_pages(opening.address, part, opening.patience));
        return must_be_whole(part);
    });
}

Result<Done> restore(const fs::path& backup, const Opening& opening) {
    if (is_postgresql_address(opening.address)) {
        return not_here(opening.address, "pg_restore", backup);
    }
    std::error_code problem;
    if (!fs::is_regular_file(backup, problem)) {
        return Error{ErrorCode::not_found, "there is no such backup", "check the path", {backup.string(), 0}};
    }
    EVENHAND_TRY_DONE(must_be_whole(backup.string()));
    return make_whole(opening.address, [&](const std::string& part) -> Result<Done> {
        EVENHAND_TRY_DONE(copy_pages(backup.string(), part, opening.patience));
        return must_be_ours(part, opening.patience);
    });
}

Result<std::vector<std::string>> damages(const Opening& opening) {
    if (is_postgresql_address(opening.address)) {
        return std::vector<std::string>();  // the server answers for its pages (initdb --data-checksums)
    }
    EVENHAND_TRY(const auto connection, open_sqlite(opening.address, Missing::is_an_error, opening.patience));
    return damages_in(opening.address);
}

}  // namespace evenhand::store
