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
};

}  // namespace

std::span<const Route> api_routes() {
    return routes;
}

}  // namespace evenhand::web
