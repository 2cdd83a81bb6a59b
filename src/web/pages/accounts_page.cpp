#include "evenhand/web/council_pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/fields.hpp"
#include "web/pages/parts/workflow_words.hpp"

#include <array>

namespace evenhand::web {
namespace {

using workflow::Role;

constexpr std::array<Role, 5> roles{Role::author, Role::clerk, Role::monitoring_officer, Role::reader,
                                    Role::administrator};

void role_fields(Html& html, const View& view, const std::string& prefix) {
    const auto& words = view.words;
    std::vector<Choice> choices;
    for (const Role role : roles) {
        choices.push_back({workflow::word(role), role_words(words, role)});
    }
    std::vector<Choice> councils;
    for (const auto& knowledge : view.site->councils) {
        councils.push_back({knowledge->council().slug, knowledge->council().name});
    }
    councils.push_back({"", words.say("account.everywhere")});
    const std::string role = prefix + "role";
    const std::string of = prefix + "of";
    select(html, view, {.id = role, .label = words.say("accounts.role")}, choices, {});
    select(html, view, {.id = of, .label = words.say("accounts.of")}, councils, {});
}

void small_button(Html& html, const View& view, std::string_view act, std::string_view key) {
    html.leaf("button",
              {{"type", "submit"},
               {"class", "govuk-button govuk-button--secondary"},
               {"name", "act"},
               {"value", act}},
              view.words.say(key));
}

void show_account(Html& html, const View& view, const workflow::Account& account) {
    const auto& words = view.words;
    const std::string& id = account.id.value;
    html.open("div", {{"class", "eh-card"}, {"id", "account-" + id}});
    html.open("h2", {{"class", "govuk-heading-s"}}).text(account.name + " (" + id + ") ");
    if (account.standing == workflow::Standing::disabled) {
        tag(html, "grey", words.say("accounts.disabled"));
    }
    html.close();
    for (const auto& grant : account.grants) {
        form(html, view, "/accounts", [&] {
            hidden(html, "id", id);
            hidden(html, "role", workflow::word(grant.role));
            hidden(html, "of", grant.council.value);
            html.open("p", {{"class", "govuk-body"}});
            html.text(role_words(words, grant.role) + ", " +
                      (grant.council.empty() ? words.say("account.everywhere") : grant.council.value) + " ");
            html.leaf(
                "button",
                {{"type", "submit"}, {"class", "eh-plain-button"}, {"name", "act"}, {"value", "take-back"}},
                words.say("accounts.take_back"));
            html.close();
        });
    }
    details(html, words.say("accounts.change"), [&] {
        form(html, view, "/accounts", [&] {
            hidden(html, "id", id);
            role_fields(html, view, id + "-");
            html.open("div", {{"class", "govuk-button-group"}});
            small_button(html, view, "grant", "accounts.grant");
            const bool active = account.standing == workflow::Standing::active;
            small_button(html, view, active ? "disable" : "enable",
                         active ? "accounts.disable" : "accounts.enable");
            html.close();
        });
    });
    html.close();
}

void show_new(Html& html, const View& view, const AccountsPage& shown) {
    const auto& words = view.words;
    heading(html, words.say("accounts.new"));
    form(html, view, "/accounts", [&] {
        const std::string id = shown.typed.value_or("id", "");
        const std::string name = shown.typed.value_or("name", "");
        text_field(html, view,
                   {.id = "id",
                    .label = words.say("account.name"),
                    .value = id,
                    .hint = words.say("accounts.id_hint"),
                    .width = "govuk-input--width-20",
                    .autocomplete = "off"},
                   shown.errors);
        text_field(html, view,
                   {.id = "name",
                    .label = words.say("accounts.full_name"),
                    .value = name,
                    .width = "govuk-input--width-20",
                    .autocomplete = "off"},
                   shown.errors);
        text_field(html, view,
                   {.id = "password",
                    .label = words.say("accounts.first_password"),
                    .hint = words.say("account.new_password_hint"),
                    .type = "password",
                    .width = "govuk-input--width-20",
                    .autocomplete = "new-password"},
                   shown.errors);
        role_fields(html, view, "");
        small_button(html, view, "add", "accounts.add");
    });
}

}  // namespace

std::string accounts_page(const View& view, const AccountsPage& shown) {
    Html html;
    const auto& words = view.words;
    open_page(html, view,
              Frame{.title = words.say("accounts.title"), .section = Section::council, .back = "/council"});
    error_summary(html, view, shown.errors);
    if (!shown.notice.empty()) {
        banner(html, view, shown.notice, true);
    }
    title(html, words.say("accounts.title"));
    for (const auto& account : shown.accounts) {
        show_account(html, view, account);
    }
    show_new(html, view, shown);
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
