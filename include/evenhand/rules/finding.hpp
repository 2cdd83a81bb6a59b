#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/people/person.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::rules {

/// How sure a rule is that a careful Monitoring Officer would agree.
enum class Certainty : std::uint8_t { certain, likely, check };
std::string_view word(Certainty certainty);

/// A circumstance of a finding that a level may depend on. No date: rules cannot know it.
enum class Trait : std::uint8_t {
    civic,                ///< the speaker holds a civic, not a political, office
    emergency,            ///< the text is about an emergency or an event outside the council's control
    standing,             ///< the person is known to be standing
    speaks_as_candidate,  ///< the member says that they speak as a candidate or for the party
    reported,             ///< reported speech, not a direct quote
    member_event,         ///< an event that members organise or feature in
    party_in_brackets,    ///< a member's party in brackets after the name
    poll_hint,            ///< what reads as a campaign only while a poll is near
    poll_named,           ///< the sentence names the poll itself, so that none need be near
};
std::string_view word(Trait trait);

/// A rule and a span of the text.
struct Finding {
    std::string_view rule;  ///< the id; lives as long as the RuleSet
    base::NormalSpan span;  ///< empty: the whole document
    Certainty certainty = Certainty::certain;
    std::vector<Trait> traits;            ///< sorted, each once
    std::optional<people::Role> speaker;  ///< of the quote it stands in, if any
    std::optional<std::uint32_t> person;  ///< of the directory, whom it is about
    std::optional<std::uint32_t>
        day_mentioned;  ///< days since 1970 of the day it names with its year (event-in-period)
    std::optional<std::chrono::month_day>
        yearless_day;    ///< the day it names without a year; which year is meant, only policy can say
    std::string detail;  ///< what exactly was seen, for the message: "'the Conservatives' in a quote of Cllr
                         ///< X"; may be empty
    std::vector<std::string> suggestions;  ///< what could stand instead, clean itself; may be empty
    base::NormalSpan replaces;             ///< what they stand in for; empty: they go in before its begin
};

/// A look-alike that was left alone.
struct NotFlagged {
    std::string_view rule;
    base::NormalSpan span;
    std::string
        why;  ///< "'Labour' in 'labour market'", "negated: 'cannot accept liability'", "quote of a resident"
};

}  // namespace evenhand::rules
