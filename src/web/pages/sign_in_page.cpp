#include "evenhand/web/sign_in_page.hpp"

#include "evenhand/web/asker.hpp"
#include "frame.hpp"

namespace evenhand::web {
namespace {

void show_problem(Html& html, const std::string& problem) {
    html.open("div", {{"class", "govuk-error-summary"}, {"tabindex", "-1"}}).open("div", {{"role", "alert"}});
    html.leaf("h2", {{"class", "govuk-error-summary__title"}}, "There is a problem");
    html.open("div", {{"class", "govuk-error-summary__body"}});
    html.open("ul", {{"class", "govuk-list govuk-error-summary__list"}});
    html.open("li").leaf("a", {{"href", "#name"}}, problem).close();
    html.close().close().close().close();
}

void show_hidden(Html& html, std::string_view name, std::string_view value) {
    html.lone("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

}  // namespace

std::string sign_in_page(const SignInForm& form) {
    Html html;
    open_page(html, form.problem.empty() ? "Sign in" : "Error: Sign in");
    if (!form.problem.empty()) {
        show_problem(html, form.problem);
    }
    html.leaf("h1", {{"class", "govuk-heading-l"}}, "Sign in");
    html.open("form", {{"method", "post"}, {"action", "/sign-in"}, {"novalidate", "novalidate"}});
    show_hidden(html, form_token_field, form.form_token);
    show_hidden(html, "to", form.to);
    html.open("div", {{"class", "govuk-form-group"}});
    html.leaf("label", {{"class", "govuk-label"}, {"for", "name"}}, "Name");
    html.lone("input", {{"class", "govuk-input govuk-input--width-20"},
                        {"id", "name"},
                        {"name", "name"},
                        {"autocomplete", "username"},
                        {"autocapitalize", "none"},
                        {"spellcheck", "false"},
                        {"value", form.name}});
    html.close().open("div", {{"class", "govuk-form-group"}});
    html.leaf("label", {{"class", "govuk-label"}, {"for", "password"}}, "Password");
    html.lone("input", {{"class", "govuk-input govuk-input--width-20"},
                        {"id", "password"},
                        {"name", "password"},
                        {"type", "password"},
                        {"autocomplete", "current-password"}});
    html.close();
    html.leaf("button", {{"class", "govuk-button"}, {"type", "submit"}}, "Sign in");
    html.close();
    close_page(html);
    return html.take();
}

std::string sign_out_page(const std::string& name, const std::string& form_token) {
    Html html;
    open_page(html, "Sign out");
    html.leaf("h1", {{"class", "govuk-heading-l"}}, "Sign out");
    html.leaf("p", {{"class", "govuk-body"}}, "You are signed in as " + name + ".");
    html.open("form", {{"method", "post"}, {"action", "/sign-out"}});
    show_hidden(html, form_token_field, form_token);
    html.leaf("button", {{"class", "govuk-button"}, {"type", "submit"}}, "Sign out");
    html.close();
    close_page(html);
    return html.take();
}

}  // namespace evenhand::web
