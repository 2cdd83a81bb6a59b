#include "store/connection.hpp"
#include "store/sqlite_error.hpp"
#include "store/sqlite_handle.hpp"
#include "store/stored_text.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <filesystem>
#include <map>
#include <utility>

namespace evenhand::store {
namespace {

using base::Done;
using base::ErrorCode;
using base::Result;

class SqliteConnection final : public Connection {
  public:
    SqliteConnection(SqliteHandle handle, std::string file)
        : handle_(std::move(handle)), file_(std::move(file)) {}

    [[nodiscard]] Dialect dialect() const noexcept override { return Dialect::sqlite; }
    [[nodiscard]] bool usable() const noexcept override { return usable_; }

    Result<Outcome> run(const Statement& statement, std::span<const Value> values) override;
    Result<Done> run_script(std::string_view script) override;
    Result<Done> begin(Purpose purpose) override {
        // IMMEDIATE takes the right to write now: a transaction that reads first and asks later can be
        // refused when it is half done.
        return run_script(purpose == Purpose::writing ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
    }
    Result<Done> commit() override { return run_script("COMMIT"); }
    void rollback() noexcept override {
        // Some failures have rolled back already; an error here leaves nothing that a commit could keep.
        if (sqlite3_get_autocommit(handle_.get()) == 0) {
            usable_ = sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK;
        }
    }

  private:
    Result<sqlite3_stmt*> prepared(const Statement& statement);
    Result<Outcome> step_all(sqlite3_stmt* ready);

    // Stands before the statements, which therefore end first.
    SqliteHandle handle_;
    std::string file_;
    bool usable_ = true;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
    };
    std::map<std::string_view, std::unique_ptr<sqlite3_stmt, Finalize>> prepared_;
};

Result<sqlite3_stmt*> SqliteConnection::prepared(const Statement& statement) {
    auto& kept = prepared_[statement.name];
    if (!kept) {
        sqlite3_stmt* made = nullptr;
        const int code = sqlite3_prepare_v3(handle_.get(), statement.sqlite.data(),
                                            static_cast<int>(statement.sqlite.size()),
                                            SQLITE_PREPARE_PERSISTENT, &made, nullptr);
        if (code != SQLITE_OK) {
            return sqlite_error(code, system_errno(handle_.get()), file_);
        }
        kept.reset(made);
    }
    return kept.get();
}

/// By the number in "$n": SQLite itself numbers such names in the order in which they first stand there.
int bind_all(sqlite3_stmt* ready, std::span<const Value> values) {
    const int count = sqlite3_bind_parameter_count(ready);
    base::ensure(count == static_cast<int>(values.size()),
                 "a statement got another number of values than it has");
    for (int at = 1; at <= count; ++at) {
        const std::string_view name = sqlite3_bind_parameter_name(ready, at);
        std::size_t number = 0;
        std::from_chars(name.data() + 1, name.data() + name.size(), number);
        base::ensure(name[0] == '$' && number >= 1 && number <= values.size(),
                     "a parameter is not one of $1, $2, …");
        const auto& value = values[number - 1];
        int code = SQLITE_OK;
        if (const auto* whole = std::get_if<std::int64_t>(&value)) {
            code = sqlite3_bind_int64(ready, at, *whole);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            const auto stored = stored_text(*text);
            code =
                sqlite3_bind_text64(ready, at, stored.data(), stored.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
        } else {
            code = sqlite3_bind_null(ready, at);
        }
        if (code != SQLITE_OK) {
            return code;
        }
    }
    return SQLITE_OK;
}

Value column(sqlite3_stmt* ready, int at) {
    switch (sqlite3_column_type(ready, at)) {
    case SQLITE_NULL: return std::monostate{};
    case SQLITE_INTEGER: return static_cast<std::int64_t>(sqlite3_column_int64(ready, at));
    default: {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(ready, at));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(ready, at));
        return given_text({bytes == nullptr ? "" : bytes, bytes == nullptr ? 0 : size});
    }
    }
}

Result<Outcome> SqliteConnection::step_all(sqlite3_stmt* ready) {
    Outcome outcome;
    int code = sqlite3_step(ready);
    for (; code == SQLITE_ROW; code = sqlite3_step(ready)) {
        Row row;
        const int columns = sqlite3_column_count(ready);
        row.reserve(static_cast<std::size_t>(columns));
        for (int at = 0; at < columns; ++at) {
            row.push_back(column(ready, at));
        }
        outcome.rows.push_back(std::move(row));
    }
    if (code != SQLITE_DONE) {
        return sqlite_error(code, system_errno(handle_.get()), file_);
    }
    outcome.changed = sqlite3_stmt_readonly(ready) != 0 ? 0 : sqlite3_changes64(handle_.get());
    return outcome;
}

Result<Outcome> SqliteConnection::run(const Statement& statement, std::span<const Value> values) {
    EVENHAND_TRY(auto* ready, prepared(statement));
    const int bound = bind_all(ready, values);
    auto outcome = bound == SQLITE_OK ? step_all(ready) : Result<Outcome>(sqlite_error(bound, 0, file_));
    sqlite3_reset(ready);  // repeats the error of the step, which is told already
    sqlite3_clear_bindings(ready);
    return outcome;
}

Result<Done> SqliteConnection::run_script(std::string_view script) {
    const int code = sqlite3_exec(handle_.get(), std::string(script).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return sqlite_error(code, system_errno(handle_.get()), file_);
    }
    return Done{};
}

Result<Done> check_file(const std::string& file, Missing missing) {
    std::error_code problem;
    const auto status = std::filesystem::status(file, problem);
    if (status.type() == std::filesystem::file_type::not_found) {
        if (missing == Missing::is_created) {
            return create_private_file(file);
        }
        return base::Error{ErrorCode::not_found,
                           "there is no such database",
                           "check the path; 'evenhand user add' begins a new one",
                           {file, 0}};
    }
    if (!std::filesystem::is_regular_file(status)) {
        return base::Error{ErrorCode::unreadable,
                           "the database cannot be reached, or is no file",
                           "check the path and the right to enter its folder",
                           {file, 0}};
    }
    const auto size = std::filesystem::file_size(file, problem);
    if (size == 0) {
        // A file that was cut to nothing must not pass for a new one, or the audit would begin again in
        // silence.
        return base::Error{ErrorCode::malformed,
                           "the database is an empty file",
                           "restore a backup, or remove the file to begin anew",
                           {file, 0}};
    }
    return Done{};
}

}  // namespace

