#include "evenhand/web/problem.hpp"

#include "evenhand/base/json_writer.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

constexpr KnownProblem kinds[] = {
    {ProblemKind::malformed, "malformed", 400, "The request cannot be read",
     "The body, the query or the address breaks its grammar. The detail says where."},
    {ProblemKind::not_signed_in, "not-signed-in", 401, "This needs a token",
     "Send Authorization: Bearer and a token's secret."},
    {ProblemKind::token_refused, "token-refused", 401, "The token is refused",
     "It is unknown, was revoked, its time is over or its person's account is disabled; which is not told."},
    {ProblemKind::scope_missing, "scope-missing", 403, "The token is not good for this",
     "Use a token that has the scope that the detail names."},
    {ProblemKind::not_allowed, "not-allowed", 403, "This person may not do that",
     "Somebody else has to do it: `refusals` and the detail say who."},
    {ProblemKind::form_refused, "form-refused", 403, "This page was open for too long",
     "Only browsers meet this; programs send a token."},
    {ProblemKind::not_found, "not-found", 404, "There is no such thing here",
     "The address names nothing, or nothing that whoever asks may see; which of the two is not told."},
    {ProblemKind::no_queue, "no-queue", 404, "There is no queue here",
     "The service was started without a store, so it has no accounts and no queue."},
    {ProblemKind::wrong_method, "wrong-method", 405, "This method is not offered here",
     "The header Allow names those that are."},
    {ProblemKind::refused, "refused", 409, "This cannot be done as things stand",
     "Each of `refusals` says what stands in the way and what to do."},
    {ProblemKind::under_way, "under-way", 409, "The same request is just being done",
     "Ask again in a moment with the same Idempotency-Key."},
    {ProblemKind::lapsed, "lapsed", 409, "The approval no longer holds",
     "Nothing went out. Read the new report; whoever decides has to look again."},
    {ProblemKind::changed_meanwhile, "changed-meanwhile", 412, "Somebody was faster",
     "Nothing was changed. Read the submission again, and decide on what it is now."},
    {ProblemKind::too_large, "too-large", 413, "The text is too large", "The detail names the limit."},
    {ProblemKind::wrong_media_type, "wrong-media-type", 415, "The body is of a type that is not read here",
     "The detail names those that are."},
    {ProblemKind::invalid_fields, "invalid-fields", 422, "Some fields cannot be used",
     "Each of `errors` names a field and what is wrong with it; each of `refusals` what an act lacks."},
    {ProblemKind::uncheckable, "uncheckable", 422, "The text cannot be checked",
     "The detail says what a text or a file must be."},
    {ProblemKind::key_used, "key-used", 422, "This Idempotency-Key was used for another request",
     "A key belongs to one request: make another key for another one."},
    {ProblemKind::version_needed, "version-needed", 428, "It is not said which version is meant",
     "Send If-Match with the ETag that came with the submission, so that nobody's edit is lost."},
    {ProblemKind::too_fast, "too-fast", 429, "Too many requests",
     "Wait as many seconds as Retry-After says, then go on."},
    {ProblemKind::internal, "internal", 500, "There is a fault in the service",
     "Tell your IT support the `instance`: the log knows it."},
    {ProblemKind::unavailable, "unavailable", 503, "The queue cannot be reached just now",
     "Nothing was changed. Try again after the seconds that Retry-After names."},
};

const KnownProblem& known(ProblemKind kind) {
    const auto* found = std::ranges::find(kinds, kind, &KnownProblem::kind);
    base::ensure(found != std::end(kinds), "a problem without a row");
    return *found;
}

void write_faults(base::JsonWriter& json, const std::vector<FieldFault>& faults) {
    json.key("errors").begin_array();
    for (const FieldFault& fault : faults) {
        json.begin_object();
        if (fault.parameter.empty()) {
            json.key("pointer").text(fault.pointer);
        } else {
            json.key("parameter").text(fault.parameter);
        }
        json.key("detail").text(fault.detail).end_object();
    }
    json.end_array();
}

std::string_view word(workflow::Refusal::Sort sort) {
    switch (sort) {
    case workflow::Refusal::Sort::state: return "state";
    case workflow::Refusal::Sort::permission: return "permission";
    case workflow::Refusal::Sort::four_eyes: return "four-eyes";
    case workflow::Refusal::Sort::claim: return "claim";
    case workflow::Refusal::Sort::gate: return "gate";
    case workflow::Refusal::Sort::text: return "text";
    case workflow::Refusal::Sort::day: return "day";
    case workflow::Refusal::Sort::input: break;
    }
    return "input";
}

void write_refusals(base::JsonWriter& json, const std::vector<workflow::Refusal>& refusals) {
    json.key("refusals").begin_array();
    for (const workflow::Refusal& refusal : refusals) {
        json.begin_object().key("sort").text(word(refusal.sort));
        json.key("sentence").text(refusal.sentence).key("mend").text(refusal.mend).end_object();
    }
    json.end_array();
}

}  // namespace

std::span<const KnownProblem> known_problems() {
    return kinds;
}

int status_of(ProblemKind kind) {
    return known(kind).status;
}

Reply reply_of(const Problem& problem, std::string_view id) {
    const KnownProblem& row = known(problem.kind);
    base::JsonWriter json;
    json.begin_object().key("type").text("/api/v1/problems/" + std::string(row.name));
    json.key("title").text(row.title).key("status").number(row.status);
    json.key("detail").text(problem.detail);
    json.key("instance").text("urn:evenhand:request:" + std::string(id));
    if (!problem.faults.empty()) {
        write_faults(json, problem.faults);
    }
    if (!problem.refusals.empty()) {
        write_refusals(json, problem.refusals);
    }
    json.end_object();
    Reply reply{row.status, "application/problem+json", json.take(), {}};
    if (problem.kind == ProblemKind::unavailable) {
        reply.headers.emplace_back("Retry-After", "60");
    }
    return reply;
}

Problem problem_of_check(const base::Error& error) {
    const bool large = error.code == base::ErrorCode::too_large;
    return {large ? ProblemKind::too_large : ProblemKind::uncheckable, base::one_line(error)};
}

}  // namespace evenhand::web
