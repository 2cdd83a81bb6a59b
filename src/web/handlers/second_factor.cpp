#include "second_factor.hpp"

#include "evenhand/secrets/one_time_code.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/web/second_factor.hpp"
#include "evenhand/web/second_factor_page.hpp"
#include "evenhand/web/watch.hpp"
#include "evenhand/workflow/door.hpp"
#include "web/handlers/told.hpp"
#include "web/pages/parts/why_words.hpp"
#include "web/routing/refusals.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

constexpr std::size_t secret_size = 32;

/// A secret of ours that came back from the form, not one that somebody thought out.
bool is_secret(const std::string& text) {
    return text.size() == secret_size && secrets::one_time_code(text, 0).has_value();
}

Reply page_of(const Request& request, const Site& site, SecondFactorPage page, const std::string& secret) {
    const View view = view_of(request, site);
    auto& records = *site.office->records;
    const auto factor = second_factor_of(records, view.who->id);
    const auto owed = owes_second_factor(records, *view.who);
    if (!factor.ok() || !owed.ok()) {
        return store_unreachable(request);
    }
    page.is_on = factor->has_value();
    page.is_owed = *owed;
    if (!page.is_on) {
        page.secret = is_secret(secret) ? secret : secrets::random_code_secret();
        page.address = secrets::otpauth_address("Evenhand", view.who->id.value, page.secret);
    }
    const int status = page.errors.empty() ? 200 : 422;
    return page_reply(status, second_factor_page(view, page));
}

/// The password once more, as before any change of how somebody signs in.
base::Result<base::Done> password_again(const Fields& fields, const Site& site,
                                        const workflow::Account& who) {
    workflow::Door door(*site.office->records, *site.office->passwords, site.clock);
    EVENHAND_TRY(const auto same, door.by_password(who.id, fields.value_or("password", ""), "second factor"));
    base::ensure(same.id == who.id, "somebody else's password");
    return base::Done{};
}

base::Result<bool> turn_off(const Site& site, const workflow::Account& who, const std::string& code) {
    auto& records = *site.office->records;
    EVENHAND_TRY(const auto factor, second_factor_of(records, who.id));
    if (!factor) {
        return true;
    }
    EVENHAND_TRY(const bool right, take_code(site, who, *factor, code));
    if (right) {
        EVENHAND_TRY_DONE(remove_second_factor(records, site.clock, who.id, who.id));
    }
    return right;
}

/// The recovery codes; none where the code is not the secret's.
base::Result<std::vector<std::string>> turn_on(const Site& site, const workflow::Account& who,
                                               const std::string& secret, const std::string& code) {
    EVENHAND_TRY(const auto factor, second_factor_of(*site.office->records, who.id));
    if (factor || !is_secret(secret) || !secrets::matching_step(secret, code, site.clock.now())) {
        return std::vector<std::string>();
    }
    return set_second_factor(site, who, secret);
}

}  // namespace

Reply show_second_factor(const Request& request, const Site& site) {
    return request.asker.by == Asker::By::session ? page_of(request, site, {}, "") : no_such_page(request);
}

Reply change_second_factor(const Request& request, const Site& site) {
    const auto fields = form_fields(request);
    const std::string act = fields.ok() ? fields->value_or("act", "") : "";
    if (request.asker.by != Asker::By::session || (act != "on" && act != "off")) {
        return no_such_page(request);
    }
    const auto turn =
        site.watch ? site.watch->password_turn() : std::optional<Watch::PasswordTurn>(std::in_place, nullptr);
    if (!turn) {
        return too_fast(request, std::chrono::seconds(5));
    }
    const View view = view_of(request, site);
    const workflow::Account& who = *request.asker.who;
    const std::string secret = fields->value_or("secret", "");
    SecondFactorPage page;
    if (const auto again = password_again(*fields, site, who); !again.ok()) {
        if (again.error().code != base::ErrorCode::refused) {
            return store_unreachable(request);
        }
        page.errors.push_back({"password", why_sentence(view.words, again.error())});
        return page_of(request, site, std::move(page), secret);
    }
    if (act == "off") {
        const auto off = turn_off(site, who, code_in(*fields));
        if (!off.ok()) {
            return store_unreachable(request);
        }
        if (*off) {
            return go_to("/account");
        }
    } else {
        auto codes = turn_on(site, who, secret, code_in(*fields));
        if (!codes.ok()) {
            return store_unreachable(request);
        }
        page.recovery = std::move(codes).value();
    }
    if (page.recovery.empty()) {
        page.errors.push_back({"code", view.words.say("second.wrong_code")});
    }
    return page_of(request, site, std::move(page), secret);
}

}  // namespace evenhand::web
