#include "web/handlers/language.hpp"

#include "evenhand/web/access.hpp"
#include "web/handlers/handlers.hpp"

namespace evenhand::web {
namespace {

void remember(messages::Language language, const Request& request, Reply& reply) {
    std::string cookie = std::string(language_cookie) + "=" + std::string(messages::code(language)) +
                         "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax";
    cookie += request.connection == Connection::secure ? "; Secure" : "";
    reply.headers.emplace_back("Set-Cookie", std::move(cookie));
}

}  // namespace

View switched_view(const Request& request, const Fields& fields, const Site& site, Reply& reply) {
    const View usual = view_of(request, site);
    const auto wanted = fields.find("language");
    const auto language = wanted ? messages::language_named(*wanted) : std::nullopt;
    if (!language) {
        return usual;
    }
    remember(*language, request, reply);
    return View{messages::catalogue(*language), usual.site, usual.here, usual.form_token, usual.who};
}

Reply switch_language(const Request& request, const Site& /*site*/) {
    Reply reply = go_to(local_path_or_home(request.query.value_or("back", "/")));
    const auto language = messages::language_named(request.query.value_or("to", ""));
    if (language) {
        remember(*language, request, reply);
    }
    return reply;
}

}  // namespace evenhand::web
