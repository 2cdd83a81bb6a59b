#include "evenhand/store/records.hpp"
#include "store/records_under_test.hpp"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

namespace evenhand::tests {
namespace {

struct Tally {
    std::int64_t done = 0;
    std::int64_t late = 0;
    std::int64_t failed = 0;
};

/// Decides on the same submission again and again, as it finds it.
Tally decide(const std::string& address, workflow::SubmissionId id, int times) {
    Tally tally;
    const auto records = store::open_records(opening_of(address));
    for (int i = 0; records.ok() && i < times; ++i) {
        const auto seen = (*records)->submission(id);
        auto next = seen.ok() && seen->has_value() ? **seen : workflow::Submission();
        next.reason = std::to_string(getpid());
        const auto recorded = (*records)->record({{workflow::PutSubmission{next}}, {fact("decide", id)}});
        if (!recorded.ok()) {
            ++tally.failed;
        } else {
            ++(recorded->outcome == workflow::Recorded::Outcome::done ? tally.done : tally.late);
        }
    }
    tally.failed += records.ok() ? 0 : 1;
    return tally;
}

void processes_decide_one_at_a_time(const std::string& address) {
    const auto id = begin(*records_in(address), "Library").id;
    constexpr int times = 40;
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    const pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        const auto theirs = decide(address, id, times);
        const auto written = write(ends[1], &theirs, sizeof theirs);
        _exit(written == sizeof theirs ? 0 : 1);
    }
    const auto ours = decide(address, id, times);
    Tally theirs;
    REQUIRE(read(ends[0], &theirs, sizeof theirs) == sizeof theirs);
    int status = 0;
    waitpid(child, &status, 0);
    close(ends[0]);
    close(ends[1]);
    CHECK(status == 0);
    CHECK(ours.failed + theirs.failed == 0);
    CHECK(ours.done + ours.late + theirs.done + theirs.late == 2 * times);
    const auto records = records_in(address);
    CHECK(good(records->submission(id))->version == 1 + ours.done + theirs.done);
    const auto chain = verified(*records);
    CHECK_FALSE(chain.first_break().has_value());
    CHECK(chain.head().number == 1 + ours.done + theirs.done);
}

void a_clock_set_back_is_told(const std::string& address) {
    const auto records = records_in(address);
    for (const int minutes : {10, 20, 5, 30}) {
        auto late = fact("sign-in");
        late.at = moment(minutes);
        good(records->record({{}, {late}}));
    }
    const auto chain = verified(*records);
    CHECK_FALSE(chain.first_break().has_value());
    CHECK(chain.clock_set_back() == std::vector<std::int64_t>{3});
}

template <typename Database>
void a_newer_database_is_refused(const Database& database) {
    { const auto records = records_in(database.address()); }
    static_cast<void>(database.execute("INSERT INTO schema_step (number, name, digest) "
                                       "SELECT 1 + max(number), 'later', 'sha256:x' FROM schema_step"));
    const auto refused = store::open_records(opening_of(database.address()));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message.find("was written by a newer Evenhand") != std::string::npos);
    CHECK(refused.error().mend.find("install the newer version") == 0);
}

}  // namespace

TEST_CASE("the records in SQLite keep what the port promises", "[store]") {
    const SqliteDatabase database;
    const auto records = records_in(database.address());
    records_contract::keep_what_the_port_promises(*records);
}
TEST_CASE("the records in PostgreSQL keep what the port promises", "[store][postgresql]") {
    const PostgresqlDatabase database;
    const auto records = records_in(database.address());
    records_contract::keep_what_the_port_promises(*records);
}
TEST_CASE("two processes that decide at once on SQLite are told apart", "[store]") {
    processes_decide_one_at_a_time(SqliteDatabase().address());
}
TEST_CASE("two processes that decide at once on PostgreSQL are told apart", "[store][postgresql]") {
    processes_decide_one_at_a_time(PostgresqlDatabase().address());
}
TEST_CASE("a clock that was set back breaks no chain and is told", "[store][postgresql]") {
    const SqliteDatabase file;
    a_clock_set_back_is_told(file.address());
    a_clock_set_back_is_told(PostgresqlDatabase().address());
}
TEST_CASE("a database of a newer Evenhand is refused with what to do", "[store][postgresql]") {
    a_newer_database_is_refused(SqliteDatabase());
    a_newer_database_is_refused(PostgresqlDatabase());
}

TEST_CASE("a SQLite file of another program is refused and left as it is", "[store]") {
    const SqliteDatabase database;
    static_cast<void>(database.execute("CREATE TABLE theirs (id INTEGER)"));
    const auto refused = store::open_records(opening_of(database.address()));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message == "the file is a database of another program");
    CHECK(database.execute("SELECT count(*) FROM sqlite_schema") == "1");
}

TEST_CASE("what is recorded once cannot be changed or removed by a plain statement", "[store][postgresql]") {
    const PostgresqlDatabase server;
    begin(*records_in(server.address()), "Library");
    for (const auto* script :
         {"UPDATE audit_entry SET act = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry",
          "UPDATE revision SET text = 'x'", "DELETE FROM submission"}) {
        CHECK_THROWS(server.execute(script));
    }
    const SqliteDatabase file;
    begin(*records_in(file.address()), "Library");
    const auto connection = connect(file.address());
    for (const auto* script : {"UPDATE audit_entry SET act = 'x'", "DELETE FROM audit_entry",
                               "UPDATE revision SET text = 'x'", "DELETE FROM submission"}) {
        CHECK_FALSE(connection->run_script(script).ok());
    }
}

TEST_CASE("a write beside a submission that is not there is refused and leaves nothing",
          "[store][postgresql]") {
    const SqliteDatabase file;
    const PostgresqlDatabase server;
    for (const auto& address : {file.address(), server.address()}) {
        const auto records = records_in(address);
        const auto refused = records->record(
            {{workflow::AddRevision{{7}, records_contract::revision(1, "Text")}}, {fact("edit", {7})}});
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == base::ErrorCode::invalid);
        CHECK(good(records->head()) == workflow::start_of_chain());
        CHECK_THROWS_AS(records->record({{}, {}}), base::Bug);
    }
}

}  // namespace evenhand::tests
