#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/workflow/access.hpp"
#include "evenhand/workflow/account.hpp"
#include "evenhand/workflow/audit.hpp"
#include "evenhand/workflow/notebook.hpp"
#include "evenhand/workflow/submission.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace evenhand::workflow {

/// A submission's next state. version 0: a new one, whose id the store gives; else the row must stand at
/// `submission.version` now and stands at version + 1 afterwards.
struct PutSubmission {
    Submission submission;
};
/// What lies beside a submission; a `submission` of 0 is the one that this deed begins. The numbers are the
/// caller's; one that is there already means that somebody was faster.
struct AddRevision {
    SubmissionId submission;
    Revision revision;
};
struct AddReport {
    SubmissionId submission;
    StoredReport report;
};
struct AddComment {
    SubmissionId submission;
    Comment comment;
};
struct AddAnswer {
    SubmissionId submission;
    GateAnswer answer;
};
/// As PutSubmission: version 0 is a new account (the name must be free), else it must stand at that version.
struct PutAccount {
    Account account;
};
/// What proves that it is them, as the secrets room wrote it; the account must be there.
struct PutPassword {
    PersonId person;
    std::string hash;
};
/// One failure more at that moment.
struct CountFailure {
    PersonId person;
    Instant at{};
};
struct ClearFailures {
    PersonId person;
};
struct AddSession {
    Session session;
};
/// Sessions that are revoked already stay as they are.
struct RevokeSession {
    std::string digest;
    Instant at{};
};
struct RevokeSessionsOf {
    PersonId person;
    Instant at{};
};
struct AddToken {
    ApiToken token;
};
struct RevokeToken {
    std::string digest;
    Instant at{};
};
struct AddLink {
    GuestLink link;
};
/// From now on the link is closed, because it was used or withdrawn; which of them, the deed's fact says. It
/// must be open now; else somebody was faster.
struct UseLink {
    std::string digest;
    Instant at{};
};
struct PutSetting {
    Setting setting;
};

/// What was asked for under this key is done with this deed, to this submission (0: the one that it begins):
/// whoever asks again with the key is told so, even if the service dies before its reply is kept. The turn
/// must be taken, and nothing done under it yet; else somebody was faster. The notebook is the same store's.
struct NoteActed {
    ReplyKey key;
    SubmissionId submission;
};

using Write = std::variant<PutSubmission, AddRevision, AddReport, AddComment, AddAnswer, PutAccount,
                           PutPassword, CountFailure, ClearFailures, AddSession, RevokeSession,
                           RevokeSessionsOf, AddToken, RevokeToken, AddLink, UseLink, PutSetting, NoteActed>;

/// What one act changes and what the audit says of it: all of it or nothing.
struct Deed {
    std::vector<Write> writes;  ///< in this order
    std::vector<Fact>
        facts;  ///< in this order; at least one; a subject of 0 beside a new submission is that one
};

/// What became of a deed.
struct Recorded {
    /// somebody_was_faster: a version, a name, a number or a link was not as the deed expected; nothing of it
    /// was kept.
    enum class Outcome : std::uint8_t { done, somebody_was_faster };
    Outcome outcome = Outcome::done;
    SubmissionId submission;     ///< the id of the submission it began; else 0
    std::vector<Entry> entries;  ///< the facts in their places in the chain; none where nothing was kept
};

/// Which submissions a list shows; an empty member does not narrow.
struct Query {
    std::vector<CouncilId> councils;
    std::vector<State> states;
    std::vector<policy::Verdict> verdicts;
    PersonId claimed_by;
    PersonId written_by;   ///< Submission::writer
    std::string in_title;  ///< somewhere in it, ASCII letters in any case; '%' and '_' mean themselves
    std::optional<Instant> due_before;
    enum class Looks : std::uint8_t { any, owed };
    Looks looks = Looks::any;  ///< owed: urgent releases that nobody has looked at
    enum class Order : std::uint8_t { due, newest };
    Order order =
        Order::due;  ///< due: earliest first, those without last, then by id; newest: highest id first
    std::int64_t offset = 0;
    std::int64_t limit = 50;
};
struct Page {
    std::vector<Submission> rows;
    std::int64_t total = 0;  ///< how many there are without offset and limit
};

