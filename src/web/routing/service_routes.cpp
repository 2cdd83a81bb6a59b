#include "route.hpp"
#include "web/handlers/handlers.hpp"

#include <array>

namespace evenhand::web {
namespace {

constexpr std::array<Route, 9> routes{{
    {.path = "/sign-in", .needs = Needs::nobody, .get = show_sign_in, .post = sign_in},
    {.path = "/sign-out", .needs = Needs::nobody, .get = show_sign_out, .post = sign_out},
    // Credentials of LanguageTool's clients stand in the form itself; what a browser adds is not looked at.
    {.path = "/v2/",
     .needs = Needs::nobody,
     .forged = Forged::harmless,
     .get = answer_languagetool,
     .post = answer_languagetool},
    {.path = "/lt/v2/",
     .needs = Needs::nobody,
     .forged = Forged::harmless,
     .get = answer_languagetool,
     .post = answer_languagetool},
    {.path = "/lt-doc/v2/",
     .needs = Needs::nobody,
     .forged = Forged::harmless,
     .get = answer_languagetool,
     .post = answer_languagetool},
    {.path = "/healthz", .needs = Needs::nobody, .get = tell_health},
    {.path = "/readyz", .needs = Needs::nobody, .get = tell_ready},
    {.path = "/metrics", .needs = Needs::nobody, .get = tell_figures},
    {.path = "/assets/", .needs = Needs::nobody, .get = give_asset},
}};

}  // namespace

std::span<const Route> service_routes() {
    return routes;
}

}  // namespace evenhand::web
