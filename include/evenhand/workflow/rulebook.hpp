#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/calendar/period.hpp"
#include "evenhand/policy/protocol.hpp"
#include "evenhand/workflow/identifiers.hpp"
#include "evenhand/workflow/submission.hpp"

#include <string>
#include <vector>

namespace evenhand::workflow {

/// A report made now; it has no number yet.
struct Checked {
    std::string ruleset;
    base::Day on{};
    policy::Verdict verdict = policy::Verdict::clear;
    std::string json;  ///< evenhand/report/1
};

/// A gate of the council's protocol with its question.
struct OpenGate {
    policy::Gate gate;
    policy::Checklist checklist;
};

/// A port: what the desk asks of the rules as they are now. Safe from several threads at once; the answers
/// for one text, council and day differ only after the rules have changed.
class Rulebook {
  public:
    virtual ~Rulebook() = default;
    /// ErrorCode::not_found for a council that this installation does not know.
    [[nodiscard]] virtual base::Result<Checked> check(const CouncilId& council, const Revision& revision,
                                                      base::Day on) const = 0;
    [[nodiscard]] virtual base::Result<std::vector<OpenGate>> gates(const CouncilId& council) const = 0;
    [[nodiscard]] virtual base::Result<std::vector<calendar::Period>>
    periods(const CouncilId& council, base::Day from, base::Day to) const = 0;
};

}  // namespace evenhand::workflow
