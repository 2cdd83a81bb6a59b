#include "web/pages/frame.hpp"

#include "evenhand/base/percent.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/web/assets.hpp"
#include "evenhand/web/pages.hpp"
#include "web/pages/parts/blocks.hpp"

#include <array>
#include <string>

namespace evenhand::web {
namespace {

using messages::Language;

/// Who needs to be signed in for an entry is not shown it before.
enum class For : std::uint8_t { everybody, signed_in };

struct Entry {
    Section section;
    std::string_view path;
    std::string_view key;
    For whom;
};

constexpr std::array<Entry, 8> entries{{{Section::check, "/", "frame.check", For::everybody},
                                        {Section::queue, "/queue", "frame.queue", For::signed_in},
                                        {Section::website, "/website", "frame.website", For::signed_in},
                                        {Section::calendar, "/calendar", "frame.calendar", For::everybody},
                                        {Section::council, "/council", "frame.council", For::everybody},
                                        {Section::rules, "/rules", "frame.rules", For::everybody},
                                        {Section::audit, "/audit", "frame.audit", For::signed_in},
                                        {Section::reports, "/reports", "frame.reports", For::signed_in}}};

void show_head(Html& html, const View& view, const Frame& frame) {
    html.doctype().open("html", {{"lang", messages::code(view.words.language())},
                                 {"class", "govuk-template govuk-template--rebranded"}});
    html.open("head").lone("meta", {{"charset", "utf-8"}});
    html.leaf("title", {}, std::string(frame.title) + " – Evenhand");
    html.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.lone("link", {{"rel", "stylesheet"}, {"href", style_sheet_path()}});
    html.lone("link", {{"rel", "icon"}, {"href", "data:,"}});
    html.open("script", {{"src", script_path()}, {"defer", "defer"}}).close().close();
}

/// A link where the page can be asked for again; a button of the page's form where words would be lost.
void show_language(Html& html, const View& view, const Frame& frame, Language language) {
    const std::string_view code = messages::code(language);
    const std::string_view name = language == Language::welsh ? "Cymraeg" : "English";
    html.open("li", {{"class", "eh-language__item"}});
    if (language == view.words.language()) {
        html.leaf("span", {{"lang", code}, {"aria-current", "true"}}, name);
    } else if (!frame.keeps_form.empty()) {
        html.leaf("button",
                  {{"type", "submit"},
                   {"class", "eh-language__link"},
                   {"form", frame.keeps_form},
                   {"formaction", "/"},
                   {"name", "language"},
                   {"value", code},
                   {"lang", code}},
                  name);
    } else {
        html.leaf(
            "a",
            {{"class", "eh-language__link"},
             {"href", "/language?to=" + std::string(code) + "&back=" + base::percent_encoded(view.here)},
             {"lang", code},
             {"hreflang", code}},
            name);
    }
    html.close();
}

void show_account(Html& html, const View& view) {
    if (view.site == nullptr || !view.site->office) {
        return;
    }
    html.open("div", {{"class", "eh-account"}});
    if (view.who) {
        html.leaf("a", {{"class", "eh-account__link"}, {"href", "/account"}}, view.who->name);
        form(html, view, "/sign-out", [&] {
            html.leaf("button", {{"type", "submit"}, {"class", "eh-account__link eh-account__button"}},
                      view.words.say("frame.sign_out"));
        });
    } else {
        html.leaf(
            "a", {{"class", "eh-account__link"}, {"href", "/sign-in?to=" + base::percent_encoded(view.here)}},
            view.words.say("frame.sign_in"));
    }
    html.close();
}

void show_header(Html& html, const View& view, const Frame& frame) {
    html.open("header", {{"class", "eh-header"}}).open("div", {{"class", "eh-wide eh-header__inner"}});
    html.leaf("a", {{"href", "/"}, {"class", "eh-header__name"}}, "Evenhand");
    html.open("div", {{"class", "eh-header__side"}});
    html.open("nav", {{"aria-label", view.words.say("frame.language")}, {"class", "eh-language"}});
    html.open("ul", {{"class", "eh-language__list"}});
    show_language(html, view, frame, Language::english);
    show_language(html, view, frame, Language::welsh);
    html.close().close();
    show_account(html, view);
    html.close().close().close();
}

void show_navigation(Html& html, const View& view, Section section) {
    html.open("div", {{"class", "govuk-service-navigation"}}).open("div", {{"class", "eh-wide"}});
    html.open("div", {{"class", "govuk-service-navigation__container"}});
    html.open("nav",
              {{"aria-label", view.words.say("frame.menu")}, {"class", "govuk-service-navigation__wrapper"}});
    html.open("ul", {{"class", "govuk-service-navigation__list"}});
    for (const Entry& entry : entries) {
        if (entry.whom == For::signed_in && !view.who) {
            continue;
        }
        const bool here = entry.section == section;
        html.open("li", {{"class", here ? "govuk-service-navigation__item "
                                          "govuk-service-navigation__item--active"
                                        : "govuk-service-navigation__item"}});
        html.open("a", {{"class", "govuk-service-navigation__link"},
                        {"href", entry.path},
                        here ? Attribute{"aria-current", "true"} : Attribute{"", ""}});
        if (here) {
            html.leaf("strong", {{"class", "govuk-service-navigation__active-fallback"}},
                      view.words.say(entry.key));
        } else {
            html.text(view.words.say(entry.key));
        }
        html.close().close();
    }
    html.close().close().close().close().close();
}

}  // namespace

void open_page(Html& html, const View& view, const Frame& frame) {
    show_head(html, view, frame);
    html.open("body", {{"class", "govuk-template__body"}});
    if (!frame.keeps_form.empty()) {
        // The first button of a form in the order of the page is the one that Enter presses: it must not be
        // the switch of the language.
        html.leaf("button",
                  {{"type", "submit"},
                   {"form", frame.keeps_form},
                   {"class", "govuk-visually-hidden"},
                   {"tabindex", "-1"},
                   {"aria-hidden", "true"}},
                  view.words.say("frame.check"));
    }
    html.leaf("a", {{"href", "#main-content"}, {"class", "govuk-skip-link"}}, view.words.say("frame.skip"));
    show_header(html, view, frame);
    show_navigation(html, view, frame.section);
    html.open("div", {{"class", "eh-wide"}});
    if (!frame.back.empty()) {
        html.open("nav", {{"aria-label", view.words.say("frame.back")}});
        html.leaf("a", {{"class", "govuk-back-link"}, {"href", frame.back}}, view.words.say("frame.back"));
        html.close();
    }
    html.open("main", {{"class", "govuk-main-wrapper"}, {"id", "main-content"}, {"tabindex", "-1"}});
}

void close_page(Html& html, const View& view) {
    html.close().close();
    html.open("footer", {{"class", "govuk-footer"}}).open("div", {{"class", "eh-wide"}});
    html.leaf("p", {{"class", "govuk-body-s"}}, view.words.say("frame.disclaimer"));
    if (view.site != nullptr) {
        const std::string& digest = view.site->councils.front()->digest();
        html.leaf("p", {{"class", "govuk-body-s"}},
                  view.words.say("frame.version",
                                 {{"version", view.site->version}, {"ruleset", digest.substr(0, 19)}}));
    }
    html.close().close().close().close();
}

}  // namespace evenhand::web
