#include "web/pages/parts/workflow_words.hpp"

#include "web/pages/parts/blocks.hpp"

#include <utility>

namespace evenhand::web {
namespace {

using text::DocumentKind;
using workflow::Act;
using workflow::Role;
using workflow::State;

template <typename Value>
using Key = std::pair<Value, std::string_view>;

constexpr Key<State> states[] = {{State::draft, "state.draft"},         {State::submitted, "state.submitted"},
                                 {State::approved, "state.approved"},   {State::returned, "state.returned"},
                                 {State::refused, "state.refused"},     {State::released, "state.released"},
                                 {State::withdrawn, "state.withdrawn"}, {State::lapsed, "state.lapsed"}};
constexpr Key<Act> acts[] = {
    {Act::draft, "act.draft"},       {Act::edit, "act.edit"},       {Act::submit, "act.submit"},
    {Act::claim, "act.claim"},       {Act::unclaim, "act.unclaim"}, {Act::take_over, "act.take_over"},
    {Act::comment, "act.comment"},   {Act::answer, "act.answer"},   {Act::recheck, "act.recheck"},
    {Act::approve, "act.approve"},   {Act::return_, "act.return"},  {Act::refuse, "act.refuse"},
    {Act::release, "act.release"},   {Act::urgent, "act.urgent"},   {Act::look, "act.look"},
    {Act::withdraw, "act.withdraw"}, {Act::lapse, "act.lapse"}};
constexpr Key<Role> roles[] = {{Role::author, "role.author"},
                               {Role::clerk, "role.clerk"},
                               {Role::monitoring_officer, "role.monitoring_officer"},
                               {Role::reader, "role.reader"},
                               {Role::administrator, "role.administrator"}};
constexpr Key<DocumentKind> kinds[] = {{DocumentKind::press_release, "check.press_release"},
                                       {DocumentKind::web_news, "check.web_news"},
                                       {DocumentKind::statement, "check.statement"},
                                       {DocumentKind::letter, "check.letter"}};

template <typename Value, std::size_t N>
const std::string& say(const messages::Catalogue& words, const Key<Value> (&keys)[N], Value value) {
    for (const auto& [one, key] : keys) {
        if (one == value) {
            return words.say(key);
        }
    }
    throw base::Bug("a value of the workflow has no words");
}

}  // namespace

const std::string& state_words(const messages::Catalogue& words, State state) {
    return say(words, states, state);
}

const std::string& act_words(const messages::Catalogue& words, Act act) {
    return say(words, acts, act);
}

const std::string& role_words(const messages::Catalogue& words, Role role) {
    return say(words, roles, role);
}

const std::string& kind_words(const messages::Catalogue& words, DocumentKind kind) {
    return say(words, kinds, kind);
}

std::string_view state_colour(State state) {
    switch (state) {
    case State::approved: return "green";
    case State::released: return "turquoise";
    case State::submitted: return "blue";
    case State::returned: return "yellow";
    case State::lapsed: return "orange";
    case State::refused: return "red";
    case State::draft:
    case State::withdrawn: break;
    }
    return "grey";
}

void state_tag(Html& html, const View& view, State state) {
    tag(html, state_colour(state), state_words(view.words, state));
}

std::string name_of(const Names& names, const workflow::PersonId& person) {
    const auto found = names.find(person);
    return found == names.end() ? person.value : found->second;
}

}  // namespace evenhand::web
