#include "evenhand/web/council_pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/parts/fields.hpp"
#include "web/pages/parts/workflow_words.hpp"

namespace evenhand::web {
namespace {

void show_person(Html& html, const View& view) {
    const auto& words = view.words;
    const auto& who = *view.who;
    html.open("dl", {{"class", "govuk-summary-list"}});
    row(html, words.say("account.name"), who.id.value);
    row(html, words.say("account.roles"), [&] {
        for (const auto& grant : who.grants) {
            html.leaf("div", {},
                      role_words(words, grant.role) + ", " +
                          (grant.council.empty() ? words.say("account.everywhere") : grant.council.value));
        }
    });
    html.close();
}

void show_password(Html& html, const View& view, const AccountPage& shown) {
    const auto& words = view.words;
    heading(html, words.say("account.change_password"));
    form(html, view, "/account", [&] {
        hidden(html, "act", "password");
        text_field(html, view,
                   {.id = "old-password",
                    .label = words.say("account.old_password"),
                    .type = "password",
                    .width = "govuk-input--width-20",
                    .autocomplete = "current-password"},
                   shown.errors);
        text_field(html, view,
                   {.id = "new-password",
                    .label = words.say("account.new_password"),
                    .hint = words.say("account.new_password_hint"),
                    .type = "password",
                    .width = "govuk-input--width-20",
                    .autocomplete = "new-password"},
                   shown.errors);
        button(html, words.say("account.change_password"), ButtonStyle::secondary);
    });
}

void show_second_factor_link(Html& html, const View& view) {
    html.open("p", {{"class", "govuk-body"}});
    link(html, "/account/second-factor", view.words.say("second.title"));
    html.close();
}

void show_deputy(Html& html, const View& view, const AccountPage& shown) {
    const auto& words = view.words;
    heading(html, words.say("account.deputy"));
    form(html, view, "/account", [&] {
        hidden(html, "act", "deputy");
        text_field(html, view,
                   {.id = "deputy",
                    .label = words.say("account.deputy_name"),
                    .value = view.who->deputy.value,
                    .hint = words.say("account.deputy_hint"),
                    .width = "govuk-input--width-20"},
                   shown.errors);
        button(html, words.say("account.save"), ButtonStyle::secondary);
    });
}

void show_token(Html& html, const View& view, const workflow::ApiToken& token) {
    const auto& words = view.words;
    html.open("tr", {{"class", "govuk-table__row"}});
    html.leaf("th", {{"scope", "row"}, {"class", "govuk-table__header"}}, token.label);
    std::string scopes;
    for (const auto scope : token.scopes) {
        scopes += (scopes.empty() ? "" : ", ") + std::string(workflow::word(scope));
    }
    cell(html, scopes);
    cell(html, token.revoked   ? words.say("account.revoked")
               : token.expires ? moment_in_words(words, *token.expires)
                               : words.say("account.no_end"));
    open_cell(html);
    if (!token.revoked) {
        form(html, view, "/account", [&] {
            hidden(html, "act", "revoke");
            hidden(html, "digest", token.digest);
            html.open("button", {{"type", "submit"},
                                 {"class", "govuk-button govuk-button--warning govuk-!-margin-bottom-0"}});
            html.text(words.say("account.revoke"));
            html.leaf("span", {{"class", "govuk-visually-hidden"}}, ": " + token.label).close();
        });
    }
    html.close().close();
}

void show_tokens(Html& html, const View& view, const AccountPage& shown) {
    const auto& words = view.words;
    heading(html, words.say("account.tokens"));
    paragraph(html, words.say("account.tokens_lead"));
    if (!shown.tokens.empty()) {
        open_table(html, words.say("account.tokens"),
                   {words.say("account.label"), words.say("account.scopes"), words.say("account.until"),
                    words.say("account.revoke")});
        for (const auto& token : shown.tokens) {
            show_token(html, view, token);
        }
        close_table(html);
    }
    form(html, view, "/account", [&] {
        hidden(html, "act", "token");
        const std::string label = shown.typed.value_or("label", "");
        text_field(html, view,
                   {.id = "label",
                    .label = words.say("account.label"),
                    .value = label,
                    .hint = words.say("account.label_hint"),
                    .width = "govuk-input--width-20"},
                   shown.errors);
        html.open("fieldset", {{"class", "govuk-fieldset"}});
        html.leaf("legend", {{"class", "govuk-fieldset__legend govuk-fieldset__legend--s"}},
                  words.say("account.scopes"));
        checkbox(html, "scope-write", words.say("account.scope_write"), false);
        checkbox(html, "scope-decide", words.say("account.scope_decide"), false);
        checkbox(html, "scope-administer", words.say("account.scope_administer"), false);
        html.close();
        html.leaf("p", {{"class", "govuk-hint govuk-!-margin-top-3"}}, words.say("account.token_ends"));
        button(html, words.say("account.make_token"), ButtonStyle::secondary);
    });
}

/// Addresses with a secret, for diaries and feed readers; made here, ended with the tokens above.
void show_feeds(Html& html, const View& view, const AccountPage& shown) {
    const auto& words = view.words;
    std::vector<Choice> councils;
    for (const auto& council : view.site->councils) {
        if (!workflow::roles_in(*view.who, {council->council().slug}).empty()) {
            councils.push_back({council->council().slug, council->council().name});
        }
    }
    if (councils.empty()) {
        return;
    }
    heading(html, words.say("account.feeds"), "feeds");
    paragraph(html, words.say("account.feeds_lead"));
    form(html, view, "/account", [&] {
        hidden(html, "act", "feed");
        const std::string label = shown.typed.value_or("feed-label", "");
        const std::string of = shown.typed.value_or("feed-of", "");
        select(html, view, {.id = "feed-of", .label = words.say("frame.council"), .value = of}, councils,
               shown.errors);
        text_field(html, view,
                   {.id = "feed-label",
                    .label = words.say("account.label"),
                    .value = label,
                    .hint = words.say("account.feed_hint"),
                    .width = "govuk-input--width-20"},
                   shown.errors);
        button(html, words.say("account.make_feed"), ButtonStyle::secondary);
    });
}

}  // namespace

std::string account_page(const View& view, const AccountPage& shown) {
    Html html;
    const auto& words = view.words;
    open_page(html, view, Frame{.title = words.say("account.title"), .section = Section::account});
    error_summary(html, view, shown.errors);
    if (!shown.notice.empty()) {
        banner(html, view, shown.notice, true);
    }
    if (!shown.fresh_token.empty()) {
        inset(html, [&] {
            paragraph(html, words.say("account.fresh_token"));
            html.open("p", {{"class", "govuk-body"}}).leaf("code", {}, shown.fresh_token).close();
        });
    }
    if (!shown.fresh_feeds.empty()) {
        inset(html, [&] {
            paragraph(html, words.say("account.fresh_feeds"));
            for (const std::string& address : shown.fresh_feeds) {
                html.open("p", {{"class", "govuk-body"}}).leaf("code", {}, address).close();
            }
        });
    }
    title(html, view.who->name, words.say("account.title"));
    show_person(html, view);
    show_password(html, view, shown);
    show_second_factor_link(html, view);
    show_deputy(html, view, shown);
    show_tokens(html, view, shown);
    show_feeds(html, view, shown);
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
