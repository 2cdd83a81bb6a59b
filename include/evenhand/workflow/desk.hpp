#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/workflow/acts.hpp"
#include "evenhand/workflow/ports.hpp"
#include "evenhand/workflow/rulebook.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::workflow {

/// What became of a request.
struct Outcome {
    enum class Kind : std::uint8_t {
        done,
        refused,              ///< `refusals` say why; the submission is as it was
        lapsed,               ///< a release was asked for, and the approval no longer holds; nothing went out
        somebody_was_faster,  ///< read it again; nothing was changed
    };
    Kind kind = Kind::done;
    Submission submission;  ///< as it stands now
    std::vector<Refusal> refusals;
};

/// Whether the person may close that link of a submission of the council.
bool may_withdraw(const Account& who, const CouncilId& council, const GuestLink& link);

/// The acts over the ports: reads the case, asks whether the act may be done, records it with its audit
/// entry. Every refusal is recorded too. Holds no state of its own; one may serve several threads if its
/// ports do.
class Desk {
  public:
    /// All three must outlive the desk. `key`: what is done is noted under it (NoteActed); what is refused or
    /// lapses is not.
    Desk(Records& records, const Rulebook& rules, const base::Clock& clock, std::optional<ReplyKey> key = {});

    /// ErrorCode::refused where the person has no role for it there; the text must be UTF-8 within the
    /// check's limits.
    base::Result<Outcome> begin(const Account& who, const CouncilId& council, const Draft& draft);

    /// `version`: the submission's as the person saw it; nothing: whatever it is now. ErrorCode::not_found
    /// for one that is not there or that the person may not see.
    base::Result<Outcome> act(const Account& who, SubmissionId id, const Request& request,
                              std::optional<std::int64_t> version);

    /// Everything about one submission; ErrorCode::not_found as above.
    base::Result<History> history(const Account& who, SubmissionId id);
    /// The page of what the person may see.
    base::Result<Page> list(const Account& who, Query query);
    /// The gates that are open for it.
    base::Result<std::vector<OpenGate>> gates(const History& history);

    /// Checks every approved submission of the council again: run it when a lexicon, the calendar or the
    /// council has changed, and each morning. Gives those that lapsed.
    base::Result<std::vector<Submission>> recheck(const Account& who, const CouncilId& council);

    /// A link for somebody without an account, for the current form of the text. Whoever may comment may make
    /// one.
    struct LinkWish {
        std::string digest;  ///< of its secret
        GuestLink::Asks asks = GuestLink::Asks::comment;
        std::string guest;
        std::chrono::hours lasts{};
    };
    base::Result<Outcome> make_link(const Account& who, SubmissionId id, const LinkWish& wish);

    /// Closes a link before it is used: by whoever made it, or by who decides there, lest a link outlives the
    /// account of who made it. One that is closed already is refused; ErrorCode::not_found for one that is
    /// not this submission's.
    base::Result<Outcome> withdraw_link(const Account& who, SubmissionId id, const std::string& digest);

    /// A comment by the link whose secret has this digest. ErrorCode::refused where the link is used,
    /// expired, or for a form of the text that is no longer the current one.
    base::Result<Outcome> comment_by_link(const std::string& digest, const std::string& text);

  private:
    struct Loaded;
    /// A ruleset that was not the council's last one is an entry of its own: from then on texts may be judged
    /// otherwise.
    base::Result<base::Done> note_rules(const Account& who, const CouncilId& council,
                                        const std::string& ruleset);
    base::Result<Loaded> load(const Account& who, SubmissionId id, const Request& request);
    base::Result<Outcome> refuse(const Account& who, const Loaded& loaded, const Request& request,
                                 std::vector<Refusal> refusals);
    base::Result<Outcome> record(Deed deed, Submission before, Outcome::Kind kind);

    Records& records_;
    const Rulebook& rules_;
    const base::Clock& clock_;
    std::optional<ReplyKey> key_;
};

}  // namespace evenhand::workflow
