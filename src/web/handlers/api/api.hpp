#pragma once

#include "evenhand/web/reply.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"

namespace evenhand::web {

/// The handlers of /api/v1. All that goes wrong is a problem (evenhand/web/problem.hpp); what each reads and
/// answers stands in assets/openapi.json.
Reply check_for_program(const Request& request, const Site& site);
Reply list_councils(const Request& request, const Site& site);
Reply give_calendar(const Request& request, const Site& site);
Reply list_rules(const Request& request, const Site& site);
Reply give_rule(const Request& request, const Site& site);
Reply list_problems(const Request& request, const Site& site);
Reply give_problem(const Request& request, const Site& site);
Reply give_description(const Request& request, const Site& site);

Reply begin_submission(const Request& request, const Site& site);
Reply list_submissions(const Request& request, const Site& site);
Reply give_submission(const Request& request, const Site& site);
Reply list_revisions(const Request& request, const Site& site);
Reply add_revision(const Request& request, const Site& site);
Reply compare_revisions(const Request& request, const Site& site);
Reply list_findings(const Request& request, const Site& site);
Reply give_report(const Request& request, const Site& site);
Reply add_comment(const Request& request, const Site& site);
Reply add_answer(const Request& request, const Site& site);
Reply add_decision(const Request& request, const Site& site);
Reply list_guest_links(const Request& request, const Site& site);
Reply add_guest_link(const Request& request, const Site& site);
Reply remove_guest_link(const Request& request, const Site& site);

Reply list_audit(const Request& request, const Site& site);
Reply verify_audit(const Request& request, const Site& site);

Reply give_own_account(const Request& request, const Site& site);
Reply list_tokens(const Request& request, const Site& site);
Reply add_token(const Request& request, const Site& site);
Reply revoke_token(const Request& request, const Site& site);
Reply list_sources(const Request& request, const Site& site);

}  // namespace evenhand::web
