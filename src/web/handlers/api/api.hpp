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

}  // namespace evenhand::web
