#include "evenhand/workflow/acts.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

/// What was found in the text as it stands: by the check of now where there is one, else by the newest
/// report.
std::vector<std::string> rules_found(const Case& in) {
    const auto& reports = in.history.reports;
    if (in.checked == nullptr && reports.empty()) {
        return {};
    }
    const std::string& json = in.checked != nullptr ? in.checked->json : reports.back().json;
    const auto assessed = read_assessed(json, "the report");
    base::ensure(assessed.ok(), "a report of our own cannot be read");
    return assessed->rules_found();
}

}  // namespace

std::vector<OpenGate> open_gates(const Case& in) {
    const Submission& submission = in.history.submission;
    const std::vector<std::string> found = rules_found(in);
    std::vector<OpenGate> open;
    for (const OpenGate& gate : in.gates) {
        if (!gate.gate.holds(submission.kind, submission.author, found)) {
            continue;
        }
        const bool answered = std::ranges::any_of(in.history.answers, [&](const GateAnswer& answer) {
            const bool still_valid = gate.gate.rules.empty() || answer.revision == submission.revision;
            return answer.gate == gate.checklist.id && still_valid;
        });
        if (!answered) {
            open.push_back(gate);
        }
    }
    return open;
}

}  // namespace evenhand::workflow
