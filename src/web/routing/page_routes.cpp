#include "route.hpp"
#include "web/handlers/handlers.hpp"

#include <array>

namespace evenhand::web {
namespace {

constexpr std::array<Route, 3> routes{{
    {.path = "/",
     .needs = Needs::nobody,
     .forged = Forged::harmless,
     .get = show_check_page,
     .post = check_pasted_draft},
    {.path = "/language", .needs = Needs::nobody, .get = switch_language},
    {.path = "/calendar", .needs = Needs::nobody, .get = show_calendar},
}};

}  // namespace

std::span<const Route> page_routes() {
    return routes;
}

}  // namespace evenhand::web
