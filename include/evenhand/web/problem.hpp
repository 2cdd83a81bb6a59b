#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/web/reply.hpp"
#include "evenhand/workflow/acts.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::web {

/// What a program may meet instead of what it asked for. Each has an address under /api/v1/problems/.
enum class ProblemKind : std::uint8_t {
    malformed,
    not_signed_in,
    token_refused,
    scope_missing,
    not_allowed,
    form_refused,
    not_found,
    no_queue,
    wrong_method,
    refused,
    under_way,
    lapsed,
    changed_meanwhile,
    too_large,
    wrong_media_type,
    invalid_fields,
    uncheckable,
    key_used,
    version_needed,
    too_fast,
    internal,
    unavailable,
};

/// A kind as programs know it: its name never changes.
struct KnownProblem {
    ProblemKind kind = ProblemKind::malformed;
    std::string_view name;
    int status = 0;
    std::string_view title;
    std::string_view mend;  ///< what whoever wrote the program can do
};
std::span<const KnownProblem> known_problems();
int status_of(ProblemKind kind);

/// A field that cannot be used, in words for whoever filled it in.
struct FieldFault {
    std::string pointer;    ///< RFC 6901 as a fragment, "#/kind", for a body
    std::string parameter;  ///< the name, for a query; one of the two is empty
    std::string detail;
};

/// A problem for programs (RFC 9457). `detail` is for a reader and never holds the text of a draft.
struct Problem {
    ProblemKind kind = ProblemKind::malformed;
    std::string detail;
    std::vector<FieldFault> faults = {};
    std::vector<workflow::Refusal> refusals = {};  ///< why the queue does not do it
};
/// `id`: the request's.
Reply reply_of(const Problem& problem, std::string_view id);

/// What stood in the way of a check.
Problem problem_of_check(const base::Error& error);

}  // namespace evenhand::web
