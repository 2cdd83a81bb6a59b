#include "route.hpp"
#include "web/handlers/handlers.hpp"

#include <array>

namespace evenhand::web {
namespace {

constexpr std::array<Route, 13> routes{{
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
    // The same with a token in the address, for clients that can send nothing else of it.
    {.path = "/lt/{secret}/v2/",
     .needs = Needs::nobody,
     .forged = Forged::harmless,
     .get = answer_languagetool,
     .post = answer_languagetool},
    {.path = "/lt-doc/{secret}/v2/",
     .needs = Needs::nobody,
     .forged = Forged::harmless,
     .get = answer_languagetool,
     .post = answer_languagetool},
    {.path = "/feeds/{secret}/calendar.ics", .needs = Needs::nobody, .get = give_calendar_feed},
    {.path = "/feeds/{secret}/queue.atom", .needs = Needs::nobody, .get = give_queue_feed},
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