/// Everything about one submission, as of one moment; each list in the order of its numbers.
struct History {
    Submission submission;
    std::vector<Revision> revisions;
    std::vector<StoredReport> reports;
    std::vector<Comment> comments;
    std::vector<GateAnswer> answers;
    std::vector<Entry> entries;  ///< those whose subject it is
};

/// How many were released from `from` until before `to`, and how many of them by the way round.
struct ReleaseCount {
    std::int64_t released = 0;
    std::int64_t urgent = 0;
};

/// The port behind which a database stands. Implementations promise:
/// - record() is atomic and durable: once it says `done`, a kill or a power cut loses nothing of it; before
///   that, nothing of it is seen by anybody;
/// - deeds are serialised: the chain's numbers have no gap and each entry's `previous` is the digest of the
///   entry recorded before it, whichever process recorded it;
/// - a version, number, name or link that is not as the deed expects is an Outcome, never an Error and never
/// a
///   wait without end; an Error means that nothing was kept (disk full, read-only, locked, connection lost),
///   except where its message says that the outcome is not known;
/// - every text and every number comes back as it was given: all of UTF-8, 64 bits, whole seconds; only a
///   revision's text and a report's JSON may hold NUL, the caller keeps it out of the rest;
/// - what is asked for and not there is an empty optional or an empty list, never an Error;
/// - reads see whole deeds only. Safe to be called from several threads at once.
class Records {
  public:
    virtual ~Records() = default;

    [[nodiscard]] virtual base::Result<Recorded> record(const Deed& deed) = 0;

    [[nodiscard]] virtual base::Result<std::optional<Submission>> submission(SubmissionId id) = 0;
    [[nodiscard]] virtual base::Result<std::optional<History>> history(SubmissionId id) = 0;
    [[nodiscard]] virtual base::Result<Page> list(const Query& query) = 0;
    [[nodiscard]] virtual base::Result<ReleaseCount> releases(const CouncilId& council, Instant from,
                                                              Instant to) = 0;

    [[nodiscard]] virtual base::Result<std::optional<Account>> account(const PersonId& id) = 0;
    [[nodiscard]] virtual base::Result<std::vector<Account>> accounts() = 0;  ///< sorted by id
    [[nodiscard]] virtual base::Result<std::optional<std::string>> password(const PersonId& id) = 0;
    /// Zero failures where none was counted.
    [[nodiscard]] virtual base::Result<SignIns> sign_ins(const PersonId& id) = 0;
    [[nodiscard]] virtual base::Result<std::optional<Session>> session(const std::string& digest) = 0;
    [[nodiscard]] virtual base::Result<std::optional<ApiToken>> token(const std::string& digest) = 0;
    /// Those of a person, oldest first, then by digest.
    [[nodiscard]] virtual base::Result<std::vector<ApiToken>> tokens(const PersonId& id) = 0;
    [[nodiscard]] virtual base::Result<std::optional<GuestLink>> link(const std::string& digest) = 0;
    /// Those of a submission, oldest first, then by digest.
    [[nodiscard]] virtual base::Result<std::vector<GuestLink>> links(SubmissionId id) = 0;
    [[nodiscard]] virtual base::Result<std::optional<std::string>> setting(const CouncilId& council,
                                                                           const std::string& key) = 0;

    [[nodiscard]] virtual base::Result<Head> head() = 0;
    /// Entries from `from` upwards, at most `limit`.
    [[nodiscard]] virtual base::Result<std::vector<Entry>> entries(std::int64_t from, std::int64_t limit) = 0;
};

}  // namespace evenhand::workflow
