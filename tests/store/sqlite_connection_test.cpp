#include "store/connection_contract.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace evenhand::tests {

TEST_CASE("SQLite gives back every value that it was given", "[store]") {
    keeps_every_value<SqliteDatabase>();
}
TEST_CASE("SQLite binds $2 before $1 where it stands first", "[store]") {
    binds_by_number<SqliteDatabase>();
}
TEST_CASE("SQLite says how many rows a statement changed", "[store]") {
    counts_what_changed<SqliteDatabase>();
}
TEST_CASE("SQLite keeps nothing of a transaction that was not committed", "[store]") {
    keeps_nothing_of_a_transaction_that_was_not_committed<SqliteDatabase>();
}
TEST_CASE("SQLite reads one picture in one transaction", "[store]") {
    reads_one_picture<SqliteDatabase>();
}
TEST_CASE("SQLite refuses a second writer after its patience", "[store]") {
    refuses_a_second_writer_in_time<SqliteDatabase>();
}

TEST_CASE("every SQLite connection has the safe settings, not the first one only", "[store]") {
    const SqliteDatabase database;
    for (int i = 0; i < 3; ++i) {
        const auto connection = connect(database.address());
        const auto asked = [&](std::string_view pragma) {
            const auto answer = connection->run(both(pragma, pragma));
            REQUIRE(answer.ok());
            return answer->rows.at(0).at(0);
        };
        CHECK((asked("PRAGMA journal_mode") == store::Value(std::string("wal"))));
        CHECK((asked("PRAGMA synchronous") == store::Value(std::int64_t{2})));
        CHECK((asked("PRAGMA foreign_keys") == store::Value(std::int64_t{1})));
        CHECK((asked("PRAGMA busy_timeout") == store::Value(std::int64_t{5000})));
    }
}

TEST_CASE("the queue's file and what lies beside it are their owner's alone", "[store]") {
    const SqliteDatabase database;
    const auto connection = connect(database.address());
    REQUIRE(connection->run_script("CREATE TABLE kept (id bigint)").ok());
    for (const auto* end : {"", "-wal", "-shm"}) {
        struct stat status {};
        REQUIRE(stat((database.address() + end).c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
    }
}

TEST_CASE("a queue that is not there is made only where that is wanted", "[store]") {
    const SqliteDatabase database;
    const auto missing =
        store::open_sqlite(database.address(), store::Missing::is_an_error, store::Patience(10));
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().code == base::ErrorCode::not_found);
    CHECK_FALSE(std::filesystem::exists(database.address()));
    CHECK(store::open_sqlite(database.address(), store::Missing::is_created, store::Patience(10)).ok());

    const auto nowhere = store::open_sqlite((database.folder().path() / "no/queue.db").string(),
                                            store::Missing::is_created, store::Patience(10));
    REQUIRE_FALSE(nowhere.ok());
    CHECK(nowhere.error().message == "the database cannot be made here");
    CHECK_FALSE(
        store::open_sqlite(database.folder().path().string(), store::Missing::is_created, store::Patience(10))
            .ok());
}

namespace {

/// Whether another process is kept from taking the whole file, as it would before it removed the log.
bool is_locked_for_others(const std::string& file) {
    const pid_t other = fork();
    if (other == 0) {
        struct flock whole {};
        whole.l_type = F_WRLCK;
        whole.l_whence = SEEK_SET;
        const int opened = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
        const bool asked = opened >= 0 && fcntl(opened, F_GETLK, &whole) == 0;
        _exit(asked && whole.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    waitpid(other, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

}  // namespace

TEST_CASE("a further connection of this process does not let go of the locks that the others hold",
          "[store]") {
    const SqliteDatabase database;
    const auto first = connect(database.address());
    REQUIRE(first->run_script("CREATE TABLE t (a INTEGER)").ok());
    REQUIRE(is_locked_for_others(database.address()));
    const auto second = connect(database.address());
    CHECK(is_locked_for_others(database.address()));
    CHECK_FALSE(
        store::open_sqlite(database.address() + "/none", store::Missing::is_an_error, store::Patience(10))
            .ok());
    CHECK(is_locked_for_others(database.address()));
}

TEST_CASE("a file that is no database, or an empty one, is refused and left as it is", "[store]") {
    const TemporaryFolder folder;
    for (const auto& text : {std::string(), std::string("Dear Sir,\n") + std::string(5000, '.')}) {
        const auto file = folder.write("queue.db", text);
        for (const auto missing : {store::Missing::is_an_error, store::Missing::is_created}) {
            const auto opened = store::open_sqlite(file.string(), missing, store::Patience(10));
            REQUIRE_FALSE(opened.ok());
            CHECK(opened.error().code == base::ErrorCode::malformed);
        }
        CHECK(std::filesystem::file_size(file) == text.size());
    }
}

}  // namespace evenhand::tests
