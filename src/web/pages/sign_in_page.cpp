#include "evenhand/web/sign_in_page.hpp"

#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/fields.hpp"

namespace evenhand::web {

std::string sign_in_page(const View& view, const SignInForm& shown) {
    Html html;
    const std::string& plain = view.words.say("frame.sign_in");
    const std::string titled = shown.problem.empty() ? plain : view.words.say("frame.error") + " " + plain;
    open_page(html, view, Frame{.title = titled, .section = Section::account});
    if (!shown.problem.empty()) {
        error_summary(html, view, {{"name", shown.problem}});
    }
    title(html, plain);
    form(html, view, "/sign-in", [&] {
        hidden(html, "to", shown.to);
        text_field(html, view,
                   Field{.id = "name",
                         .label = view.words.say("account.name"),
                         .value = shown.name,
                         .width = "govuk-input--width-20",
                         .autocomplete = "username"},
                   {});
        text_field(html, view,
                   Field{.id = "password",
                         .label = view.words.say("account.password"),
                         .type = "password",
                         .width = "govuk-input--width-20",
                         .autocomplete = "current-password"},
                   {});
        text_field(html, view,
                   Field{.id = "code",
                         .label = view.words.say("second.code"),
                         .hint = view.words.say("second.sign_in_hint"),
                         .width = "govuk-input--width-10",
                         .autocomplete = "one-time-code"},
                   {});
        button(html, plain);
    });
    close_page(html, view);
    return html.take();
}

std::string sign_out_page(const View& view) {
    Html html;
    const std::string& plain = view.words.say("frame.sign_out");
    open_page(html, view, Frame{.title = plain, .section = Section::account});
    title(html, plain);
    paragraph(html, view.words.say("account.signed_in_as", {{"name", view.who ? view.who->name : ""}}));
    form(html, view, "/sign-out", [&] { button(html, plain); });
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
