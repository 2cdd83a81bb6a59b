#include "evenhand/store/records.hpp"

#include "evenhand/base/clock.hpp"
#include "store/access_rows.hpp"
#include "store/account_rows.hpp"
#include "store/audit_rows.hpp"
#include "store/migrations.hpp"
#include "store/pool.hpp"
#include "store/statements.hpp"
#include "store/submission_parts.hpp"
#include "store/submission_rows.hpp"

#include <thread>

namespace evenhand::store {
namespace {

using base::Done;
using base::Result;
using workflow::Deed;
using workflow::Recorded;
using workflow::SubmissionId;

/// Writes one part of a deed; false where something is not as the deed expects.
struct Writer {
    Connection& connection;
    SubmissionId& begun;

    [[nodiscard]] SubmissionId beside(SubmissionId named) const { return named.value == 0 ? begun : named; }

    Result<bool> operator()(const workflow::PutSubmission& write) const {
        return put(connection, write, begun);
    }
    Result<bool> operator()(const workflow::AddRevision& write) const {
        return put(connection, beside(write.submission), write.revision);
    }
    Result<bool> operator()(const workflow::AddReport& write) const {
        return put(connection, beside(write.submission), write.report);
    }
    Result<bool> operator()(const workflow::AddComment& write) const {
        return put(connection, beside(write.submission), write.comment);
    }
    Result<bool> operator()(const workflow::AddAnswer& write) const {
        return put(connection, beside(write.submission), write.answer);
    }
    Result<bool> operator()(const workflow::AddLink& write) const {
        auto link = write.link;
        link.submission = beside(link.submission);
        return put(connection, workflow::AddLink{std::move(link)});
    }
    Result<bool> operator()(const workflow::NoteActed& write) const {
        return put(connection, workflow::NoteActed{write.key, beside(write.submission)});
    }
    template <typename Write>
    Result<bool> operator()(const Write& write) const {
        return put(connection, write);
    }
};

class SqlRecords final : public workflow::Records {
  public:
    explicit SqlRecords(const Opening& opening) : pool_(opening) {}

    Result<Done> migrate_now() {
        // A connection of its own: the steps begin and end their transactions themselves.
        EVENHAND_TRY(const auto connection, pool_.connect());
        EVENHAND_TRY(const auto owner, whose(*connection));
        if (owner == Whose::somebody_elses) {
            return base::Error{base::ErrorCode::malformed,
                               "the file is a database of another program",
                               "name another file",
                               {pool_.opening().address, 0}};
        }
        return migrate(*connection, migration_steps());
    }

    Result<Recorded> record(const Deed& deed) override;

    Result<std::optional<workflow::Submission>> submission(SubmissionId id) override {
        return read([&](Connection& connection) { return find_submission(connection, id); });
    }
    Result<std::optional<workflow::History>> history(SubmissionId id) override;
    Result<workflow::Page> list(const workflow::Query& query) override {
        return read([&](Connection& connection) { return list_submissions(connection, query); });
    }
    Result<workflow::ReleaseCount> releases(const workflow::CouncilId& council, workflow::Instant from,
                                            workflow::Instant to) override {
        return read([&](Connection& connection) { return count_releases(connection, council, from, to); });
    }
    Result<std::optional<workflow::Account>> account(const workflow::PersonId& id) override {
        return read([&](Connection& connection) { return find_account(connection, id); });
    }
    Result<std::vector<workflow::Account>> accounts() override { return read(list_accounts); }
    Result<std::optional<std::string>> password(const workflow::PersonId& id) override {
        return read([&](Connection& connection) { return find_password(connection, id); });
    }
    Result<workflow::SignIns> sign_ins(const workflow::PersonId& id) override {
        return read([&](Connection& connection) { return find_sign_ins(connection, id); });
    }
    Result<std::optional<workflow::Session>> session(const std::string& digest) override {
        return read([&](Connection& connection) { return find_session(connection, digest); });
    }
    Result<std::optional<workflow::ApiToken>> token(const std::string& digest) override {
        return read([&](Connection& connection) { return find_token(connection, digest); });
    }
    Result<std::vector<workflow::ApiToken>> tokens(const workflow::PersonId& id) override {
        return read([&](Connection& connection) { return tokens_of(connection, id); });
    }
    Result<std::optional<workflow::GuestLink>> link(const std::string& digest) override {
        return read([&](Connection& connection) { return find_link(connection, digest); });
    }
    Result<std::vector<workflow::GuestLink>> links(SubmissionId id) override {
        return read([&](Connection& connection) { return links_of(connection, id); });
    }
    Result<std::optional<std::string>> setting(const workflow::CouncilId& council,
                                               const std::string& key) override {
        return read([&](Connection& connection) { return find_setting(connection, council, key); });
    }
    Result<workflow::Head> head() override { return read(chain_head); }
    Result<std::vector<workflow::Entry>> entries(std::int64_t from, std::int64_t limit) override {
        return read([&](Connection& connection) { return entries_from(connection, from, limit); });
    }

