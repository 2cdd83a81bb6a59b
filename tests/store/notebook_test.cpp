#include "evenhand/store/notebook.hpp"
#include "store/records_under_test.hpp"
#include "support/notebook_contract.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace evenhand::tests {
namespace {

/// A service that takes the turn, begins a submission under the key, and is killed before it keeps its reply:
/// after the commit, or before it.
enum class Dies { before_the_act, after_the_act };

void act_and_die(const std::string& address, const workflow::ReplyKey& key, Dies when) {
    const pid_t process = fork();
    REQUIRE(process >= 0);
    if (process == 0) {
        const auto records = store::open_records(opening_of(address));
        const auto notebook = store::open_notebook(opening_of(address));
        const bool turn = records.ok() && notebook.ok() &&
                          (*notebook)->take_turn(key, moment(0))->kind == workflow::Turn::Kind::yours;
        const workflow::Deed deed{{workflow::PutSubmission{records_contract::new_submission("Library")},
                                   workflow::NoteActed{key, {}}},
                                  {fact("draft")}};
        if (!turn || (when == Dies::after_the_act && !(*records)->record(deed).ok())) {
            _exit(1);
        }
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    REQUIRE(waitpid(process, &status, 0) == process);
    REQUIRE(WIFSIGNALED(status));
}

/// Whoever asks again is told of the one submission, or has the turn where nothing was done.
void begins_no_second_draft(const std::string& address) {
    const workflow::ReplyKey key{{"al"}, "release-4711", "sha256:one"};
    const auto records = records_in(address);
    const auto notebook = good(store::open_notebook(opening_of(address)));
    act_and_die(address, key, Dies::after_the_act);
    for (const int later : {0, 1, 60}) {
        const auto turn = good(notebook->take_turn(key, moment(later)));
        CHECK(turn.kind == workflow::Turn::Kind::acted);
        CHECK(good(records->submission(turn.submission)).has_value());
    }
    const workflow::ReplyKey other{{"al"}, "release-4712", "sha256:two"};
    act_and_die(address, other, Dies::before_the_act);
    CHECK(good(notebook->take_turn(other, moment(0))).kind == workflow::Turn::Kind::under_way);
    CHECK(good(notebook->take_turn(other, moment(2))).kind == workflow::Turn::Kind::yours);
    CHECK(good(records->list({})).total == 1);
}

}  // namespace

TEST_CASE("the notebook in SQLite keeps what the port promises", "[store]") {
    const SqliteDatabase database;
    const auto notebook = good(store::open_notebook(opening_of(database.address())));
    const auto records = records_in(database.address());
    notebook_contract::keep_what_the_port_promises(*records, *notebook);
}

TEST_CASE("the notebook in PostgreSQL keeps what the port promises", "[store][postgresql]") {
    const PostgresqlDatabase database;
    const auto notebook = good(store::open_notebook(opening_of(database.address())));
    const auto records = records_in(database.address());
    notebook_contract::keep_what_the_port_promises(*records, *notebook);
}

TEST_CASE("a service killed between act and reply begins no second draft on SQLite", "[store]") {
    begins_no_second_draft(SqliteDatabase().address());
}

TEST_CASE("a service killed between act and reply begins no second draft on PostgreSQL",
          "[store][postgresql]") {
    begins_no_second_draft(PostgresqlDatabase().address());
}

TEST_CASE("the notebook lies beside the records and outlives the program", "[store]") {
    const SqliteDatabase database;
    const auto records = records_in(database.address());
    {
        const auto notebook = good(store::open_notebook(opening_of(database.address())));
        good(notebook->note_seen("sha256:a", moment(3)));
    }
    const auto notebook = good(store::open_notebook(opening_of(database.address())));
    CHECK(good(notebook->last_seen("sha256:a")) == moment(3));
}

}  // namespace evenhand::tests
