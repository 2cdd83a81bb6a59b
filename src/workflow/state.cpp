#include "evenhand/workflow/state.hpp"

#include "evenhand/base/words.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

constexpr std::pair<State, std::string_view> state_words[] = {
    {State::draft, "draft"},         {State::submitted, "submitted"}, {State::approved, "approved"},
    {State::returned, "returned"},   {State::refused, "refused"},     {State::released, "released"},
    {State::withdrawn, "withdrawn"}, {State::lapsed, "lapsed"},
};

constexpr std::pair<Act, std::string_view> act_words[] = {
    {Act::draft, "draft"},       {Act::edit, "edit"},       {Act::submit, "submit"},
    {Act::claim, "claim"},       {Act::unclaim, "unclaim"}, {Act::take_over, "take-over"},
    {Act::comment, "comment"},   {Act::answer, "answer"},   {Act::recheck, "recheck"},
    {Act::approve, "approve"},   {Act::return_, "return"},  {Act::refuse, "refuse"},
    {Act::release, "release"},   {Act::urgent, "urgent"},   {Act::look, "look"},
    {Act::withdraw, "withdraw"}, {Act::lapse, "lapse"},
};

using enum State;

// An edit of an approved or lapsed text needs a decision again; so it is submitted, not approved.
constexpr Transition table[] = {
    {draft, Act::edit, draft},
    {draft, Act::submit, submitted},
    {draft, Act::comment, draft},
    {draft, Act::answer, draft},
    {draft, Act::withdraw, withdrawn},

    {submitted, Act::edit, submitted},
    {submitted, Act::claim, submitted},
    {submitted, Act::unclaim, submitted},
    {submitted, Act::take_over, submitted},
    {submitted, Act::comment, submitted},
    {submitted, Act::answer, submitted},
    {submitted, Act::approve, approved},
    {submitted, Act::return_, returned},
    {submitted, Act::refuse, refused},
    {submitted, Act::urgent, released},
    {submitted, Act::withdraw, withdrawn},

    {approved, Act::edit, submitted},
    {approved, Act::claim, approved},
    {approved, Act::unclaim, approved},
    {approved, Act::take_over, approved},
    {approved, Act::comment, approved},
    {approved, Act::answer, approved},
    {approved, Act::recheck, approved},
    {approved, Act::return_, returned},
    {approved, Act::refuse, refused},
    {approved, Act::release, released},
    {approved, Act::withdraw, withdrawn},
    {approved, Act::lapse, lapsed},

    {returned, Act::edit, returned},
    {returned, Act::submit, submitted},
    {returned, Act::comment, returned},
    {returned, Act::answer, returned},
    {returned, Act::withdraw, withdrawn},

    {released, Act::comment, released},
    {released, Act::look, released},
    {released, Act::withdraw, withdrawn},

    // What went out by the way round and was taken back owes its look all the same.
    {withdrawn, Act::look, withdrawn},

    {lapsed, Act::edit, submitted},
    {lapsed, Act::claim, lapsed},
    {lapsed, Act::unclaim, lapsed},
    {lapsed, Act::take_over, lapsed},
    {lapsed, Act::comment, lapsed},
    {lapsed, Act::answer, lapsed},
    {lapsed, Act::approve, approved},
    {lapsed, Act::return_, returned},
    {lapsed, Act::refuse, refused},
    {lapsed, Act::urgent, released},
    {lapsed, Act::withdraw, withdrawn},
};

}  // namespace

std::string_view word(State state) {
    return base::word_in(state_words, state);
}

std::optional<State> state_named(std::string_view word) {
    return base::named_in(state_words, word);
}

std::string_view word(Act act) {
    return base::word_in(act_words, act);
}

std::optional<Act> act_named(std::string_view word) {
    return base::named_in(act_words, word);
}

std::span<const Transition> transitions() {
    return table;
}

std::optional<State> after(State from, Act act) {
    const auto row = std::ranges::find_if(table, [&](const Transition& transition) {
        return transition.from == from && transition.act == act;
    });
    return row == std::end(table) ? std::nullopt : std::optional(row->to);
}

}  // namespace evenhand::workflow
