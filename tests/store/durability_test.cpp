#include "evenhand/store/backup.hpp"
#include "store/records_under_test.hpp"

#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <map>
#include <random>

namespace evenhand::tests {
namespace {

/// What a writer prints once an act is acknowledged. Smaller than PIPE_BUF: it is read whole or not at all.
struct Acknowledged {
    std::int64_t submission = 0;
    std::int64_t entry = 0;
    std::array<char, 80> digest{};
};

/// Acts as fast as it can until it is killed: new submissions with a text, and decisions on them.
[[noreturn]] void write_for_ever(const std::string& address, int into) {
    const auto opened = store::open_records(opening_of(address, store::Patience(400)));
    if (!opened.ok()) {
        _exit(1);
    }
    auto& records = **opened;
    for (std::int64_t number = 1;; ++number) {
        auto submission = records_contract::new_submission("Library " + std::to_string(number));
        auto deed =
            workflow::Deed{{workflow::PutSubmission{submission},
                            workflow::AddRevision{{}, records_contract::revision(1, std::string(3000, 't'))}},
                           {fact("draft"), fact("submit")}};
        for (int step = 0; step < 2; ++step) {
            const auto recorded = records.record(deed);
            if (!recorded.ok() || recorded->outcome != workflow::Recorded::Outcome::done) {
                _exit(2);
            }
            submission.id = step == 0 ? recorded->submission : submission.id;
            Acknowledged done{submission.id.value, recorded->entries.back().number, {}};
            std::memcpy(done.digest.data(), recorded->entries.back().digest.data(),
                        recorded->entries.back().digest.size());
            if (write(into, &done, sizeof done) != sizeof done) {
                _exit(3);
            }
            submission.version = 1;
            deed = decision(submission, 1);
        }
    }
}

struct Writer {
    pid_t process = 0;
    int from = -1;
};

Writer start_writer(const std::string& address) {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    const pid_t process = fork();
    if (process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        close(ends[0]);
        write_for_ever(address, ends[1]);
    }
    close(ends[1]);
    return {process, ends[0]};
}

/// It has begun to work; not waited for for ever.
void wait_for_the_first_act(const Writer& writer) {
    pollfd acknowledged{writer.from, POLLIN, 0};
    REQUIRE(poll(&acknowledged, 1, 20'000) == 1);
}

std::vector<Acknowledged> kill_writer(const Writer& writer) {
    kill(writer.process, SIGKILL);
    waitpid(writer.process, nullptr, 0);
    std::vector<Acknowledged> all;
    for (Acknowledged one; read(writer.from, &one, sizeof one) == sizeof one;) {
        all.push_back(one);
    }
    close(writer.from);
    return all;
}

/// Looks after each kill, from where the last look ended: nothing that was seen or acknowledged may be gone.
class Witness {
  public:
    void look(const std::string& address, const std::vector<Acknowledged>& acknowledged) {
        const auto records = records_in(address);
        if (head_.number > 0) {
            REQUIRE(good(records->entries(head_.number, 1)).at(0).digest == head_.digest);
        }
        const auto chain = verified(*records, head_);
        REQUIRE_FALSE(chain.first_break().has_value());
        for (const auto& one : acknowledged) {
            const auto entries = good(records->entries(one.entry, 1));
            REQUIRE(entries.size() == 1);
            REQUIRE(entries[0].digest == std::string(one.digest.data()));
            REQUIRE(good(records->submission({one.submission})).has_value());
        }
        seen_ += acknowledged.size();
        head_ = chain.head();
    }
    void look_at_all(const std::string& address) const {
        const auto records = records_in(address);
        const auto chain = verified(*records);
        CHECK_FALSE(chain.first_break().has_value());
        CHECK(chain.head() == head_);
        CHECK(good(store::damages(opening_of(address))).empty());
    }
    [[nodiscard]] std::size_t seen() const { return seen_; }

  private:
    workflow::Head head_ = workflow::start_of_chain();
    std::size_t seen_ = 0;
};

std::vector<Acknowledged> joined(std::vector<Acknowledged> one, const std::vector<Acknowledged>& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

/// Two writers at a time, so that each kill falls into somebody else's work.
void survives_kills(const std::string& address, int kills) {
    { const auto records = records_in(address); }
    std::mt19937 random(Catch::rngSeed());
    std::uniform_int_distribution<int> moment_of_death(0, 15'000);
    Witness witness;
    for (int killed = 0; killed < kills; killed += 2) {
        const auto first = start_writer(address);
        const auto second = start_writer(address);
        wait_for_the_first_act(first);
        usleep(static_cast<useconds_t>(moment_of_death(random)));
        auto acknowledged = kill_writer(first);
        usleep(static_cast<useconds_t>(moment_of_death(random)));
        witness.look(address, joined(std::move(acknowledged), kill_writer(second)));
    }
    witness.look_at_all(address);
    WARN(kills << " kills, " << witness.seen() << " acknowledged acts, none lost");
    CHECK(witness.seen() >= static_cast<std::size_t>(kills) / 2);
}

}  // namespace

TEST_CASE("200 kills on SQLite lose nothing that was acknowledged", "[store][slow]") {
    const SqliteDatabase database;
    survives_kills(database.address(), 200);
}

TEST_CASE("200 kills on PostgreSQL lose nothing that was acknowledged", "[store][slow][postgresql]") {
    survives_kills(PostgresqlDatabase().address(), 200);
}

TEST_CASE("a PostgreSQL server that falls dead loses nothing that was acknowledged",
          "[store][slow][postgresql]") {
    const PostgresqlDatabase database;
    { const auto records = records_in(database.address()); }
    std::mt19937 random(Catch::rngSeed());
    std::uniform_int_distribution<int> moment_of_death(0, 60'000);
    Witness witness;
    for (int falls = 0; falls < 10; ++falls) {
        const auto first = start_writer(database.address());
        const auto second = start_writer(database.address());
        wait_for_the_first_act(first);
        usleep(static_cast<useconds_t>(moment_of_death(random)));
        postgresql_cluster().fall();
        const auto acknowledged = joined(kill_writer(first), kill_writer(second));
        postgresql_cluster().recover();
        witness.look(database.address(), acknowledged);
    }
    witness.look_at_all(database.address());
    WARN("10 falls, " << witness.seen() << " acknowledged acts, none lost");
    CHECK(witness.seen() >= 10);
}

}  // namespace evenhand::tests
