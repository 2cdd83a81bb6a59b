#include "evenhand/secrets/token.hpp"
#include "evenhand/web/council_pages.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/workflow/address_token.hpp"
#include "evenhand/workflow/people_desk.hpp"
#include "evenhand/workflow/saying.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"
#include "web/pages/parts/why_words.hpp"
#include "web/routing/refusals.hpp"

#include <algorithm>
#include <chrono>

namespace evenhand::web {
namespace {

/// A token that nobody thinks of any more ends of itself.
constexpr std::chrono::hours token_lasts{24 * 365};

workflow::PeopleDesk desk_of_people(const Site& site) {
    return workflow::PeopleDesk(*site.office->records, *site.office->passwords, site.clock);
}

Reply account_reply(const Request& request, const Site& site, AccountPage page) {
    View view = view_of(request, site);
    auto tokens = site.office->records->tokens(view.who->id);
    auto account = site.office->records->account(view.who->id);
    if (!tokens.ok() || !account.ok()) {
        return told(request, site, tokens.ok() ? account.error() : tokens.error());
    }
    view.who = account->has_value() ? *account : view.who;
    page.tokens = std::move(tokens).value();
    return page_reply(page.errors.empty() ? 200 : 422, account_page(view, page));
}

workflow::ApiToken token_of(const Fields& fields, const workflow::Account& who, workflow::Instant now,
                            const std::string& secret) {
    workflow::ApiToken token;
    token.digest = secrets::token_digest(secret);
    token.person = who.id;
    token.label = trimmed(fields.value_or("label", ""));
    token.scopes = {workflow::Scope::read};
    for (const auto scope : {workflow::Scope::write, workflow::Scope::decide, workflow::Scope::administer}) {
        if (fields.find("scope-" + std::string(workflow::word(scope)))) {
            token.scopes.push_back(scope);
        }
    }
    token.created = now;
    token.expires = now + token_lasts;
    return token;
}

/// A token that is good for the feeds of one council and for nothing else (docs/queue.md).
workflow::ApiToken feed_of(const Fields& fields, const workflow::Account& who, workflow::Instant now,
                           const std::string& secret) {
    workflow::ApiToken token = token_of(fields, who, now, secret);
    const workflow::AddressToken bound{.use = workflow::AddressToken::Use::feed,
                                       .council = {fields.value_or("feed-of", "")}};
    token.label = workflow::label_of(bound, trimmed(fields.value_or("feed-label", "")));
    token.scopes.clear();
    token.expires.reset();
    return token;
}

/// As the person reached this service; the host was held against those that are known.
std::string own_address(const Request& request, const std::string& path) {
    return std::string(request.connection == Connection::secure ? "https://" : "http://") +
           request.headers.value_or("host", "") + path;
}

base::Result<base::Done> change_password(const Fields& fields, const Site& site,
                                         const workflow::Account& who) {
    workflow::Door door(*site.office->records, *site.office->passwords, site.clock);
    EVENHAND_TRY(const auto same,
                 door.by_password(who.id, fields.value_or("old-password", ""), "account page"));
    return desk_of_people(site).set_password(same, who.id, fields.value_or("new-password", ""));
}

base::Result<base::Done> revoke(const Fields& fields, const Site& site, const workflow::Account& who) {
    const std::string digest = fields.value_or("digest", "");
    EVENHAND_TRY(const auto own, site.office->records->tokens(who.id));
    if (std::ranges::count(own, digest, &workflow::ApiToken::digest) == 0) {
        return workflow::saying(base::ErrorCode::not_found, "why.no_token");
    }
    return desk_of_people(site).revoke_token(who, digest);
}

}  // namespace

Reply show_account(const Request& request, const Site& site) {
    return account_reply(request, site, {});
}

Reply change_account(const Request& request, const Site& site) {
    const auto fields = form_fields(request);
    if (!fields.ok()) {
        return form_refused(request);
    }
    const View view = view_of(request, site);
    const workflow::Account& who = *request.asker.who;
    const std::string act = fields->value_or("act", "");
    AccountPage page;
    page.typed = *fields;
    base::Result<base::Done> done = base::Done{};
    std::string field = "label";
    std::string secret;
    std::string feed_secret;
    if (act == "password") {
        field = "old-password";
        done = change_password(*fields, site, who);
    } else if (act == "deputy") {
        field = "deputy";
        done = desk_of_people(site).set_deputy(who, who.id, {trimmed(fields->value_or("deputy", ""))});
    } else if (act == "token") {
        secret = secrets::random_token();
        done = desk_of_people(site).add_token(who, token_of(*fields, who, site.clock.now(), secret));
    } else if (act == "feed") {
        field = "feed-label";
        feed_secret = secrets::random_token();
        done = desk_of_people(site).add_token(who, feed_of(*fields, who, site.clock.now(), feed_secret));
    } else if (act == "revoke") {
        done = revoke(*fields, site, who);
    } else {
        return no_such_page(request);
    }
    if (!done.ok()) {
        if (act == "password" && done.error().key.find(".password_") != std::string::npos) {
            field = "new-password";
        }
        page.errors.push_back({field, why_sentence(view.words, done.error())});
        return account_reply(request, site, std::move(page));
    }
    if (act == "password") {
        return go_to("/sign-in?to=/account");  // every session has ended
    }
    page.typed = {};
    page.fresh_token = secret;
    if (!feed_secret.empty()) {
        page.fresh_feeds = {own_address(request, "/feeds/" + feed_secret + "/calendar.ics"),
                            own_address(request, "/feeds/" + feed_secret + "/queue.atom")};
    }
    page.notice = view.words.say("account.saved");
    return account_reply(request, site, std::move(page));
}

}  // namespace evenhand::web
