#include "web/pages/parts/fields.hpp"

#include "web/pages/parts/blocks.hpp"

#include <algorithm>
#include <string>

namespace evenhand::web {
namespace {

const FieldError* error_of(const Errors& errors, std::string_view field) {
    const auto found = std::ranges::find(errors, field, &FieldError::field);
    return found == errors.end() ? nullptr : &*found;
}

/// What aria-describedby is to name: the hint and the error, as far as they stand there.
std::string described_by(const Field& field, const FieldError* error) {
    std::string ids = field.hint.empty() ? std::string() : std::string(field.id) + "-hint";
    if (error != nullptr) {
        ids += (ids.empty() ? "" : " ") + std::string(field.id) + "-error";
    }
    return ids;
}

void open_group(Html& html, const FieldError* error) {
    html.open("div", {{"class",
                       error == nullptr ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"}});
}

void show_hint_and_error(Html& html, const View& view, const Field& field, const FieldError* error) {
    if (!field.hint.empty()) {
        html.leaf("div", {{"class", "govuk-hint"}, {"id", std::string(field.id) + "-hint"}}, field.hint);
    }
    if (error != nullptr) {
        html.open("p", {{"id", std::string(field.id) + "-error"}, {"class", "govuk-error-message"}});
        html.leaf("span", {{"class", "govuk-visually-hidden"}}, view.words.say("frame.error"))
            .text(" " + error->message)
            .close();
    }
}

void show_label(Html& html, const View& view, const Field& field, const FieldError* error) {
    html.leaf("label", {{"class", "govuk-label govuk-label--s"}, {"for", field.id}}, field.label);
    show_hint_and_error(html, view, field, error);
}

void open_fieldset(Html& html, const View& view, const Field& field, const FieldError* error,
                   std::string_view role) {
    html.open("fieldset", {{"class", "govuk-fieldset"},
                           maybe("role", role),
                           maybe("aria-describedby", described_by(field, error))});
    html.leaf("legend", {{"class", "govuk-fieldset__legend govuk-fieldset__legend--s"}}, field.label);
    show_hint_and_error(html, view, field, error);
}

void date_part(Html& html, const std::string& id, std::string_view words, std::string_view value,
               std::string_view classes) {
    html.open("div", {{"class", "govuk-date-input__item"}}).open("div", {{"class", "govuk-form-group"}});
    html.leaf("label", {{"class", "govuk-label govuk-date-input__label"}, {"for", id}}, words);
    html.lone("input", {{"class", classes},
                        {"id", id},
                        {"name", id},
                        {"type", "text"},
                        {"inputmode", "numeric"},
                        {"value", value}});
    html.close().close();
}

}  // namespace

void error_summary(Html& html, const View& view, const Errors& errors) {
    if (errors.empty()) {
        return;
    }
    html.open("div", {{"class", "govuk-error-summary"}, {"tabindex", "-1"}}).open("div", {{"role", "alert"}});
    html.leaf("h2", {{"class", "govuk-error-summary__title"}}, view.words.say("frame.problem"));
    html.open("div", {{"class", "govuk-error-summary__body"}});
    html.open("ul", {{"class", "govuk-list govuk-error-summary__list"}});
    for (const FieldError& error : errors) {
        html.open("li").leaf("a", {{"href", "#" + error.field}}, error.message).close();
    }
    html.close().close().close().close();
}

void text_field(Html& html, const View& view, const Field& field, const Errors& errors) {
    const FieldError* error = error_of(errors, field.id);
    open_group(html, error);
    show_label(html, view, field, error);
    html.lone("input", {{"class", "govuk-input " + std::string(field.width) +
                                      (error == nullptr ? "" : " govuk-input--error")},
                        {"id", field.id},
                        {"name", field.id},
                        {"type", field.type},
                        field.type == "password" ? Attribute{"", ""} : Attribute{"value", field.value},
                        maybe("autocomplete", field.autocomplete),
                        maybe("aria-describedby", described_by(field, error))});
    html.close();
}

void text_area(Html& html, const View& view, const Field& field, std::string_view rows,
               const Errors& errors) {
    const FieldError* error = error_of(errors, field.id);
    open_group(html, error);
    show_label(html, view, field, error);
    html.open("textarea",
              {{"class", error == nullptr ? "govuk-textarea" : "govuk-textarea govuk-textarea--error"},
               {"id", field.id},
               {"name", field.id},
               {"rows", rows},
               {"spellcheck", "true"},
               maybe("aria-describedby", described_by(field, error))});
    html.text(field.value).close().close();
}

void radios(Html& html, const View& view, const Field& field, std::span<const Choice> choices,
            const Errors& errors) {
    const FieldError* error = error_of(errors, field.id);
    open_group(html, error);
    open_fieldset(html, view, field, error, {});
    html.open("div", {{"class", "govuk-radios govuk-radios--small"}});
    for (const Choice& choice : choices) {
        // The first has the field's own id, so that the error summary leads to it.
        const std::string id = &choice == choices.data()
                                   ? std::string(field.id)
                                   : std::string(field.id) + "-" + std::string(choice.value);
        html.open("div", {{"class", "govuk-radios__item"}});
        html.lone("input", {{"class", "govuk-radios__input"},
                            {"id", id},
                            {"name", field.id},
                            {"type", "radio"},
                            {"value", choice.value},
                            flag("checked", choice.value == field.value)});
        html.open("label", {{"class", "govuk-label govuk-radios__label"}, {"for", id}}).text(choice.words);
        if (!choice.hint.empty()) {
            html.text(" – " + std::string(choice.hint));
        }
        html.close().close();
    }
    html.close().close().close();
}

void select(Html& html, const View& view, const Field& field, std::span<const Choice> choices,
            const Errors& errors) {
    const FieldError* error = error_of(errors, field.id);
    open_group(html, error);
    show_label(html, view, field, error);
    html.open("select", {{"class", error == nullptr ? "govuk-select" : "govuk-select govuk-select--error"},
                         {"id", field.id},
                         {"name", field.id},
                         maybe("aria-describedby", described_by(field, error))});
    for (const Choice& choice : choices) {
        html.leaf("option", {{"value", choice.value}, flag("selected", choice.value == field.value)},
                  choice.words);
    }
    html.close().close();
}

void checkbox(Html& html, std::string_view id, std::string_view label, bool checked) {
    html.open("div", {{"class", "govuk-checkboxes govuk-checkboxes--small"}});
    html.open("div", {{"class", "govuk-checkboxes__item"}});
    html.lone("input", {{"class", "govuk-checkboxes__input"},
                        {"id", id},
                        {"name", id},
                        {"type", "checkbox"},
                        {"value", "yes"},
                        flag("checked", checked)});
    html.leaf("label", {{"class", "govuk-label govuk-checkboxes__label"}, {"for", id}}, label);
    html.close().close();
}

void date_field(Html& html, const View& view, const Field& field, const DateParts& parts,
                const Errors& errors) {
    const std::string first = std::string(field.id) + "-day";
    const FieldError* error = error_of(errors, first);
    open_group(html, error);
    Field fieldset = field;
    fieldset.id = first;
    open_fieldset(html, view, fieldset, error, "group");
    const std::string wrong = error == nullptr ? "" : " govuk-input--error";
    const std::string two = "govuk-input govuk-date-input__input govuk-input--width-2" + wrong;
    const std::string four = "govuk-input govuk-date-input__input govuk-input--width-4" + wrong;
    html.open("div", {{"class", "govuk-date-input"}});
    date_part(html, first, view.words.say("frame.day"), parts.day, two);
    date_part(html, std::string(field.id) + "-month", view.words.say("frame.month"), parts.month, two);
    date_part(html, std::string(field.id) + "-year", view.words.say("frame.year"), parts.year, four);
    html.close().close().close();
}

}  // namespace evenhand::web