int system_errno(sqlite3* handle) {
    if (const int known = sqlite3_system_errno(handle); known != 0) {
        return known;
    }
    // A write that failed half-way leaves its reason with the file it was for: the log, or the database
    // itself.
    for (const int which : {SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER}) {
        sqlite3_file* file = nullptr;
        int found = 0;
        if (sqlite3_file_control(handle, "main", which, static_cast<void*>(&file)) == SQLITE_OK &&
            file != nullptr && file->pMethods != nullptr &&
            file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &found) == SQLITE_OK && found != 0) {
            return found;
        }
    }
    return 0;
}

Result<Done> create_private_file(const std::string& file) {
    const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made < 0) {
        return base::Error{ErrorCode::unreadable,
                           "the database cannot be made here",
                           "check that the folder exists and may be written",
                           {file, 0}};
    }
    ::close(made);
    return Done{};
}

Result<SqliteHandle> open_sqlite_handle(const std::string& file, int flags) {
    sqlite3* raw = nullptr;
    const int code =
        sqlite3_open_v2(file.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    SqliteHandle handle(raw);
    if (code != SQLITE_OK) {
        return sqlite_error(code, raw == nullptr ? 0 : system_errno(raw), file);
    }
    return handle;
}

namespace {

/// As the header of the file says (https://sqlite.org/fileformat2.html 1.3.2); 0: it says nothing. Read by
/// SQLite's own descriptor: whoever closes another one of the same file lets go of every lock that this
/// process has on it (https://sqlite.org/howtocorrupt.html 2.2), and the next program that ends would take
/// the log away under us.
std::uintmax_t page_size(sqlite3* handle) {
    std::array<char, 18> header{};
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file)) !=
            SQLITE_OK ||
        file == nullptr || file->pMethods == nullptr ||
        file->pMethods->xRead(file, header.data(), static_cast<int>(header.size()), 0) != SQLITE_OK) {
        return 0;
    }
    const auto high = static_cast<unsigned char>(header[16]);
    const auto low = static_cast<unsigned char>(header[17]);
    return high == 0 && low == 1 ? 65536 : std::uintmax_t{high} * 256 + low;
}

/// SQLite takes a part of a page for a page that ends in zeros. With a log beside it, it is mended from that.
Result<Done> check_pages(sqlite3* handle, const std::string& file) {
    std::error_code problem;
    const auto size = std::filesystem::file_size(file, problem);
    const auto page = page_size(handle);
    if (!problem && page != 0 && size % page != 0 && !std::filesystem::exists(file + "-wal", problem)) {
        return sqlite_error(SQLITE_CORRUPT, 0, file);
    }
    return Done{};
}

}  // namespace

Result<std::unique_ptr<Connection>> open_sqlite(const std::string& file, Missing missing, Patience patience) {
    EVENHAND_TRY_DONE(check_file(file, missing));
    EVENHAND_TRY(auto handle, open_sqlite_handle(file, SQLITE_OPEN_READWRITE));
    EVENHAND_TRY_DONE(check_pages(handle.get(), file));
    sqlite3_busy_timeout(handle.get(), static_cast<int>(patience.count()));
    sqlite3_db_config(handle.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    auto connection = std::make_unique<SqliteConnection>(std::move(handle), file);
    // Every connection of its own, not the first one only: they do not last. A commit that is acknowledged is
    // on the disk: FULL, not the NORMAL that WAL is often run with. 64 kB of pages each, not two megabytes:
    // a service has a dozen connections, and the system keeps the file's pages for all of them.
    EVENHAND_TRY_DONE(connection->run_script(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; "
        "PRAGMA cache_size = -64"));
    static constexpr Statement to_wal{"to_wal", "PRAGMA journal_mode = WAL", {}};
    EVENHAND_TRY(const auto mode, connection->Connection::run(to_wal));
    if (mode.rows.empty() || mode.rows[0] != Row{Value(std::string("wal"))}) {
        return base::Error{ErrorCode::unreadable,
                           "the database cannot keep a write-ahead log here",
                           "put it on a local disk: network folders cannot hold it",
                           {file, 0}};
    }
    return std::unique_ptr<Connection>(std::move(connection));
}

}  // namespace evenhand::store
