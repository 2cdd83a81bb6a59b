#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/span.hpp"
#include "evenhand/policy/judgement.hpp"
#include "evenhand/text/document.hpp"
#include "evenhand/workflow/identifiers.hpp"
#include "evenhand/workflow/state.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::workflow {

/// When a text is to appear. Day and time are London's.
struct Schedule {
    base::Day day{};
    std::optional<std::chrono::minutes> time;  ///< since midnight
    std::optional<Instant> embargo;            ///< nobody may publish it before
    friend bool operator==(const Schedule&, const Schedule&) = default;
};

/// One form of a text. Recorded once and never changed.
struct Revision {
    RevisionNumber number;
    text::Document document;
    Schedule schedule;
    std::string asked_by;  ///< who asked for it, as people call them; may be empty
    PersonId by;           ///< whose form it is
    Instant at{};
    std::string note;    ///< what was changed, and why; may be empty
    std::string digest;  ///< base::sha256 of the text's bytes, so that anybody can make it again
};

/// A report made of a revision, as its JSON (evenhand/report/1) and what a list shows of it.
struct StoredReport {
    std::int64_t number = 0;  ///< of this submission, from 1 upwards without a gap
    RevisionNumber revision;
    Instant at{};
    std::string ruleset;  ///< digest of lexicons, calendars and council
    base::Day on{};
    policy::Verdict verdict = policy::Verdict::clear;
    std::string json;
    std::string digest;  ///< base::sha256 of the JSON's bytes
};

/// A remark on a revision, or on some bytes of its text (an empty span: on the whole). Never changed.
struct Comment {
    std::int64_t number = 0;  ///< of this submission, from 1 upwards without a gap
    RevisionNumber revision;
    base::OriginalSpan span;
    std::string text;
    PersonId by;        ///< empty for somebody who came by a link
    std::string guest;  ///< the name on the link; empty for accounts
    Instant at{};
    friend bool operator==(const Comment&, const Comment&) = default;
};

/// The answer to a gate of the protocol. The newest answer to a gate counts; the others stay.
struct GateAnswer {
    std::int64_t number = 0;  ///< of this submission, from 1 upwards without a gap
    std::string gate;         ///< its id in the protocol's file
    enum class Kind : std::uint8_t { done, not_needed };
    Kind kind = Kind::done;
    std::string whom;  ///< who authorised, who was told or asked, as people call them
    base::Day on{};    ///< when that was
    std::string note;
    RevisionNumber revision;  ///< the text it was given for
    PersonId by;
    Instant at{};
    friend bool operator==(const GateAnswer&, const GateAnswer&) = default;
};
std::string_view word(GateAnswer::Kind kind);  ///< "done", "not-needed"
std::optional<GateAnswer::Kind> answer_kind_named(std::string_view word);

/// Who deals with it.
struct Claim {
    PersonId by;
    Instant at{};
    friend bool operator==(const Claim&, const Claim&) = default;
};

/// For exactly one text on one day under one set of rules.
struct Approval {
    PersonId by;
    Instant at{};
    RevisionNumber revision;
    std::string seal;         ///< workflow::seal_of: what was approved, in one digest
    std::string ruleset;      ///< under which it was given
    std::int64_t report = 0;  ///< the number of the report it was given on
    friend bool operator==(const Approval&, const Approval&) = default;
};

/// How a text went out.
struct Release {
    PersonId by;
    Instant at{};
    RevisionNumber revision;
    std::string digest;  ///< of the text that went out
    friend bool operator==(const Release&, const Release&) = default;
};

/// The way round, and the look that it owes.
struct Urgency {
    std::string reason;
    std::string authoriser;  ///< the person who answers for it, by name
    Instant look_due{};
    PersonId looked_by;  ///< empty: nobody yet
    std::optional<Instant> looked_at;
    std::string finding;  ///< what the look came to
    friend bool operator==(const Urgency&, const Urgency&) = default;
};

/// A draft on its way through the council: where it stands now. Texts, reports, comments and answers lie
/// beside it (workflow/ports.hpp). A plain value; only workflow/acts.hpp makes the next one.
struct Submission {
    SubmissionId id;
    std::int64_t version = 0;  ///< 0: not recorded yet; each recorded change adds one
    CouncilId council;
    State state = State::draft;
    std::string title;  ///< the text's first line, cut
    text::DocumentKind kind = text::DocumentKind::press_release;
    text::Author author = text::Author::officer;
    Schedule schedule;
    std::string asked_by;
    RevisionNumber revision;                           ///< the current one
    std::string digest;                                ///< of its text
    PersonId writer;                                   ///< of the first revision
    PersonId submitter;                                ///< empty until it is submitted
    PersonId editor;                                   ///< of the current revision
    policy::Verdict verdict = policy::Verdict::clear;  ///< of its newest report
    Instant created{};
    Instant changed{};
    std::optional<Instant> due;  ///< when a decision is needed
    std::string due_why;
    std::optional<Claim> claim;
    std::optional<Approval> approval;
    std::optional<Release> release;
    std::optional<Urgency> urgency;
    std::string reason;  ///< why it was returned, refused, lapsed or withdrawn

    friend bool operator==(const Submission&, const Submission&) = default;

    /// Went out by the way round, and nobody has looked since.
    [[nodiscard]] bool owes_look() const noexcept { return urgency && urgency->looked_by.empty(); }
};

/// What an approval binds, in one digest: the text, its kind and author, the day and embargo, the ruleset.
std::string seal_of(const Revision& revision, const std::string& ruleset);

/// The first line that says something, at most 120 characters.
std::string title_of(std::string_view text);

}  // namespace evenhand::workflow
