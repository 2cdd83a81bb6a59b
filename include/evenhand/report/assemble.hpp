#pragma once

#include "evenhand/people/person.hpp"
#include "evenhand/policy/judgement.hpp"
#include "evenhand/report/report.hpp"
#include "evenhand/rules/finding.hpp"
#include "evenhand/rules/reading.hpp"

#include <span>
#include <vector>

namespace evenhand::report {

/// The parts of a report that come from the text: document, verdict, quotes, findings, remarks and, where
/// given, the look-alikes that were left alone. Spans are led back to the text as given. `people` is the
/// directory that the reading was made with. The caller fills in name, council, day and ruleset.
Report assemble(const rules::Reading& reading, policy::Judgements judgements,
                std::span<const people::Person> people, const std::vector<rules::NotFlagged>& not_flagged);

}  // namespace evenhand::report
