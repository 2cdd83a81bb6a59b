#pragma once

#include "evenhand/scan/source.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::scan {

/// What a person decided on something that stands online.
enum class DecisionKind : std::uint8_t {
    dismissed,   ///< it may stay, with a reason
    queued,      ///< sent to the queue, as a submission
    taken_down,  ///< said to be taken down; the next scan tells whether it is
};
std::string_view word(DecisionKind kind);
std::optional<DecisionKind> decision_kind_named(std::string_view word);

struct Decision {
    std::int64_t item = 0;
    std::int64_t number = 0;   ///< of this item, from 1 upwards without a gap; given by the store
    std::int64_t version = 0;  ///< what they saw; later versions are not decided by it
    std::string mark;          ///< the finding (WebFinding::mark); empty: all of them
    DecisionKind kind = DecisionKind::dismissed;
    std::string reason;
    std::string by;  ///< the name a person signs in with
    Instant at{};
    std::int64_t submission = 0;  ///< of the queue, for `queued`
    friend bool operator==(const Decision&, const Decision&) = default;
};

}  // namespace evenhand::scan