  private:
    /// All of it from one picture of the database.
    template <typename Read>
    auto read(Read&& work) -> decltype(work(std::declval<Connection&>())) {
        EVENHAND_TRY(auto begun, pool_.begin(Purpose::reading));
        auto answer = work(begun.connection());
        EVENHAND_TRY_DONE(answer.ok() ? begun.commit() : Result<Done>(Done{}));
        return answer;
    }
    Result<Recorded> what_became_of(Recorded recorded, base::Error unknown);

    Pool pool_;
};

Result<Recorded> SqlRecords::record(const Deed& deed) {
    base::ensure(!deed.facts.empty(), "a deed without a fact");
    Recorded recorded;
    base::Error lost;
    {
        EVENHAND_TRY(auto begun, pool_.begin(Purpose::writing));
        auto& connection = begun.connection();
        for (const auto& write : deed.writes) {
            EVENHAND_TRY(const bool fits, std::visit(Writer{connection, recorded.submission}, write));
            if (!fits) {
                return Recorded{Recorded::Outcome::somebody_was_faster, {}, {}};
            }
        }
        auto facts = deed.facts;
        for (auto& fact : facts) {
            fact.subject = fact.subject.value == 0 ? recorded.submission : fact.subject;
        }
        EVENHAND_TRY(recorded.entries, append_facts(connection, std::move(facts)));
        auto done = begun.commit();
        if (done.ok()) {
            return recorded;
        }
        lost = std::move(done).error();
        if (connection.usable()) {
            return lost;
        }
    }
    return what_became_of(std::move(recorded), std::move(lost));
}

/// The connection broke between the commit and its answer. Whoever may write next sees the truth, because the
/// transaction in question has ended by then: our last entry stands in the chain, or nothing of the deed was
/// kept.
Result<Recorded> SqlRecords::what_became_of(Recorded recorded, base::Error unknown) {
    constexpr std::chrono::milliseconds pause{100};
    const auto& clock = base::machine_clock();
    const auto end = clock.ticks() + pool_.opening().patience;
    const auto& last = recorded.entries.back();
    for (; clock.ticks() < end; std::this_thread::sleep_for(pause)) {
        const auto begun = pool_.begin(Purpose::writing);
        if (!begun.ok()) {
            continue;
        }
        const auto found = entries_from(begun->connection(), last.number, 1);
        if (!found.ok()) {
            continue;
        }
        if (!found->empty() && found->front().digest == last.digest) {
            return recorded;
        }
        return base::Error{base::ErrorCode::unreadable,
                           "the connection to the database was lost; nothing was recorded",
                           "do it again once the server answers", unknown.place};
    }
    return unknown;
}

Result<std::optional<workflow::History>> SqlRecords::history(SubmissionId id) {
    return read([&](Connection& connection) -> Result<std::optional<workflow::History>> {
        EVENHAND_TRY(auto submission, find_submission(connection, id));
        if (!submission) {
            return std::optional<workflow::History>();
        }
        workflow::History history;
        history.submission = std::move(*submission);
        EVENHAND_TRY(history.revisions, revisions_of(connection, id));
        EVENHAND_TRY(history.reports, reports_of(connection, id));
        EVENHAND_TRY(history.comments, comments_of(connection, id));
        EVENHAND_TRY(history.answers, answers_of(connection, id));
        EVENHAND_TRY(history.entries, entries_about(connection, id));
        return std::optional(std::move(history));
    });
}

}  // namespace

Result<std::unique_ptr<workflow::Records>> open_records(const Opening& opening) {
    auto records = std::make_unique<SqlRecords>(opening);
    EVENHAND_TRY_DONE(records->migrate_now());
    return std::unique_ptr<workflow::Records>(std::move(records));
}

}  // namespace evenhand::store
