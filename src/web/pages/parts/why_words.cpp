#include "web/pages/parts/why_words.hpp"

#include "evenhand/base/comma_list.hpp"
#include "evenhand/workflow/saying.hpp"
#include "web/handlers/told.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/parts/workflow_words.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

/// What stands between the commas, each in the page's words.
template <typename Named, typename Words>
std::string each_of(std::string_view list, Named named, Words in_words) {
    std::string all;
    for (const std::string& part : base::comma_list(list, base::EmptyPart::is_dropped)) {
        std::string_view one = part;
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        const auto value = named(one);
        base::ensure(value.has_value(), "a refusal names what the workflow does not know");
        all += (all.empty() ? "" : ", ") + in_words(*value);
    }
    return all;
}

std::string in_words(const messages::Catalogue& words, const std::string& name, const std::string& value) {
    if (name == "act" || name == "acts") {
        return each_of(value, workflow::act_named, [&](auto act) { return act_words(words, act); });
    }
    if (name == "state") {
        return each_of(value, workflow::state_named, [&](auto state) { return state_words(words, state); });
    }
    if (name == "roles") {
        return each_of(value, workflow::role_named, [&](auto role) { return role_words(words, role); });
    }
    if (name == "level") {
        return words.say("report." + value);
    }
    if (name == "day" || name == "today") {
        return day_in_words(words, base::parse_day(value).value());
    }
    return value;
}

std::string said(const messages::Catalogue& words, const std::string& key, const workflow::Details& details) {
    std::vector<messages::Argument> arguments;
    for (const std::string& name : words.arguments(key)) {
        const auto named = [&](const std::string& wanted) {
            return std::ranges::find(details, wanted, [](const auto& one) { return one.first; });
        };
        auto detail = named(name + "-" + std::string(messages::code(words.language())));
        detail = detail == details.end() ? named(name) : detail;
        base::ensure(detail != details.end(), "a refusal lacks a detail of its message");
        arguments.emplace_back(name, std::string_view(in_words(words, name, detail->second)));
    }
    return words.say_with(key, arguments);
}

}  // namespace

WhyWords why_words(const messages::Catalogue& words, const workflow::Refusal& refusal) {
    if (words.language() == messages::Language::english || refusal.key.empty()) {
        return {refusal.sentence, refusal.mend};
    }
    return {said(words, refusal.key, refusal.details), said(words, refusal.key + "_mend", refusal.details)};
}

std::string why_sentence(const messages::Catalogue& words, const workflow::Refusal& refusal) {
    const WhyWords said = why_words(words, refusal);
    return as_sentence(said.sentence, said.mend);
}

std::string why_sentence(const messages::Catalogue& words, const base::Error& error) {
    if (words.language() == messages::Language::english) {
        return as_sentence(error);
    }
    if (error.key.empty()) {
        return words.say("refusal.in_english", {{"words", as_sentence(error)}});
    }
    return as_sentence(said(words, error.key, error.details),
                       said(words, error.key + "_mend", error.details));
}

}  // namespace evenhand::web
