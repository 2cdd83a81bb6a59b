#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/workflow/account.hpp"
#include "evenhand/workflow/assessed.hpp"
#include "evenhand/workflow/ports.hpp"
#include "evenhand/workflow/rulebook.hpp"
#include "evenhand/workflow/state.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace evenhand::workflow {

/// What somebody writes: a new text, or the next form of one.
struct Draft {
    text::Document document;
    Schedule schedule;
    std::string asked_by;
    std::string note;
};

/// What somebody asks for. Members that an act does not need stay empty.
struct Request {
    Act act = Act::comment;
    RevisionNumber
        revision;        ///< the form they have read: approve, return, refuse, release, urgent, look; answer
    std::string reason;  ///< return, refuse, withdraw, take_over, urgent; what a look came to; a comment's
                         ///< text; with approve, why a finding at stop does not stand in the way
    std::string authoriser;            ///< urgent: the person who answers for it
    std::optional<Draft> draft;        ///< edit
    base::OriginalSpan span;           ///< comment: the part of the text
    std::optional<GateAnswer> answer;  ///< answer: gate, kind, whom, on, note
};

/// Why an act is not done: a sentence for the person who asked, and what they can do.
struct Refusal {
    enum class Sort : std::uint8_t {
        state,       ///< the table of states has no such row
        permission,  ///< their role does not allow it
        four_eyes,   ///< somebody else has to
        claim,       ///< somebody else is dealing with it
        gate,        ///< a question of the protocol is open
        text,        ///< they have read another form, or the text does not allow it
        day,         ///< it was approved for another day
        input,       ///< something that the act needs is missing
    };
    Sort sort = Sort::input;
    std::string sentence;  ///< in English, as the audit, the command line and programs get it
    std::string mend;
    /// The same for pages in other languages: the message "why.KEY", and "why.KEY_mend" where there is a
    /// mend, filled with the details that each names. A detail is a name, a number, a day as YYYY-MM-DD, or a
    /// word of the workflow ("act", "state", "roles"); what a council's files say in Welsh too stands a
    /// second time under its name and "-cy".
    std::string key{};
    std::vector<std::pair<std::string, std::string>> details{};
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// What an act is judged on. Keeps references: all of it must outlive the call.
struct Case {
    const History& history;
    const std::vector<OpenGate>& gates;  ///< of the council's protocol, whether they hold here or not
    Instant now{};
    base::Day today{};  ///< in London
    PersonId deputy;    ///< of whoever has claimed it; empty: nobody
    /// The current revision under the rules of now: approve, release, recheck, edit, urgent. For release on
    /// today, for the others on its day.
    const Checked* checked = nullptr;
    std::vector<calendar::Period> periods;  ///< from today to its day, for the due time: edit
    std::chrono::hours look_within{48};     ///< in which an urgent release must be looked at
};

/// The gates that hold for the submission as it stands and have no valid answer. An answer to a gate that a
/// finding raised is valid for the revision it was given for, the others for the whole submission.
std::vector<OpenGate> open_gates(const Case& in);

/// All that stands in the way; empty: the act may be done. Three questions, in this order: may this follow
/// the state, may this person do it, is everything there.
std::vector<Refusal> why_not(const Request& request, const Account& who, const Case& in);

/// The deed of an act that nothing stands in the way of; asking for another is a Bug. The submission among
/// its writes is the next state.
Deed carry_out(const Request& request, const Account& who, const Case& in);

/// Why the approval no longer holds, a sentence; nothing where it does. Its day has passed, or the check of
/// now (on its day, or on today where that is later) judges otherwise than the report that it was given on.
std::optional<std::string> lapse_reason(const Case& in);

/// The deed of an approval that no longer holds.
Deed lapse(const std::string& reason, const Account& who, const Case& in);

/// The deed of a new submission.
Deed begin(const CouncilId& council, const Draft& draft, const Account& who, const Checked& checked,
           std::span<const calendar::Period> periods, Instant now);

/// When a decision is needed, and why: the earliest of the embargo, the time at which it is to appear (09:00
/// in London where none is given), and the midnight at which a restricted period opens on the way there.
struct Due {
    Instant at{};
    std::string why;
};
Due due_of(const Schedule& schedule, std::span<const calendar::Period> periods, Instant now);

}  // namespace evenhand::workflow
