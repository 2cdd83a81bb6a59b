#include "route.hpp"
#include "web/handlers/api/api.hpp"

namespace evenhand::web {
namespace {

/// What is known of law and rules is for everybody, as on the pages; a check keeps nothing.
constexpr Route routes[] = {
    {.path = "/api/v1/check", .needs = Needs::nobody, .forged = Forged::harmless, .post = check_for_program},
    {.path = "/api/v1/councils", .needs = Needs::nobody, .get = list_councils},
    {.path = "/api/v1/calendar", .needs = Needs::nobody, .get = give_calendar},
    {.path = "/api/v1/rules", .needs = Needs::nobody, .get = list_rules},
    {.path = "/api/v1/rules/{id}", .needs = Needs::nobody, .get = give_rule},
    {.path = "/api/v1/problems", .needs = Needs::nobody, .get = list_problems},
    {.path = "/api/v1/problems/{name}", .needs = Needs::nobody, .get = give_problem},
    {.path = "/api/v1/openapi.json", .needs = Needs::nobody, .get = give_description},
    {.path = "/api/v1/submissions", .get = list_submissions, .post = begin_submission},
    {.path = "/api/v1/submissions/{id}", .get = give_submission},
    {.path = "/api/v1/submissions/{id}/revisions", .get = list_revisions, .post = add_revision},
    {.path = "/api/v1/submissions/{id}/comparison", .get = compare_revisions},
    {.path = "/api/v1/submissions/{id}/findings", .get = list_findings},
    {.path = "/api/v1/submissions/{id}/reports/{number}", .get = give_report},
    {.path = "/api/v1/submissions/{id}/comments", .post = add_comment},
    {.path = "/api/v1/submissions/{id}/answers", .post = add_answer},
    // Each decision has a scope of its own; the handler asks for it act by act.
    {.path = "/api/v1/submissions/{id}/decisions", .post = add_decision, .scope = workflow::Scope::read},
    {.path = "/api/v1/submissions/{id}/links", .get = list_guest_links, .post = add_guest_link},
    {.path = "/api/v1/submissions/{id}/links/{link}", .remove = remove_guest_link},
    {.path = "/api/v1/audit", .get = list_audit},
    {.path = "/api/v1/audit/verification", .get = verify_audit},
    {.path = "/api/v1/me", .get = give_own_account},
    {.path = "/api/v1/tokens", .get = list_tokens, .post = add_token, .scope = workflow::Scope::administer},
    {.path = "/api/v1/tokens/{id}", .remove = revoke_token, .scope = workflow::Scope::administer},
    {.path = "/api/v1/sources", .get = list_sources},
};

}  // namespace

std::span<const Route> api_routes() {
    return routes;
}

}  // namespace evenhand::web
