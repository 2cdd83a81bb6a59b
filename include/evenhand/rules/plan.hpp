#pragma once

#include "evenhand/lexicon/patterns.hpp"
#include "evenhand/quotes/quotes.hpp"
#include "evenhand/rules/choice.hpp"
#include "evenhand/rules/clause.hpp"
#include "evenhand/rules/finding.hpp"
#include "evenhand/rules/frame.hpp"
#include "evenhand/text/document.hpp"
#include "evenhand/text/layout.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::rules {

/// Whose words something is. The enumerators behind `author` are the roles of a quote's speaker.
enum class Voice : std::uint8_t { author, member, officer, mp, candidate, other, unknown };
std::string_view word(Voice voice);

/// How far from a phrase something else is looked for.
enum class Within : std::uint8_t {
    phrase,  ///< it overlaps the phrase itself
    sentence,
    paragraph,
    neighbours,  ///< the sentence, the one before and the one behind
    document,
};

enum class Stance : std::uint8_t { refuse, allow, require };

/// Phrases of which one must, or must not, stand somewhere.
struct Nearby {
    Within within = Within::sentence;
    std::vector<lexicon::PatternId> phrases;
    std::string why;
    std::uint32_t number = 0;  ///< among all of a set of rules, from 1 on; 0 where it is of none
};

/// Which documents and which parts of them; what is empty does not narrow.
struct Scope {
    Choice<text::Author> authors;
    Choice<text::DocumentKind> kinds;
    Choice<text::Part> parts;
};

/// One [[when]] or [[frame]] of a rule of kind phrase.
struct When {
    Scope scope;  ///< narrows the rule's own
    /// Of a frame: words in whose company its act may stand, so that only such sentences are looked through.
    std::vector<lexicon::PatternId> phrases;
    std::optional<FramePlan> frame;
    Certainty certainty = Certainty::certain;
    Choice<Voice> voices;
    Stance negation = Stance::refuse;
    Stance question = Stance::refuse;
    Stance condition = Stance::allow;
    Stance reported = Stance::allow;
    Stance hedge = Stance::allow;
    Choice<Tense> tenses;
    std::vector<Nearby> needs;
    std::vector<Nearby> unless;
    std::vector<std::uint32_t> exceptions;  ///< places in Plan::exceptions
    std::vector<Trait> traits;
};

struct TraitRow {
    Trait trait = Trait::civic;
    Nearby where;
};

/// One [[satisfied]] of a rule of kind absence.
struct Satisfied {
    enum class Of : std::uint8_t { anybody, author };
    std::vector<lexicon::PatternId> phrases;
    Choice<text::Part> parts;
    Choice<Voice> voices;
    Of of = Of::anybody;
    Stance negation = Stance::refuse;
};

struct QuotePlan {
    Choice<people::Role> roles;
    Choice<quotes::Form> forms;
};

/// People with other roles whom a rule of kind mention is about where the text itself says so beside them.
struct Also {
    Choice<people::Role> roles;
    Nearby where;
};

struct MentionPlan {
    Choice<people::Role> roles;
    std::vector<Also> also;
};

struct ProminencePlan {
    std::uint32_t mentions = 0;
    double share = 0;
};

/// What a rule file asks the text. The part that is not of the rule's kind is empty.
struct Plan {
    enum class Kind : std::uint8_t { phrase, absence, quote, mention, prominence };
    Kind kind = Kind::phrase;
    Scope scope;
    std::vector<When> whens;
    std::vector<Satisfied> satisfied;
    QuotePlan quote;
    MentionPlan mention;
    ProminencePlan prominence;
    std::vector<Nearby> needs;  ///< of every [[when]] of a rule of kind phrase
    std::vector<Nearby> unless;
    std::vector<Nearby> exceptions;  ///< of those [[when]]s that name them
    std::vector<TraitRow> traits;
    std::vector<std::string> suggestions;
    std::vector<std::string>
        yields_to;  ///< rules whose findings, as sure and on the same words, charge enough
};

}  // namespace evenhand::rules
