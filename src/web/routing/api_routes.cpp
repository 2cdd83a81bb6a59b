#include "route.hpp"
#include "web/handlers/handlers.hpp"

#include <array>

namespace evenhand::web {
namespace {

constexpr std::array<Route, 1> routes{{
    {.path = "/api/v1/check", .needs = Needs::nobody, .forged = Forged::harmless, .post = check_for_program},
}};

}  // namespace

std::span<const Route> api_routes() {
    return routes;
}

}  // namespace evenhand::web
