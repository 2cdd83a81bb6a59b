#include "web/pages/parts/blocks.hpp"

#include "evenhand/web/asker.hpp"

namespace evenhand::web {

void title(Html& html, std::string_view words, std::string_view caption) {
    html.open("h1", {{"class", "govuk-heading-l"}});
    if (!caption.empty()) {
        html.leaf("span", {{"class", "govuk-caption-l"}}, caption).text(" ");
    }
    html.text(words).close();
}

void heading(Html& html, std::string_view words, std::string_view id) {
    html.leaf("h2", {{"class", "govuk-heading-m"}, maybe("id", id)}, words);
}

void small_heading(Html& html, std::string_view words) {
    html.leaf("h3", {{"class", "govuk-heading-s"}}, words);
}

void paragraph(Html& html, std::string_view words, std::string_view lang) {
    html.leaf("p", {{"class", "govuk-body"}, maybe("lang", lang)}, words);
}

void hint(Html& html, std::string_view words, std::string_view lang) {
    html.leaf("p", {{"class", "govuk-hint"}, maybe("lang", lang)}, words);
}

void link(Html& html, std::string_view href, std::string_view words) {
    html.leaf("a", {{"class", "govuk-link"}, {"href", href}}, words);
}

void tag(Html& html, std::string_view colour, std::string_view words) {
    html.leaf("strong", {{"class", "govuk-tag govuk-tag--" + std::string(colour)}}, words);
}

void hidden(Html& html, std::string_view name, std::string_view value) {
    html.lone("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

void form_token(Html& html, const View& view) {
    if (!view.form_token.empty()) {
        hidden(html, form_token_field, view.form_token);
    }
}

void details(Html& html, std::string_view summary, const Inner& inner) {
    html.open("details", {{"class", "govuk-details"}});
    html.open("summary", {{"class", "govuk-details__summary"}});
    html.leaf("span", {{"class", "govuk-details__summary-text"}}, summary).close();
    html.open("div", {{"class", "govuk-details__text"}});
    inner();
    html.close().close();
}

void row(Html& html, std::string_view key, const Inner& inner) {
    html.open("div", {{"class", "govuk-summary-list__row"}});
    html.leaf("dt", {{"class", "govuk-summary-list__key"}}, key);
    html.open("dd", {{"class", "govuk-summary-list__value"}});
    inner();
    html.close().close();
}

void row(Html& html, std::string_view key, std::string_view words) {
    row(html, key, [&] { html.text(words); });
}

void form(Html& html, const View& view, std::string_view action, const Inner& inner) {
    html.open("form", {{"method", "post"}, {"action", action}, {"novalidate", "novalidate"}});
    form_token(html, view);
    inner();
    html.close();
}

void button(Html& html, std::string_view words, ButtonStyle style, std::string_view name,
            std::string_view value) {
    const std::string_view kind = style == ButtonStyle::main        ? "govuk-button"
                                  : style == ButtonStyle::secondary ? "govuk-button govuk-button--secondary"
                                                                    : "govuk-button govuk-button--warning";
    html.leaf("button", {{"type", "submit"}, {"class", kind}, maybe("name", name), maybe("value", value)},
              words);
}

void banner(Html& html, const View& view, std::string_view words, bool good) {
    html.open("div", {{"class", good ? "govuk-notification-banner govuk-notification-banner--success"
                                     : "govuk-notification-banner"},
                      {"role", "alert"},
                      {"aria-labelledby", "banner-title"}});
    html.open("div", {{"class", "govuk-notification-banner__header"}});
    html.leaf("h2", {{"class", "govuk-notification-banner__title"}, {"id", "banner-title"}},
              view.words.say(good ? "frame.success" : "frame.important"))
        .close();
    html.open("div", {{"class", "govuk-notification-banner__content"}});
    html.leaf("p", {{"class", "govuk-notification-banner__heading"}}, words).close().close();
}

void inset(Html& html, const Inner& inner) {
    html.open("div", {{"class", "govuk-inset-text"}});
    inner();
    html.close();
}

void open_table(Html& html, std::string_view caption, std::initializer_list<std::string_view> heads) {
    html.open("div",
              {{"class", "eh-scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", caption}});
    html.open("table", {{"class", "govuk-table"}});
    html.leaf("caption", {{"class", "govuk-table__caption govuk-visually-hidden"}}, caption);
    html.open("thead", {{"class", "govuk-table__head"}}).open("tr", {{"class", "govuk-table__row"}});
    for (const std::string_view head : heads) {
        html.leaf("th", {{"scope", "col"}, {"class", "govuk-table__header"}}, head);
    }
    html.close().close().open("tbody", {{"class", "govuk-table__body"}});
}

void close_table(Html& html) {
    html.close().close().close();
}

void open_cell(Html& html) {
    html.open("td", {{"class", "govuk-table__cell"}});
}

void cell(Html& html, std::string_view words) {
    html.leaf("td", {{"class", "govuk-table__cell"}}, words);
}

}  // namespace evenhand::web
