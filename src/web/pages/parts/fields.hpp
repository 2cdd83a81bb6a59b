#pragma once

#include "evenhand/web/draft_form.hpp"
#include "evenhand/web/html.hpp"
#include "evenhand/web/view.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace evenhand::web {

using Errors = std::vector<FieldError>;

/// What was wrong with a form, on top of its page, each line leading to its field.
void error_summary(Html& html, const View& view, const Errors& errors);

/// A labelled field. `id` is its name, too.
struct Field {
    std::string_view id;
    std::string_view label;
    std::string_view value{};
    std::string_view hint{};
    std::string_view type = "text";   ///< of the input: "password", "email" …
    std::string_view width{};         ///< "govuk-input--width-10"; empty: the column's
    std::string_view autocomplete{};  ///< WCAG 1.3.5
};
void text_field(Html& html, const View& view, const Field& field, const Errors& errors);
void text_area(Html& html, const View& view, const Field& field, std::string_view rows, const Errors& errors);

/// One of several: radios or a list.
struct Choice {
    std::string_view value;
    std::string_view words;
    std::string_view hint{};
};
void radios(Html& html, const View& view, const Field& field, std::span<const Choice> choices,
            const Errors& errors);
void select(Html& html, const View& view, const Field& field, std::span<const Choice> choices,
            const Errors& errors);
void checkbox(Html& html, std::string_view id, std::string_view label, bool checked);

/// Day, month and year in three inputs "ID-day", "ID-month", "ID-year".
struct DateParts {
    std::string_view day;
    std::string_view month;
    std::string_view year;
};
void date_field(Html& html, const View& view, const Field& field, const DateParts& parts,
                const Errors& errors);

}  // namespace evenhand::web
