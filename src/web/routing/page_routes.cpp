#include "route.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/second_factor.hpp"

#include <array>

namespace evenhand::web {
namespace {

constexpr std::array<Route, 30> routes{{
    {.path = "/",
     .needs = Needs::nobody,
     .forged = Forged::harmless,
     .get = show_check_page,
     .post = check_pasted_draft},
    {.path = "/language", .needs = Needs::nobody, .get = switch_language},
    {.path = "/calendar", .needs = Needs::nobody, .get = show_calendar},
    {.path = "/rules", .needs = Needs::nobody, .get = show_rules},
    {.path = "/rules/hits", .get = show_rule_hits},
    {.path = "/rules/{id}",
     .needs = Needs::nobody,
     .forged = Forged::harmless,
     .get = show_rule,
     .post = try_rule},
    {.path = "/council", .needs = Needs::nobody, .get = show_council},
    {.path = "/council/compare", .post = compare_council},
    {.path = "/council/people", .post = download_people},
    {.path = "/council/elections", .post = compare_elections},
    {.path = "/council/write", .post = write_council, .scope = workflow::Scope::administer},
    {.path = "/council/settings",
     .get = show_council_settings,
     .post = change_council_settings,
     .scope = workflow::Scope::administer},
    {.path = "/accounts",
     .get = show_accounts,
     .post = change_accounts,
     .scope = workflow::Scope::administer},
    {.path = "/account", .get = show_account, .post = change_account, .scope = workflow::Scope::administer},
    {.path = second_factor_path, .get = show_second_factor, .post = change_second_factor},
    {.path = "/website", .get = show_website},
    {.path = "/website/{id}",
     .get = show_web_item,
     .post = decide_on_web_item,
     .scope = workflow::Scope::decide},
    {.path = "/audit", .get = show_audit},
    {.path = "/audit/verify", .post = verify_on_page},
    {.path = "/audit/export", .post = export_audit},
    {.path = "/reports", .get = show_reports},
    {.path = "/queue", .get = show_queue},
    {.path = "/queue/new", .post = begin_on_page},
    {.path = "/queue/{id}", .get = show_submission, .post = act_on_submission},
    {.path = "/queue/{id}/edit", .get = show_edit, .post = edit_submission},
    {.path = "/queue/{id}/compare", .get = show_comparison},
    {.path = "/queue/{id}/evidence", .post = give_evidence, .scope = workflow::Scope::read},
    {.path = "/queue/{id}/link", .post = make_guest_link},
    {.path = "/queue/{id}/link/withdraw", .post = withdraw_guest_link},
    // Whoever has the secret of the address is asked for nothing else: it is good for one comment.
    {.path = "/guest/{secret}",
     .needs = Needs::nobody,
     .forged = Forged::harmless,
     .get = show_guest,
     .post = comment_as_guest},
}};

}  // namespace

std::span<const Route> page_routes() {
    return routes;
}

}  // namespace evenhand::web
