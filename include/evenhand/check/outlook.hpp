#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/check/knowledge.hpp"
#include "evenhand/policy/judgement.hpp"
#include "evenhand/text/document.hpp"

#include <optional>
#include <string>

namespace evenhand::check {

/// From that day on the same text would be judged otherwise.
struct Outlook {
    base::Day from{};
    policy::Verdict verdict = policy::Verdict::clear;
    friend bool operator==(const Outlook&, const Outlook&) = default;
};

/// The next day after `on`, within two years, with a milder verdict than `verdict` (that of `on`); where that
/// is clear, the next day with a stricter one. Nothing where there is none or the calendar does not reach so
/// far. Asks only the days on which the calendar changes: where a period opens or is over, and where it
/// becomes known who stands. Fails only as text::check_text does.
base::Result<std::optional<Outlook>> outlook(const text::Document& document, const std::string& name,
                                             const Knowledge& knowledge, base::Day on,
                                             policy::Verdict verdict);

}  // namespace evenhand::check
