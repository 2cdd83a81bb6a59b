#include "evenhand/web/routes.hpp"

#include "evenhand/web/access.hpp"
#include "evenhand/web/second_factor.hpp"
#include "evenhand/web/watch.hpp"
#include "web/guard/addresses.hpp"
#include "web/handlers/second_factor.hpp"
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

/// Who asks from this machine itself is not slowed down: a proxy that is believed is somebody else's word.
bool is_this_machine(const Request& request) {
    return request.way == Way::direct && (request.from == "127.0.0.1" || request.from == "::1");
}

std::optional<Reply> slow_down(Watch::Of what, const std::string& who, const Request& request,
                               const Site& site) {
    const auto wait = site.watch ? site.watch->too_fast(what, who) : std::nullopt;
    return wait ? std::optional(too_fast(request, *wait)) : std::nullopt;
}

/// Fills in who asks; what stands in the way of knowing it, if anything does.
std::optional<Reply> recognise(const Route& route, Request& request, const Site& site) {
    auto asker = who_asks(request, site);
    if (asker.ok()) {
        request.asker = std::move(asker).value();
        return request.asker.who ? slow_down(Watch::Of::account, request.asker.who->id.value, request, site)
                                 : std::nullopt;
    }
    if (asker.error().code == base::ErrorCode::refused) {
        auto slower = slow_down(Watch::Of::sign_in, limited_as(request.from), request, site);
        return slower ? slower : token_refused(request, asker.error());
    }
    spdlog::error("request {}: {}", request.id, base::one_line(asker.error()));
    return route.needs == Needs::sign_in ? std::optional(store_unreachable(request)) : std::nullopt;
}

/// Somebody whose role needs a second factor and who has none yet is led to where it is set up. Tokens are
/// for programs, which were made with it or before it was asked for.
std::optional<Reply> lead_to_second_factor(const Route& route, const Request& request, const Site& site) {
    if (route.needs != Needs::sign_in || request.asker.by != Asker::By::session ||
        route.path == second_factor_path) {
        return std::nullopt;
    }
    const auto owed = owes_second_factor(*site.office->records, *request.asker.who);
    if (!owed.ok()) {
        return store_unreachable(request);
    }
    return *owed ? std::optional(go_to(second_factor_path)) : std::nullopt;
}

/// What stands in the way of the handler, if anything does.
std::optional<Reply> admit(const Route& route, Request& request, const Site& site) {
    if (!is_this_machine(request)) {
        if (auto slower = slow_down(Watch::Of::address, limited_as(request.from), request, site)) {
            return slower;
        }
    }
    if (auto unknown = recognise(route, request, site)) {
        return unknown;
    }
    if (route.needs == Needs::sign_in && !request.asker.who) {
        return site.office ? must_sign_in(request) : no_office(request);
    }
    if (auto elsewhere = lead_to_second_factor(route, request, site)) {
        return elsewhere;
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

Answered answer_and_tell(Request request, const Site& site) {
    const Connection connection = request.connection;
    const Route* route = find_route(request);
    if (route == nullptr) {
        return {no_such_page(request), "none", connection};
    }
    const Handler handler = handler_of(*route, request.method);
    if (handler == nullptr) {
        return {no_such_method(request, methods_of(*route)), route->path, connection};
    }
    if (auto refusal = admit(*route, request, site)) {
        return {std::move(*refusal), route->path, connection};
    }
    try {
        return {handler(request, site), route->path, connection};
    } catch (const std::exception& fault) {
        spdlog::error("request {} failed: {}", request.id, fault.what());
        return {our_fault(request), route->path, connection};
    }
}

Reply answer(Request request, const Site& site) {
    return answer_and_tell(std::move(request), site).reply;
}

}  // namespace evenhand::web
