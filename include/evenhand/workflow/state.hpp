#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace evenhand::workflow {

/// Where a submission stands.
enum class State : std::uint8_t {
    draft,      ///< being written; nobody else is asked yet
    submitted,  ///< waits for a decision
    approved,   ///< may be released as it stands, on its day
    returned,   ///< back with its author
    refused,    ///< will not go out; final
    released,   ///< went out
    withdrawn,  ///< taken back, before or after release; final
    lapsed,     ///< was approved, and would now be judged otherwise
};
std::string_view word(State state);
std::optional<State> state_named(std::string_view word);

/// What somebody may do to a submission. "evenhand queue ACT" and the audit use these words.
enum class Act : std::uint8_t {
    draft,      ///< begin a submission
    edit,       ///< a new revision: text, kind, day, embargo
    submit,     ///< ask for a decision
    claim,      ///< say that one is dealing with it
    unclaim,    ///< give that back
    take_over,  ///< claim what somebody else has claimed, with a reason
    comment,    ///< on the text or a part of it; may ask for nothing
    answer,     ///< a gate of the protocol's checklist
    recheck,    ///< check an approved text again, and find that the approval still holds
    approve,    ///< this text, on its day, under the rules of now
    return_,    ///< "return": to its author, with a reason
    refuse,     ///< for good, with a reason
    release,    ///< what was approved goes out
    urgent,     ///< the named way round: release without approval
    look,       ///< the later look at an urgent release
    withdraw,   ///< take it back, with a reason
    lapse,      ///< check an approved text again, and find that the approval no longer holds
};
std::string_view word(Act act);
std::optional<Act> act_named(std::string_view word);

/// One row of the table of states: in `from`, `act` leads to `to`. What has no row cannot be done.
struct Transition {
    State from = State::draft;
    Act act = Act::edit;
    State to = State::draft;
};

/// The whole table, sorted by state, then act. The only place that says what may follow what.
std::span<const Transition> transitions();

/// Where the act leads from there; nothing where it is not possible.
std::optional<State> after(State from, Act act);

}  // namespace evenhand::workflow
