#include "workflow/refusal.hpp"

#include "evenhand/base/day.hpp"
#include "evenhand/messages/catalogue.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

std::string_view phrase(State state) {
    switch (state) {
    case State::draft: return "a draft";
    case State::submitted: return "waiting for a decision";
    case State::approved: return "approved";
    case State::returned: return "back with its author";
    case State::refused: return "refused for good";
    case State::released: return "released";
    case State::withdrawn: return "withdrawn";
    case State::lapsed: return "lapsed: it was approved, and the approval no longer holds";
    }
    return {};
}

std::string in_english(const std::string& name, const std::string& value) {
    if (name == "state") {
        const auto state = state_named(value);
        base::ensure(state.has_value(), "a refusal names no state");
        return std::string(phrase(*state));
    }
    if (name == "day" || name == "today") {
        return base::in_short_words(base::parse_day(value).value());
    }
    if (name != "roles") {
        return value;
    }
    std::string roles;
    for (const char c : value) {
        roles += c == ',' ? " or " : std::string(1, c == '-' ? ' ' : c);
    }
    return roles;
}

std::string said(const std::string& key, const Details& details) {
    const auto& words = messages::catalogue(messages::Language::english);
    std::vector<messages::Argument> arguments;
    for (const std::string& name : words.arguments(key)) {
        const auto detail = std::ranges::find(details, name, &Details::value_type::first);
        base::ensure(detail != details.end(), "a refusal lacks a detail of its message");
        arguments.emplace_back(name, std::string_view(in_english(name, detail->second)));
    }
    return words.say_with(key, arguments);
}

}  // namespace

Refusal refusal(Refusal::Sort sort, std::string_view key, Details details) {
    Refusal made;
    made.sort = sort;
    made.key = key;
    made.sentence = said(made.key, details);
    made.mend = said(made.key + "_mend", details);
    made.details = std::move(details);
    return made;
}

base::Error saying(base::ErrorCode code, std::string_view key, Details details) {
    base::Error error{code, said(std::string(key), details), said(std::string(key) + "_mend", details), {}};
    error.key = key;
    error.details = std::move(details);
    return error;
}

}  // namespace evenhand::workflow
