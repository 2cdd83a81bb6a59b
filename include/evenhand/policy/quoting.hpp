#pragma once

#include "evenhand/policy/circumstances.hpp"
#include "evenhand/policy/reach.hpp"
#include "evenhand/rules/finding.hpp"

#include <cstdint>
#include <string>

namespace evenhand::policy {

/// What the council's own rule on quoting members (council::Quotable) makes of a quote inside a period.
struct Quoting {
    enum class Answer : std::uint8_t {
        as_the_rule_says,  ///< nothing eases it
        refer,             ///< eased: the clerk decides
        allowed,           ///< this council quotes such a member
    };
    Answer answer = Answer::as_the_rule_says;
    std::string why;  ///< a sentence, or empty
};

/// `reach` holds at least one period. Published guidance knows three practices: no elected person is quoted;
/// none who is involved in the election; none who stands.
Quoting quoting(const rules::Finding& finding, const Reach& reach, const Circumstances& circumstances);

}  // namespace evenhand::policy
