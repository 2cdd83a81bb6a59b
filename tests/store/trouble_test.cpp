#include "evenhand/base/clock.hpp"
#include "store/cutting_proxy.hpp"
#include "store/records_under_test.hpp"

#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>

namespace evenhand::tests {
namespace {

/// What was refused left nothing, and the next act is recorded as if nothing had been.
void is_as_before(workflow::Records& records, const workflow::Head& before) {
    CHECK(good(records.head()) == before);
    const auto chain = verified(records);
    CHECK_FALSE(chain.first_break().has_value());
    CHECK(good(records.list({})).total == before.number);
    begin(records, "Afterwards");
    CHECK(good(records.head()).number == before.number + 1);
}

/// No file may grow beyond `bytes` while this lives: a disk that is full.
class FullDisk {
  public:
    explicit FullDisk(rlim_t bytes) {
        getrlimit(RLIMIT_FSIZE, &before_);
        signal(SIGXFSZ, SIG_IGN);
        const rlimit now{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        signal(SIGXFSZ, SIG_DFL);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

  private:
    rlimit before_{};
};

/// As a user who is not root for a while: root may write everything.
class Unprivileged {
  public:
    Unprivileged() : was_root_(geteuid() == 0) {
        if (was_root_) {
            REQUIRE(seteuid(getpwnam("nobody")->pw_uid) == 0);
        }
    }
    ~Unprivileged() {
        if (was_root_ && seteuid(0) != 0) {
            std::terminate();
        }
    }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

  private:
    bool was_root_;
};

base::Error failure_of(workflow::Records& records, const std::string& title) {
    const auto recorded = records.record({{workflow::PutSubmission{records_contract::new_submission(title)},
                                           workflow::AddRevision{{}, records_contract::revision(1, "Text")}},
                                          {fact("draft")}});
    REQUIRE_FALSE(recorded.ok());
    return recorded.error();
}

}  // namespace

TEST_CASE("a full disk refuses the act, keeps nothing of it, and goes on once there is room", "[store]") {
    const SqliteDatabase database;
    const auto records = records_in(database.address());
    begin(*records, "Library");
    base::Error error;
    {
        const FullDisk disk(std::filesystem::file_size(database.address() + "-wal") + 200'000);
        for (int i = 0; i < 500 && error.message.empty(); ++i) {
            const auto recorded = records->record(
                {{workflow::PutSubmission{records_contract::new_submission("Library")},
                  workflow::AddRevision{{}, records_contract::revision(1, std::string(20'000, 't'))}},
                 {fact("draft")}});
            error = recorded.ok() ? base::Error{} : recorded.error();
        }
    }
    CHECK(error.message == "there is no room left for the database; nothing was recorded");
    CHECK(error.mend == "free some space on its disk and do it again");
    is_as_before(*records, good(records->head()));
    CHECK(good(records->list({})).total > 2);
}

TEST_CASE("a queue that may not be written says so", "[store]") {
    const SqliteDatabase database;
    begin(*records_in(database.address()), "Library");
    const auto& folder = database.folder().path();
    REQUIRE(chmod(database.address().c_str(), 0444) == 0);
    REQUIRE(chmod(folder.c_str(), 0555) == 0);
    {
        const Unprivileged somebody;
        const auto opened = store::open_records(opening_of(database.address()));
        REQUIRE_FALSE(opened.ok());
        INFO(base::one_line(opened.error()));
        CHECK(opened.error().mend.find("right") != std::string::npos);
        CHECK(opened.error().place.file == database.address());
    }
    REQUIRE(chmod(folder.c_str(), 0755) == 0);
    REQUIRE(chmod(database.address().c_str(), 0644) == 0);
    is_as_before(*records_in(database.address()), good(records_in(database.address())->head()));
}

TEST_CASE("a queue that another process holds is refused in time and free again when that ends", "[store]") {
    const SqliteDatabase database;
    begin(*records_in(database.address()), "Library");
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    const pid_t holder = fork();
    if (holder == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        const auto held =
            store::open_sqlite(database.address(), store::Missing::is_an_error, store::Patience(2000));
        const bool holds = held.ok() && (*held)->begin(store::Purpose::writing).ok();
        const char answer = holds ? 'y' : 'n';
        static_cast<void>(!write(ends[1], &answer, 1));
        pause();
        _exit(0);
    }
    char answer = 'n';
    REQUIRE(read(ends[0], &answer, 1) == 1);
    REQUIRE(answer == 'y');
    const auto records = records_in(database.address(), store::Patience(300));
    const auto before = good(records->head());
    const auto started = base::machine_clock().ticks();
    CHECK(failure_of(*records, "Held").message ==
          "the database is held by somebody else; nothing was recorded");
    CHECK(base::machine_clock().ticks() - started < std::chrono::seconds(3));
    kill(holder, SIGKILL);
    waitpid(holder, nullptr, 0);
    is_as_before(*records, before);
}

TEST_CASE("an idle connection that the server cut is replaced without anybody noticing",
          "[store][postgresql]") {
    const PostgresqlDatabase database;
    const auto records = records_in(database.address());
    begin(*records, "Library");
    static_cast<void>(database.execute(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'evenhand'"));
    is_as_before(*records, good(records->head()));
}

TEST_CASE("a connection that is lost in mid-act leaves nothing", "[store][postgresql]") {
    const PostgresqlDatabase database;
    const auto records = records_in(database.address(), store::Patience(2000));
    begin(*records, "Library");
    const auto before = good(records->head());
    std::string lock = "SELECT pg_sleep(0)";
    SECTION("between two statements") {
        // Every new text waits here, in the middle of its deed.
        lock = "CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(20); "
               "RETURN NEW; END'; "
               "CREATE TRIGGER dawdle BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION dawdle()";
    }
    SECTION("within the commit") {
        lock = "CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(20); "
               "RETURN NEW; END'; "
               "CREATE CONSTRAINT TRIGGER dawdle AFTER INSERT ON audit_entry DEFERRABLE INITIALLY DEFERRED "
               "FOR EACH ROW EXECUTE FUNCTION dawdle()";
    }
    static_cast<void>(database.execute(lock));
    {
        std::jthread terminator([&] {
            const auto end_it = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                                "WHERE application_name = 'evenhand' AND wait_event = 'PgSleep'";
            while (database.execute(end_it) == "0") {
                usleep(20'000);
            }
        });
        CHECK(failure_of(*records, "Lost").message ==
              "the connection to the database was lost; nothing was recorded");
    }
    static_cast<void>(database.execute("DROP FUNCTION dawdle() CASCADE"));
    is_as_before(*records, before);
}

TEST_CASE("an act whose commit was done and whose answer was lost is known to be done",
          "[store][postgresql]") {
    const PostgresqlDatabase database;
    CuttingProxy proxy(postgresql_cluster().port());
    const auto direct = database.address();
    const auto through = "postgresql://evenhand@127.0.0.1:" + std::to_string(proxy.port()) +
                         direct.substr(direct.rfind('/')) + "?sslmode=disable&gssencmode=disable";
    const auto records = records_in(through, store::Patience(2000));
    begin(*records, "Library");
    proxy.cut_after("COMMIT");
    const auto recorded = good(records->record({{}, {fact("export")}}));
    CHECK_FALSE(proxy.armed());
    CHECK(recorded.entries.at(0).number == 2);
    CHECK(good(records->head()) == workflow::Head{2, recorded.entries[0].digest});
}

TEST_CASE("a server that is gone is told, and serves again when it is back", "[store][postgresql]") {
    const PostgresqlDatabase database;
    const auto records = records_in(database.address(), store::Patience(300));
    begin(*records, "Library");
    const auto before = good(records->head());
    postgresql_cluster().fall();
    const auto error = failure_of(*records, "Gone");
    CHECK(error.message.find("cannot be reached") != std::string::npos);
    CHECK_FALSE(records->head().ok());
    getpwnam("nobody");  // whoever else is asked for, the server starts as the user that owns its files
    postgresql_cluster().recover();
    is_as_before(*records, before);
}

}  // namespace evenhand::tests
