#pragma once

#include "evenhand/report/report.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::report {

/// What the verdict asks, as a sentence for a communications officer.
std::string_view sentence_for(const Report& report);

/// "The council's press release for Thursday 8 April 2027, Exampleshire County Council".
std::string document_in_words(const Report& report);

/// "local.x.2027-05-06, from 29 March 2027 to 6 May 2027: …" with the period's own reason.
std::string period_in_words(const calendar::Period& period);

/// "3 findings: 1 stop, 2 note", and "; 1 more is waived"; empty where there is none.
std::string counts_in_words(const Report& report);

/// The findings as people read and number them: those with a place in the text first, then those on the whole
/// document. Indices into Report::findings.
std::vector<std::size_t> reading_order(const Report& report);

/// "likely; most such findings are right, read it in its place".
std::string_view certainty_in_words(rules::Certainty certainty);

/// "Waived by P. Lee on 8 April 2027 for documents to appear up to 6 May 2027: the reason".
std::string waiver_in_words(const ReportedWaiver& waiver);

/// "line 12, member-quote, 'we are proud': nothing in the document matches it", the line of the file of
/// waivers.
std::string stale_in_words(const StaleWaiver& stale);

/// What every report that people read ends with.
std::string_view disclaimer();

}  // namespace evenhand::report
