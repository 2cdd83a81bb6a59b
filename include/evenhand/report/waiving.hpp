#pragma once

#include "evenhand/policy/waivers.hpp"
#include "evenhand/report/report.hpp"

#include <span>
#include <string>

namespace evenhand::report {

/// What a waiver of the finding is bound to: a digest (32 hexadecimal digits) of the rule, the words it
/// stands on, the sentences around them, and who says them where they are quoted; of a finding on the whole
/// document the rule and the headline. Case, spacing and punctuation apart. So edits elsewhere leave it
/// alone, and an edit of the sentence, or another speaker, asks for a new decision.
std::string waiver_key(const Report& report, const ReportedFinding& finding);

/// Marks what is waived, makes the verdicts anew without it, and tells the waivers that name one of the
/// documents and hold nothing. One report after another of the same document share their waivers. Pure.
void waive(std::span<Report> reports, const policy::Waivers& waivers);

/// The findings that are not waived as a file of waivers that waits for its reasons and names: as long as
/// those are empty it does not load. `today` is the day of the decision.
std::string to_waivers(std::span<const Report> reports, base::Day today);

}  // namespace evenhand::report
