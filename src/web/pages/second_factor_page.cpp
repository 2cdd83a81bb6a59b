#include "evenhand/web/second_factor_page.hpp"

#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/fields.hpp"

namespace evenhand::web {
namespace {

/// In fours, as it is typed.
std::string spaced(const std::string& secret) {
    std::string out;
    for (std::size_t at = 0; at < secret.size(); at += 4) {
        out += (at == 0 ? "" : " ") + secret.substr(at, 4);
    }
    return out;
}

void password_and_code(Html& html, const View& view, const SecondFactorPage& shown) {
    text_field(html, view,
               {.id = "password",
                .label = view.words.say("account.old_password"),
                .type = "password",
                .width = "govuk-input--width-20",
                .autocomplete = "current-password"},
               shown.errors);
    text_field(html, view,
               {.id = "code",
                .label = view.words.say("second.code"),
                .hint = view.words.say(shown.is_on ? "second.code_hint" : "second.first_code_hint"),
                .width = "govuk-input--width-10",
                .autocomplete = "one-time-code"},
               shown.errors);
}

void show_recovery(Html& html, const View& view, const SecondFactorPage& shown) {
    banner(html, view, view.words.say("second.is_on"), true);
    inset(html, [&] {
        paragraph(html, view.words.say("second.recovery"));
        html.open("ul", {{"class", "govuk-list"}});
        for (const std::string& code : shown.recovery) {
            html.open("li").leaf("code", {}, code).close();
        }
        html.close();
    });
}

void show_set_up(Html& html, const View& view, const SecondFactorPage& shown) {
    const auto& words = view.words;
    paragraph(html, words.say("second.how"));
    html.open("p", {{"class", "govuk-body"}}).leaf("code", {}, spaced(shown.secret)).close();
    html.open("p", {{"class", "govuk-body"}});
    link(html, shown.address, words.say("second.open_app"));
    html.close();
    form(html, view, "/account/second-factor", [&] {
        hidden(html, "act", "on");
        hidden(html, "secret", shown.secret);
        password_and_code(html, view, shown);
        button(html, words.say("second.turn_on"));
    });
}

void show_turn_off(Html& html, const View& view, const SecondFactorPage& shown) {
    paragraph(html, view.words.say("second.on_lead"));
    form(html, view, "/account/second-factor", [&] {
        hidden(html, "act", "off");
        password_and_code(html, view, shown);
        button(html, view.words.say("second.turn_off"), ButtonStyle::warning);
    });
}

}  // namespace

std::string second_factor_page(const View& view, const SecondFactorPage& shown) {
    Html html;
    const auto& words = view.words;
    open_page(html, view,
              Frame{.title = words.say("second.title"),
                    .section = Section::account,
                    .back = shown.is_owed ? "" : "/account"});
    error_summary(html, view, shown.errors);
    if (!shown.recovery.empty()) {
        show_recovery(html, view, shown);
    }
    title(html, words.say("second.title"), words.say("account.title"));
    if (shown.is_owed) {
        inset(html, [&] { paragraph(html, words.say("second.owed")); });
    }
    paragraph(html, words.say("second.lead"));
    if (!shown.is_on) {
        show_set_up(html, view, shown);
    } else if (shown.recovery.empty()) {
        show_turn_off(html, view, shown);
    }
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
