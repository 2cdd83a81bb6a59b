#include "evenhand/web/routes.hpp"

#include "evenhand/web/pages.hpp"
#include "handlers/handlers.hpp"

#include <array>

namespace evenhand::web {
namespace {

using Handler = Reply (*)(const Request&, const Site&);

struct Route {
    std::string_view path;  ///< ends in '/': everything below it
    Handler get = nullptr;
    Handler post = nullptr;
};

constexpr std::array<Route, 8> routes{{{"/", show_check_page, check_pasted_draft},
                                       {"/calendar", show_calendar, nullptr},
                                       {"/api/v1/check", nullptr, check_for_program},
                                       {"/v2/", answer_languagetool, answer_languagetool},
                                       {"/lt/v2/", answer_languagetool, answer_languagetool},
                                       {"/lt-doc/v2/", answer_languagetool, answer_languagetool},
                                       {"/healthz", tell_health, nullptr},
                                       {"/assets/", give_asset, nullptr}}};

bool fits(const Route& route, std::string_view path) {
    const bool folder = route.path.size() > 1 && route.path.ends_with('/');
    return folder ? path.starts_with(route.path) : path == route.path;
}

Reply not_allowed(const Route& route, bool for_program) {
    std::string allowed = route.get != nullptr ? "GET, HEAD" : "";
    if (route.post != nullptr) {
        allowed += allowed.empty() ? "POST" : ", POST";
    }
    Reply reply =
        for_program
            ? problem(405, "This method is not offered here", "offered: " + allowed)
            : Reply{405,
                    "text/html; charset=utf-8",
                    message_page("That is not possible here", "This address offers: " + allowed + "."),
                    {}};
    reply.headers.emplace_back("Allow", allowed);
    return reply;
}

}  // namespace

Reply answer(const Request& request, const Site& site) {
    const bool for_program = request.path.starts_with("/api/");
    for (const Route& route : routes) {
        if (!fits(route, request.path)) {
            continue;
        }
        const bool reads = request.method == "GET" || request.method == "HEAD";
        const Handler handler = reads ? route.get : request.method == "POST" ? route.post : nullptr;
        return handler == nullptr ? not_allowed(route, for_program) : handler(request, site);
    }
    if (for_program) {
        return problem(404, "There is nothing at this address", "see the README for what is offered");
    }
    return Reply{404,
                 "text/html; charset=utf-8",
                 message_page("Page not found", "There is nothing at this address."),
                 {}};
}

}  // namespace evenhand::web
