#pragma once

#include "evenhand/calendar/period.hpp"
#include "evenhand/policy/protocol.hpp"
#include "evenhand/rules/rule.hpp"

#include <string_view>
#include <vector>

namespace evenhand::policy {

/// The law that makes the days of the period special for a council of the nation.
rules::Source source_of(const calendar::Period& period, calendar::Nation nation);

/// Whether a rule's own source already says what the period's does: the same law, or the Code's paragraphs on
/// elections in other words.
bool same_law(const rules::Source& of_rule, const rules::Source& of_period);

/// The protocol's clauses on the rule, cited.
std::vector<rules::Source> clauses_on(std::string_view rule, const Protocol& protocol);

/// The sources of the rule that hold in the nation. A council that adopted no protocol is under the law and
/// the Code alone, and one that did is under its own clauses: so what protocols in general say
/// ("Member/officer protocol: …") is left out, unless nothing else would remain.
std::vector<rules::Source> sources_in(const rules::Rule& rule, calendar::Nation nation);

}  // namespace evenhand::policy
