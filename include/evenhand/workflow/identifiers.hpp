#pragma once

#include "evenhand/base/result.hpp"

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace evenhand::workflow {

/// A moment in UTC. The days and times that people speak of are London's (calendar/london_day.hpp).
using Instant = std::chrono::sys_seconds;

/// Given by the store, from 1 upwards, never used twice. 0: not recorded yet.
struct SubmissionId {
    std::int64_t value = 0;
    friend auto operator<=>(const SubmissionId&, const SubmissionId&) = default;
};

/// The revisions of one submission, from 1 upwards without a gap. 0: none.
struct RevisionNumber {
    std::int64_t value = 0;
    friend auto operator<=>(const RevisionNumber&, const RevisionNumber&) = default;
};

/// The name a person signs in with: 2 to 40 of a-z, 0-9, '.', '_', '-'; a letter first. It is never changed
/// nor given to somebody else, because the audit names people by it. Empty: nobody.
struct PersonId {
    std::string value;
    [[nodiscard]] bool empty() const noexcept { return value.empty(); }
    friend auto operator<=>(const PersonId&, const PersonId&) = default;
};

/// Whether the text can be a PersonId.
bool is_person_id(std::string_view text);

/// A council of this installation, by the slug of its file: "exampleshire". Empty: every council.
struct CouncilId {
    std::string value;
    [[nodiscard]] bool empty() const noexcept { return value.empty(); }
    friend auto operator<=>(const CouncilId&, const CouncilId&) = default;
};

/// "2027-04-08T06:00:00Z", in UTC, as audits and reports write a moment.
std::string iso(Instant moment);
/// The same read back; ErrorCode::malformed for anything else.
base::Result<Instant> parse_instant(std::string_view text);

}  // namespace evenhand::workflow
