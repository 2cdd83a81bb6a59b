#include "evenhand/web/council_pages.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/workflow/people_desk.hpp"
#include "evenhand/workflow/saying.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"
#include "web/pages/parts/why_words.hpp"
#include "web/routing/refusals.hpp"

namespace evenhand::web {
namespace {

Reply accounts_reply(const Request& request, const Site& site, AccountsPage page) {
    const View view = view_of(request, site);
    if (!workflow::administers(*view.who)) {
        return told(request, site,
                    workflow::saying(base::ErrorCode::refused, "why.accounts_for_administrators"));
    }
    auto accounts = site.office->records->accounts();
    if (!accounts.ok()) {
        return told(request, site, accounts.error());
    }
    page.accounts = std::move(accounts).value();
    return page_reply(page.errors.empty() ? 200 : 422, accounts_page(view, page));
}

base::Result<base::Done> change(const Fields& fields, const Site& site, const workflow::Account& who) {
    workflow::PeopleDesk desk(*site.office->records, *site.office->passwords, site.clock);
    const workflow::PersonId id{trimmed(fields.value_or("id", ""))};
    const std::string act = fields.value_or("act", "");
    // A card's own fields carry the person's name, because identifiers on a page stand once.
    const std::string prefix = act == "grant" ? id.value + "-" : "";
    const auto role = workflow::role_named(fields.value_or(prefix + "role", ""));
    const workflow::Grant grant{{fields.value_or(prefix + "of", "")}, role.value_or(workflow::Role::reader)};
    if (act == "disable" || act == "enable") {
        return desk.set_standing(who, id,
                                 act == "enable" ? workflow::Standing::active : workflow::Standing::disabled);
    }
    if (!role) {
        return workflow::saying(base::ErrorCode::refused, "why.no_role_chosen");
    }
    if (act == "grant") {
        return desk.grant(who, id, grant);
    }
    if (act == "take-back") {
        return desk.take_back(who, id, grant);
    }
    workflow::Account account;
    account.id = id;
    account.name = trimmed(fields.value_or("name", ""));
    account.grants = {grant};
    account.created = site.clock.now();
    return desk.add(who, std::move(account), fields.value_or("password", ""));
}

}  // namespace

Reply show_accounts(const Request& request, const Site& site) {
    return accounts_reply(request, site, {});
}

Reply change_accounts(const Request& request, const Site& site) {
    const auto fields = form_fields(request);
    if (!fields.ok()) {
        return form_refused(request);
    }
    AccountsPage page;
    const auto done = change(*fields, site, *request.asker.who);
    if (done.ok()) {
        page.notice = view_of(request, site).words.say("account.saved");
    } else {
        page.typed = *fields;
        page.errors.push_back({done.error().key.find(".password_") != std::string::npos ? "password" : "id",
                               why_sentence(view_of(request, site).words, done.error())});
    }
    return accounts_reply(request, site, std::move(page));
}

}  // namespace evenhand::web
