#pragma once

#include "evenhand/rules/kinds.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What the kinds of rule add to a finding besides its place.
namespace evenhand::rules {

/// Whether a document's author and kind are within the scope.
bool covers(const Scope& scope, const text::Document& document);
/// The part of the text a rule looks at where its file names none: all but letterheads and boilerplate.
bool looks_at(const Scope& scope, text::Part part);

text::Part part_of(const Reading& reading, std::uint32_t sentence);

void add_trait(std::vector<Trait>& traits, Trait trait);
bool has_trait(const std::vector<Trait>& traits, Trait trait);

/// Who speaks: role, person and the traits of the speaker.
void add_speaker(const Reading& reading, const quotes::Quote& quote, Finding& finding);
/// The traits of the rule's [[trait]] rows that hold round the tokens of a sentence.
void add_traits(const Ground& ground, const Plan& plan, base::TokenSpan tokens, std::uint32_t sentence,
                Finding& finding);
/// The first exception of the rule that holds, in words where they are asked for; none where none does.
std::optional<std::string> exception(const Ground& ground, const std::vector<Nearby>& unless,
                                     base::TokenSpan tokens, std::uint32_t sentence);
/// The same of one exception.
std::optional<std::string> exception(const Ground& ground, const Nearby& unless, base::TokenSpan tokens,
                                     std::uint32_t sentence);

/// The tokens that begin within the span.
base::TokenSpan tokens_of(const text::Tokens& tokens, base::NormalSpan span);
/// Words of the text between single marks, cut where they are many: 'accept full responsibility'.
std::string shown(const Reading& reading, base::TokenSpan tokens);

/// The rule's suggestions with {speaker} and {council} filled in; `council` is council_of(reading). {office}
/// stays: only who has the directory can tell what offices the author holds.
std::vector<std::string> fill_suggestions(const Reading& reading, const std::string& council,
                                          const Plan& plan, const quotes::Quote* quote);
/// The longest name by which the text calls a council of its own, "Marlshire County Council"; else "the
/// council".
std::string council_of(const Reading& reading);

}  // namespace evenhand::rules
