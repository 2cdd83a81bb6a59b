#pragma once

#include "evenhand/base/data.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/rules/plan.hpp"
#include "evenhand/rules/rule.hpp"
#include "evenhand/rules/rule_file.hpp"

#include <string>
#include <utility>
#include <vector>

/// The tables of a rule file, one function each. The reader is of the table that holds them.
namespace evenhand::rules {

base::Result<std::vector<Source>> read_sources(base::TableReader& rule);
base::Result<std::vector<LevelRow>> read_levels(base::TableReader& rule);
base::Result<std::vector<Example>> read_examples(base::TableReader& rule);
base::Result<Scope> read_scope(base::TableReader& rule);

/// Every [[when]] and [[frame]], and every [[exception]] that they name.
base::Result<base::Done> read_whens(base::TableReader& rule, PhraseBook& phrases, Plan& plan);
/// The keys of a [[frame]] that say who does what to what, and the phrases that lead to it.
base::Result<base::Done> read_frame_keys(base::TableReader& reader, PhraseBook& phrases, When& when);
base::Result<std::vector<Nearby>> read_nearby(base::TableReader& table, std::string_view key,
                                              PhraseBook& phrases);
base::Result<std::vector<TraitRow>> read_traits(base::TableReader& rule, PhraseBook& phrases);
base::Result<std::vector<Satisfied>> read_satisfied(base::TableReader& rule, PhraseBook& phrases);
base::Result<QuotePlan> read_quote(base::TableReader& rule);
base::Result<MentionPlan> read_mention(base::TableReader& rule, PhraseBook& phrases);
base::Result<ProminencePlan> read_prominence(base::TableReader& rule);

/// Each text of the list `key` by its name in `names`; an unknown one is a complaint.
template <typename E, std::size_t N>
std::vector<E> read_words(base::TableReader& reader, std::string_view key,
                          const std::pair<std::string_view, E> (&names)[N]) {
    std::vector<E> found;
    for (const std::string& text : reader.optional_texts(key)) {
        std::string known;
        const auto before = found.size();
        for (const auto& [name, value] : names) {
            known += (known.empty() ? "" : ", ") + std::string(name);
            if (name == text) {
                found.push_back(value);
            }
        }
        if (found.size() == before) {
            reader.complain(key, "'" + text + "' is not known here", "use some of: " + known);
        }
    }
    return found;
}

template <typename E, std::size_t N>
Choice<E> read_choice(base::TableReader& reader, std::string_view key,
                      const std::pair<std::string_view, E> (&names)[N]) {
    Choice<E> choice;
    for (const E value : read_words(reader, key, names)) {
        choice.add(value);
    }
    return choice;
}

inline constexpr std::pair<std::string_view, text::Part> part_names[] = {
    {"letterhead", text::Part::letterhead},
    {"headline", text::Part::headline},
    {"subheading", text::Part::subheading},
    {"salutation", text::Part::salutation},
    {"body", text::Part::body},
    {"list-item", text::Part::list_item},
    {"caption", text::Part::caption},
    {"signature", text::Part::signature},
    {"notes", text::Part::notes},
    {"boilerplate", text::Part::boilerplate}};
inline constexpr std::pair<std::string_view, text::Author> author_names[] = {
    {"officer", text::Author::officer}, {"member", text::Author::member}};
inline constexpr std::pair<std::string_view, text::DocumentKind> kind_names[] = {
    {"press-release", text::DocumentKind::press_release},
    {"web-news", text::DocumentKind::web_news},
    {"statement", text::DocumentKind::statement},
    {"letter", text::DocumentKind::letter}};
inline constexpr std::pair<std::string_view, Trait> trait_names[] = {
    {"civic", Trait::civic},
    {"emergency", Trait::emergency},
    {"standing", Trait::standing},
    {"speaks_as_candidate", Trait::speaks_as_candidate},
    {"reported", Trait::reported},
    {"member_event", Trait::member_event},
    {"party_in_brackets", Trait::party_in_brackets},
    {"poll_hint", Trait::poll_hint},
    {"poll_named", Trait::poll_named}};
inline constexpr std::pair<std::string_view, people::Role> role_names[] = {
    {"member", people::Role::member},       {"officer", people::Role::officer},
    {"candidate", people::Role::candidate}, {"mp", people::Role::mp},
    {"other", people::Role::other},         {"unknown", people::Role::unknown}};
inline constexpr std::pair<std::string_view, Certainty> certainty_names[] = {
    {"certain", Certainty::certain}, {"likely", Certainty::likely}, {"check", Certainty::check}};

}  // namespace evenhand::rules
