#include "evenhand/workflow/state.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <vector>

using evenhand::workflow::Act;
using evenhand::workflow::State;
using evenhand::workflow::Transition;
namespace workflow = evenhand::workflow;

namespace {

constexpr State states[] = {State::draft,   State::submitted, State::approved,  State::returned,
                            State::refused, State::released,  State::withdrawn, State::lapsed};

}  // namespace

TEST_CASE("the table of states has each pair of state and act once", "[workflow]") {
    std::set<std::pair<State, Act>> seen;
    for (const Transition& row : workflow::transitions()) {
        CHECK(seen.emplace(row.from, row.act).second);
        CHECK(workflow::after(row.from, row.act) == row.to);
    }
}

TEST_CASE("only an approval, or the way round, leads to a release", "[workflow]") {
    for (const Transition& row : workflow::transitions()) {
        if (row.to == State::approved && row.from != State::approved) {
            CHECK(row.act == Act::approve);
        }
        if (row.to == State::released && row.from != State::released) {
            const bool approved = row.from == State::approved && row.act == Act::release;
            CHECK((approved || row.act == Act::urgent));
        }
    }
}

TEST_CASE("an edit never leaves a text approved", "[workflow]") {
    for (const State state : states) {
        const auto next = workflow::after(state, Act::edit);
        CHECK(next != State::approved);
        CHECK(next != State::released);
    }
    CHECK(workflow::after(State::approved, Act::edit) == State::submitted);
    CHECK_FALSE(workflow::after(State::released, Act::edit).has_value());
}

TEST_CASE("what is refused stays so, and every state can be reached from a draft", "[workflow]") {
    for (const Transition& row : workflow::transitions()) {
        CHECK(row.from != State::refused);
    }
    std::set<State> reached{State::draft};
    for (std::size_t pass = 0; pass < std::size(states); ++pass) {
        for (const Transition& row : workflow::transitions()) {
            if (reached.contains(row.from)) {
                reached.insert(row.to);
            }
        }
    }
    CHECK(reached.size() == std::size(states));
}

TEST_CASE("states and acts have words that lead back to them", "[workflow]") {
    for (const State state : states) {
        CHECK(workflow::state_named(workflow::word(state)) == state);
    }
    for (int i = 0; i <= static_cast<int>(Act::lapse); ++i) {
        const auto act = static_cast<Act>(i);
        CHECK_FALSE(workflow::word(act).empty());
        CHECK(workflow::act_named(workflow::word(act)) == act);
    }
    CHECK_FALSE(workflow::state_named("aproved").has_value());
    CHECK_FALSE(workflow::act_named("").has_value());
}
