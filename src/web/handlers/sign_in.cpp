#include "evenhand/base/percent.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/web/second_factor.hpp"
#include "evenhand/web/sign_in_page.hpp"
#include "evenhand/web/watch.hpp"
#include "handlers.hpp"
#include "web/guard/addresses.hpp"
#include "web/pages/parts/why_words.hpp"
#include "web/routing/refusals.hpp"

namespace evenhand::web {
namespace {

Reply ask_again(const Request& request, const Site& site, int status, const SignInForm& form) {
    Reply reply = with_form_token(request, [&](const std::string& token) {
        View view = view_of(request, site);
        view.here = "/sign-in?to=" + base::percent_encoded(form.to);
        view.form_token = token;
        return sign_in_page(view, form);
    });
    reply.status = status;
    return reply;
}

/// Whether the second factor, where there is one, was shown as well.
base::Result<bool> second_factor_shown(const Site& site, const workflow::Account& who, const Fields& fields) {
    EVENHAND_TRY(const auto factor, second_factor_of(*site.office->records, who.id));
    return factor ? take_code(site, who, *factor, code_in(fields)) : base::Result<bool>(true);
}

}  // namespace

Reply show_sign_in(const Request& request, const Site& site) {
    if (!site.office) {
        return no_office(request);
    }
    SignInForm form;
    form.to = local_path_or_home(request.query.value_or("to", "/"));
    return request.asker.who ? go_to(form.to) : ask_again(request, site, 200, form);
}

Reply sign_in(const Request& request, const Site& site) {
    if (!site.office) {
        return no_office(request);
    }
    const auto fields = form_fields(request);
    if (!fields.ok()) {
        return form_refused(request);
    }
    SignInForm form;
    form.name = fields->value_or("name", "");
    form.to = local_path_or_home(fields->value_or("to", "/"));
    if (const auto wait =
            site.watch ? site.watch->too_fast(Watch::Of::sign_in, limited_as(request.from)) : std::nullopt) {
        return too_fast(request, *wait);
    }
    const auto turn =
        site.watch ? site.watch->password_turn() : std::optional<Watch::PasswordTurn>(std::in_place, nullptr);
    if (!turn) {
        return too_fast(request, std::chrono::seconds(5));
    }
    workflow::Door door(*site.office->records, *site.office->passwords, site.clock);
    const auto who = door.by_password({form.name}, fields->value_or("password", ""), "page");
    if (!who.ok()) {
        if (who.error().code != base::ErrorCode::refused) {
            return store_unreachable(request);
        }
        form.problem = why_sentence(view_of(request, site).words, who.error());
        return ask_again(request, site, 403, form);
    }
    const auto shown = second_factor_shown(site, *who, *fields);
    if (!shown.ok()) {
        return store_unreachable(request);
    }
    if (!*shown) {
        form.problem = view_of(request, site).words.say("second.refused");
        return ask_again(request, site, 403, form);
    }
    if (site.watch) {
        site.watch->signed_in(limited_as(request.from));
    }
    Reply reply = go_to(form.to);
    return begin_session(request, site, *who, reply).ok() ? reply : store_unreachable(request);
}

Reply show_sign_out(const Request& request, const Site& site) {
    if (!site.office) {
        return no_office(request);
    }
    if (request.asker.by != Asker::By::session) {
        return go_to("/sign-in");
    }
    Reply reply;
    reply.body = sign_out_page(view_of(request, site));
    return reply;
}

Reply sign_out(const Request& request, const Site& site) {
    if (!site.office) {
        return no_office(request);
    }
    Reply reply = go_to("/sign-in");
    return end_session(request, site, reply).ok() ? reply : store_unreachable(request);
}

}  // namespace evenhand::web
