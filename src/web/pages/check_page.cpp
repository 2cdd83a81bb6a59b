#include "evenhand/web/pages.hpp"
#include "frame.hpp"
#include "report_view.hpp"

#include <algorithm>
#include <array>

namespace evenhand::web {
namespace {

struct Choice {
    std::string_view value;
    std::string_view words;
    std::string_view hint;
};

constexpr std::array<Choice, 4> kinds{{{"press-release", "Press release", ""},
                                       {"web-news", "News on the website", ""},
                                       {"statement", "Statement", ""},
                                       {"letter", "Letter", ""}}};
constexpr std::array<Choice, 2> authors{
    {{"officer", "The council", "written by officers: official publicity"},
     {"member", "A councillor", "a member's own statement or letter"}}};

const FieldError* error_of(const std::vector<FieldError>& errors, std::string_view field) {
    const auto found = std::find_if(errors.begin(), errors.end(),
                                    [&](const FieldError& error) { return error.field == field; });
    return found == errors.end() ? nullptr : &*found;
}

void show_error_summary(Html& html, const std::vector<FieldError>& errors) {
    if (errors.empty()) {
        return;
    }
    html.open("div", {{"class", "govuk-error-summary"}, {"tabindex", "-1"}}).open("div", {{"role", "alert"}});
    html.leaf("h2", {{"class", "govuk-error-summary__title"}}, "There is a problem");
    html.open("div", {{"class", "govuk-error-summary__body"}});
    html.open("ul", {{"class", "govuk-list govuk-error-summary__list"}});
    for (const FieldError& error : errors) {
        html.open("li").leaf("a", {{"href", "#" + error.field}}, error.message).close();
    }
    html.close().close().close().close();
}

/// Opens the group of a field and shows its error; returns what aria-describedby is to name.
std::string open_group(Html& html, const std::vector<FieldError>& errors, std::string_view field) {
    const FieldError* error = error_of(errors, field);
    html.open("div", {{"class",
                       error == nullptr ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"}});
    return error == nullptr ? std::string() : std::string(field) + "-error";
}

void show_error(Html& html, const std::vector<FieldError>& errors, std::string_view field) {
    if (const FieldError* error = error_of(errors, field)) {
        html.open("p", {{"id", std::string(field) + "-error"}, {"class", "govuk-error-message"}});
        html.leaf("span", {{"class", "govuk-visually-hidden"}}, "Error: ").text(error->message).close();
    }
}

Attribute described_by(const std::string& ids) {
    return ids.empty() ? Attribute{"", ""} : Attribute{"aria-describedby", ids};
}

void show_text_area(Html& html, const DraftForm& form, const std::vector<FieldError>& errors) {
    const std::string described = open_group(html, errors, "text");
    html.leaf("label", {{"class", "govuk-label govuk-label--m"}, {"for", "text"}}, "The text");
    html.leaf("div", {{"class", "govuk-hint"}, {"id", "text-hint"}},
              "Paste it whole: headline, quotes, notes to editors.");
    show_error(html, errors, "text");
    html.open("textarea", {{"class", "govuk-textarea"},
                           {"id", "text"},
                           {"name", "text"},
                           {"rows", "18"},
                           {"spellcheck", "true"},
                           {"aria-describedby", described.empty() ? "text-hint" : "text-hint " + described}});
    html.text(form.text).close().close();
}

template <std::size_t N>
void show_radios(Html& html, std::string_view name, std::string_view legend,
                 const std::array<Choice, N>& choices, std::string_view chosen,
                 const std::vector<FieldError>& errors) {
    const std::string described = open_group(html, errors, name);
    html.open("fieldset", {{"class", "govuk-fieldset"}, described_by(described)});
    html.leaf("legend", {{"class", "govuk-fieldset__legend govuk-fieldset__legend--s"}}, legend);
    show_error(html, errors, name);
    html.open("div", {{"class", "govuk-radios govuk-radios--small"}});
    bool first = true;
    for (const Choice& choice : choices) {
        const std::string id =
            first ? std::string(name) : std::string(name) + "-" + std::string(choice.value);
        first = false;
        html.open("div", {{"class", "govuk-radios__item"}});
        html.lone("input", {{"class", "govuk-radios__input"},
                            {"id", id},
                            {"name", name},
                            {"type", "radio"},
                            {"value", choice.value},
                            choice.value == chosen ? Attribute{"checked", "checked"} : Attribute{"", ""}});
        html.open("label", {{"class", "govuk-label govuk-radios__label"}, {"for", id}}).text(choice.words);
        if (!choice.hint.empty()) {
            html.text(" – " + std::string(choice.hint));
        }
        html.close().close();
    }
    html.close().close().close();
}

void show_date_part(Html& html, std::string_view part, std::string_view words, std::string_view value,
                    bool wrong) {
    const std::string name = "on-" + std::string(part);
    const std::string width = part == "year" ? "govuk-input--width-4" : "govuk-input--width-2";
    html.open("div", {{"class", "govuk-date-input__item"}}).open("div", {{"class", "govuk-form-group"}});
    html.leaf("label", {{"class", "govuk-label govuk-date-input__label"}, {"for", name}}, words);
    html.lone("input", {{"class", "govuk-input govuk-date-input__input " + width +
                                      (wrong ? " govuk-input--error" : "")},
                        {"id", name},
                        {"name", name},
                        {"type", "text"},
                        {"inputmode", "numeric"},
                        {"value", value}});
    html.close().close();
}

void show_date(Html& html, const DraftForm& form, const std::vector<FieldError>& errors) {
    const std::string described = open_group(html, errors, "on-day");
    html.open("fieldset", {{"class", "govuk-fieldset"}, {"role", "group"}, described_by(described)});
    html.leaf("legend", {{"class", "govuk-fieldset__legend govuk-fieldset__legend--s"}},
              "The day it is to appear");
    show_error(html, errors, "on-day");
    const bool wrong = error_of(errors, "on-day") != nullptr;
    html.open("div", {{"class", "govuk-date-input"}});
    show_date_part(html, "day", "Day", form.day, wrong);
    show_date_part(html, "month", "Month", form.month, wrong);
    show_date_part(html, "year", "Year", form.year, wrong);
    html.close().close().close();
}

void show_council(Html& html, const DraftForm& form, const std::vector<FieldError>& errors,
                  const Site& site) {
    if (site.councils.size() == 1) {
        html.lone(
            "input",
            {{"type", "hidden"}, {"name", "council"}, {"value", site.councils.front()->council().name}});
        html.open("p", {{"class", "govuk-body"}}).leaf("strong", {}, "Council: ");
        html.text(site.councils.front()->council().name).close();
        return;
    }
    open_group(html, errors, "council");
    html.leaf("label", {{"class", "govuk-label govuk-label--s"}, {"for", "council"}}, "Council");
    show_error(html, errors, "council");
    html.open("select", {{"class", "govuk-select"}, {"id", "council"}, {"name", "council"}});
    for (const auto& knowledge : site.councils) {
        const std::string& name = knowledge->council().name;
        html.leaf(
            "option",
            {{"value", name}, name == form.council ? Attribute{"selected", "selected"} : Attribute{"", ""}},
            name);
    }
    html.close().close();
}

void show_form(Html& html, const DraftForm& form, const std::vector<FieldError>& errors, const Site& site) {
    html.open("form", {{"method", "post"}, {"action", "/"}, {"novalidate", "novalidate"}});
    show_text_area(html, form, errors);
    show_radios(html, "kind", "What it is", kinds, form.kind, errors);
    show_radios(html, "author", "In whose name it goes out", authors, form.author, errors);
    show_date(html, form, errors);
    show_council(html, form, errors, site);
    html.leaf("button", {{"type", "submit"}, {"class", "govuk-button"}}, "Check the text").close();
}

}  // namespace

std::string check_page(const DraftForm& form, const std::vector<FieldError>& errors,
                       const std::optional<report::Report>& report, const Site& site) {
    Html html;
    const std::string title = !errors.empty() ? "Error: Check a draft"
                              : report        ? verdict_words(*report)
                                              : "Check a draft";
    open_page(html, title);
    show_error_summary(html, errors);
    html.leaf("h1", {{"class", "govuk-heading-l"}}, "Check a draft");
    html.open("div", {{"class", report ? "eh-columns eh-columns--two" : "eh-columns"}});
    if (report) {
        html.open("div", {{"class", "eh-report"}});
        show_report(html, *report);
        html.close();
    }
    html.open("div", {{"class", "eh-form"}});
    show_form(html, form, errors, site);
    html.close().close();
    close_page(html);
    return html.take();
}

}  // namespace evenhand::web
