#include "frame.hpp"

#include "evenhand/web/assets.hpp"
#include "evenhand/web/pages.hpp"

#include <string>

namespace evenhand::web {

void open_page(Html& html, std::string_view title) {
    html.doctype().open("html", {{"lang", "en"}, {"class", "govuk-template"}});
    html.open("head").lone("meta", {{"charset", "utf-8"}});
    html.leaf("title", {}, std::string(title) + " – Evenhand");
    html.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.lone("link", {{"rel", "stylesheet"}, {"href", style_sheet_path()}});
    html.lone("link", {{"rel", "icon"}, {"href", "data:,"}}).close();
    html.open("body", {{"class", "govuk-template__body"}});
    html.leaf("a", {{"href", "#main-content"}, {"class", "govuk-skip-link"}}, "Skip to main content");
    html.open("header", {{"class", "eh-header"}}).open("div", {{"class", "eh-wide eh-header__inner"}});
    html.leaf("a", {{"href", "/"}, {"class", "eh-header__name"}}, "Evenhand");
    html.open("nav", {{"aria-label", "Menu"}, {"class", "eh-menu"}});
    html.leaf("a", {{"href", "/"}, {"class", "eh-menu__link"}}, "Check a draft");
    html.leaf("a", {{"href", "/calendar"}, {"class", "eh-menu__link"}}, "Calendar");
    html.close().close().close();
    html.open("div", {{"class", "eh-wide"}});
    html.open("main", {{"class", "govuk-main-wrapper"}, {"id", "main-content"}, {"tabindex", "-1"}});
}

void close_page(Html& html) {
    html.close().close();
    html.open("footer", {{"class", "govuk-footer"}}).open("div", {{"class", "eh-wide"}});
    html.leaf(
        "p", {{"class", "govuk-body-s"}},
        "Evenhand points to what the law on council publicity asks. It is not legal advice: the Monitoring "
        "Officer decides. The text you paste is not kept.");
    html.close().close().close().close();
}

std::string message_page(std::string_view title, std::string_view message) {
    Html html;
    open_page(html, title);
    html.leaf("h1", {{"class", "govuk-heading-l"}}, title).leaf("p", {{"class", "govuk-body"}}, message);
    html.open("p", {{"class", "govuk-body"}});
    html.leaf("a", {{"class", "govuk-link"}, {"href", "/"}}, "Check a draft").close();
    close_page(html);
    return html.take();
}

}  // namespace evenhand::web
