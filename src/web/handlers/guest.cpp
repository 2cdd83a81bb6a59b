#include "evenhand/secrets/token.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/web/guest_pages.hpp"
#include "evenhand/web/pages.hpp"
#include "evenhand/web/watch.hpp"
#include "evenhand/workflow/saying.hpp"
#include "web/access/cookies.hpp"
#include "web/guard/addresses.hpp"
#include "web/handlers/case.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"
#include "web/pages/parts/why_words.hpp"
#include "web/pages/parts/workflow_words.hpp"
#include "web/routing/refusals.hpp"

namespace evenhand::web {
namespace {

constexpr std::chrono::hours link_lasts{24 * 7};
constexpr std::size_t longest_guest = 200;

Reply closed_link(const Request& request, const Site& site) {
    // Whoever tries secrets is slowed down as whoever tries passwords is.
    if (site.watch) {
        if (const auto wait = site.watch->too_fast(Watch::Of::sign_in, limited_as(request.from))) {
            return too_fast(request, *wait);
        }
    }
    const View view = view_of(request, site);
    return page_reply(404,
                      message_page(view, view.words.say("guest.closed"), view.words.say("guest.closed_why")));
}

/// The link's page, where the link is open and its text still the one that it was made for.
base::Result<std::optional<GuestPage>> page_of(const Request& request, const Site& site) {
    const std::string secret = request.captured.value_or("secret", "");
    if (!site.office || !looks_like_secret(secret)) {
        return std::optional<GuestPage>();
    }
    auto& records = *site.office->records;
    EVENHAND_TRY(const auto link, records.link(secrets::token_digest(secret)));
    if (!link || link->used || link->expires <= site.clock.now()) {
        return std::optional<GuestPage>();
    }
    EVENHAND_TRY(const auto history, records.history(link->submission));
    if (!history || history->submission.revision != link->revision) {
        return std::optional<GuestPage>();
    }
    return std::optional(
        GuestPage{secret, *link, history->submission.title, history->revisions.back().document.text});
}

/// As whoever made the link reached this service; the host was held against those that are known.
std::string own_address(const Request& request, const std::string& secret) {
    return std::string(request.connection == Connection::secure ? "https://" : "http://") +
           request.headers.value_or("host", "") + "/guest/" + secret;
}

Reply not_done(const Request& request, const Site& site, const workflow::Outcome& outcome) {
    const View view = view_of(request, site);
    if (!outcome.refusals.empty()) {
        return page_reply(403, message_page(view, view.words.say("refusal.may_not"),
                                            why_sentence(view.words, outcome.refusals.front())));
    }
    return page_reply(
        409, message_page(view, view.words.say("refusal.may_not"),
                          view.words.say("submission.faster",
                                         {{"state", state_words(view.words, outcome.submission.state)}})));
}

}  // namespace

Reply show_guest(const Request& request, const Site& site) {
    const auto page = page_of(request, site);
    if (!page.ok()) {
        return store_unreachable(request);
    }
    return *page ? page_reply(200, guest_page(view_of(request, site), **page)) : closed_link(request, site);
}

Reply comment_as_guest(const Request& request, const Site& site) {
    auto page = page_of(request, site);
    const auto fields = form_fields(request);
    if (!page.ok()) {
        return store_unreachable(request);
    }
    if (!*page || !fields.ok()) {
        return closed_link(request, site);
    }
    GuestPage& shown = **page;
    const View view = view_of(request, site);
    shown.typed = trimmed(with_line_feeds(fields->value_or("comment", "")));
    if (shown.typed.empty()) {
        shown.errors.push_back({"comment", view.words.say("guest.empty")});
        return page_reply(422, guest_page(view, shown));
    }
    const auto outcome = desk_for(site).comment_by_link(secrets::token_digest(shown.secret), shown.typed);
    if (!outcome.ok() && outcome.error().code != base::ErrorCode::refused) {
        return store_unreachable(request);
    }
    if (!outcome.ok() || outcome->kind != workflow::Outcome::Kind::done) {
        shown.errors.push_back({"comment", view.words.say("guest.not_kept")});
        return page_reply(409, guest_page(view, shown));
    }
    return page_reply(200, message_page(view, view.words.say("guest.thanks"), view.words.say("guest.kept")));
}

Reply make_guest_link(const Request& request, const Site& site) {
    const auto id = submission_in(request);
    const auto fields = form_fields(request);
    if (!id || !fields.ok()) {
        return no_such_page(request);
    }
    const std::string guest = trimmed(fields->value_or("guest", ""));
    if (guest.empty() || guest.size() > longest_guest) {
        return told(request, site, workflow::saying(base::ErrorCode::refused, "why.guest_name"));
    }
    const std::string secret = secrets::random_token();
    const auto asks = fields->value_or("asks", "") == "facts" ? workflow::GuestLink::Asks::facts
                                                              : workflow::GuestLink::Asks::comment;
    const auto outcome = desk_for(site).make_link(*request.asker.who, *id,
                                                  {secrets::token_digest(secret), asks, guest, link_lasts});
    if (!outcome.ok()) {
        return told(request, site, outcome.error());
    }
    if (outcome->kind != workflow::Outcome::Kind::done) {
        return not_done(request, site, *outcome);
    }
    return page_reply(200,
                      fresh_link_page(view_of(request, site), {id->value, guest, own_address(request, secret),
                                                               site.clock.now() + link_lasts}));
}

Reply withdraw_guest_link(const Request& request, const Site& site) {
    const auto id = submission_in(request);
    const auto fields = form_fields(request);
    if (!id || !fields.ok()) {
        return no_such_page(request);
    }
    const auto outcome =
        desk_for(site).withdraw_link(*request.asker.who, *id, fields->value_or("digest", ""));
    if (!outcome.ok()) {
        return told(request, site, outcome.error());
    }
    return outcome->kind == workflow::Outcome::Kind::done
               ? go_to("/queue/" + std::to_string(id->value) + "?done=withdraw-link")
               : not_done(request, site, *outcome);
}

}  // namespace evenhand::web
