#include "desk_work.hpp"

#include "evenhand/workflow/submission_json.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>

namespace evenhand::web {
namespace {

using workflow::Outcome;
using workflow::Refusal;

std::optional<std::int64_t> number_in(std::string_view digits) {
    std::int64_t number = 0;
    const auto end = digits.data() + digits.size();
    const auto [stop, fault] = std::from_chars(digits.data(), end, number);
    const bool whole = fault == std::errc() && stop == end && number > 0;
    return whole ? std::optional(number) : std::nullopt;
}

Problem no_such_submission() {
    return {ProblemKind::not_found, "there is no such submission that you may see"};
}

/// The first refusal decides: first comes what the state allows, then what the person may, then what the act
/// lacks.
Problem refused(const std::vector<Refusal>& refusals) {
    const Refusal::Sort sort = refusals.front().sort;
    const bool person = sort == Refusal::Sort::permission || sort == Refusal::Sort::four_eyes;
    std::string detail;
    for (const Refusal& refusal : refusals) {
        detail += (detail.empty() ? "" : "; ") + refusal.sentence;
    }
    return {person                         ? ProblemKind::not_allowed
            : sort == Refusal::Sort::input ? ProblemKind::invalid_fields
                                           : ProblemKind::refused,
            detail,
            {},
            refusals};
}

}  // namespace

workflow::Desk desk_of(const Site& site, std::optional<workflow::ReplyKey> key) {
    base::ensure(site.office != nullptr, "a desk without an office");
    return {*site.office->records, *site.office->rules, site.clock, std::move(key)};
}

Problem store_problem(const base::Error& error, const Request& request) {
    spdlog::error("request {}: {}", request.id, base::one_line(error));
    return {ProblemKind::unavailable, "try again in a minute"};
}

std::variant<workflow::History, Reply> history_of(const Request& request, const Site& site) {
    const auto id = number_in(request.captured.value_or("id", ""));
    if (!id) {
        return reply_of(no_such_submission(), request.id);
    }
    auto history = desk_of(site).history(*request.asker.who, {*id});
    if (!history.ok()) {
        const bool none = history.error().code == base::ErrorCode::not_found;
        return reply_of(none ? no_such_submission() : store_problem(history.error(), request), request.id);
    }
    return std::move(history).value();
}

Precondition precondition_of(const Request& request) {
    Precondition condition;
    const auto header = request.headers.find("if-match");
    condition.stated = header.has_value();
    if (!header || *header == "*") {
        return condition;
    }
    const bool quoted = header->size() > 2 && header->starts_with('"') && header->ends_with('"');
    condition.version = quoted ? number_in(header->substr(1, header->size() - 2)) : std::nullopt;
    if (!condition.version) {
        condition.problem = Problem{ProblemKind::malformed, "If-Match must be one ETag of a submission"};
    }
    return condition;
}

std::string etag_of(const workflow::Submission& submission) {
    return "\"" + std::to_string(submission.version) + "\"";
}

Reply reply_of_outcome(const Outcome& outcome, int status, const Request& request) {
    switch (outcome.kind) {
    case Outcome::Kind::refused: return reply_of(refused(outcome.refusals), request.id);
    case Outcome::Kind::lapsed: return reply_of({ProblemKind::lapsed, outcome.submission.reason}, request.id);
    case Outcome::Kind::somebody_was_faster:
        return reply_of({ProblemKind::changed_meanwhile,
                         "it is " + std::string(word(outcome.submission.state)) + " now, at version " +
                             std::to_string(outcome.submission.version)},
                        request.id);
    case Outcome::Kind::done: break;
    }
    base::JsonWriter json;
    json.begin_object().key("schema").text("evenhand/submission/1");
    workflow::write_submission(json, outcome.submission);
    json.end_object();
    Reply reply{status, "application/json", json.take(), {}};
    reply.headers.emplace_back("ETag", etag_of(outcome.submission));
    if (status == 201) {
        const std::string id = std::to_string(outcome.submission.id.value);
        reply.headers.emplace_back("Location", "/api/v1/submissions/" + id);
    }
    return reply;
}

}  // namespace evenhand::web
