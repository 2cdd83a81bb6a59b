#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/text/document.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::web {

/// One thing wrong with what was typed, and the field it is in.
struct FieldError {
    std::string field;  ///< the id of the input to go to
    std::string message;
};

/// The form of the page "Check a draft" as it was filled in: kept as typed, so that nothing is lost over an
/// error.
struct DraftForm {
    std::string text;
    std::string kind = "press-release";
    std::string author = "officer";
    std::string council;
    std::string day;
    std::string month;
    std::string year;
};

/// The same, understood.
struct Draft {
    text::Document document;
    const check::Knowledge* council = nullptr;
    base::Day on{};
};

/// The empty form: today in London, the first council.
DraftForm blank_form(const Site& site);
DraftForm form_of(const Fields& fields);

/// The draft, or every error at once in the order of the page; exactly one of the two is there.
struct Understood {
    std::optional<Draft> draft;
    std::vector<FieldError> errors;
};
Understood understand(const DraftForm& form, const View& view);

/// The day of three inputs as typed; nothing where they are no day.
std::optional<base::Day> day_of_parts(std::string_view day, std::string_view month, std::string_view year);

/// Browsers send the lines of a text area with CR LF; what was typed has them as LF again.
std::string with_line_feeds(std::string_view text);
/// Without the white space around it.
std::string trimmed(std::string_view text);

}  // namespace evenhand::web
