#include "evenhand/web/routes.hpp"

#include "evenhand/web/access.hpp"
#include "evenhand/web/pages.hpp"
#include "web/routing/refusals.hpp"
#include "web/routing/route.hpp"

#include <spdlog/spdlog.h>

#include <array>
#include <exception>
#include <utility>

namespace evenhand::web {
namespace {

/// The route of the path, what its braces stand for left in the request.
const Route* find_route(Request& request) {
    for (const auto& table : {service_routes(), page_routes(), api_routes()}) {
        for (const Route& route : table) {
            if (auto captured = captured_by(route, request.path)) {
                request.captured = std::move(*captured);
                return &route;
            }
        }
    }
    return nullptr;
}

/// Fills in who asks; what stands in the way of the handler, if anything does.
std::optional<Reply> admit(const Route& route, Request& request, const Site& site) {
    auto asker = who_asks(request, site);
    if (asker.ok()) {
        request.asker = std::move(asker).value();
    } else if (asker.error().code == base::ErrorCode::refused) {
        return token_refused(request, asker.error());
    } else {
        spdlog::error("request {}: {}", request.id, base::one_line(asker.error()));
        if (route.needs == Needs::sign_in) {
            return store_unreachable(request);
        }
    }
    if (route.needs == Needs::sign_in && !request.asker.who) {
        return site.office ? must_sign_in(request) : no_office(request);
    }
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (reads) {
        return std::nullopt;
    }
    if (route.needs == Needs::sign_in && !request.asker.may(route.scope)) {
        return scope_refused(request, route.scope);
    }
    if (route.forged == Forged::refused && request.asker.by != Asker::By::token &&
        !has_right_form_token(request)) {
        return form_refused(request);
    }
    return std::nullopt;
}

}  // namespace

Reply answer(Request request, const Site& site) {
    const Route* route = find_route(request);
    if (route == nullptr) {
        return no_such_page(request);
    }
    const Handler handler = handler_of(*route, request.method);
    if (handler == nullptr) {
        return no_such_method(request, methods_of(*route));
    }
    if (auto refusal = admit(*route, request, site)) {
        return std::move(*refusal);
    }
    try {
        return handler(request, site);
    } catch (const std::exception& fault) {
        spdlog::error("request {} failed: {}", request.id, fault.what());
        return our_fault(request);
    }
}

}  // namespace evenhand::web
