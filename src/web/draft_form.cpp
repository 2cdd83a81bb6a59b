#include "evenhand/web/draft_form.hpp"

#include "evenhand/calendar/london_day.hpp"
#include "evenhand/text/utf8.hpp"

#include <algorithm>
#include <chrono>

namespace evenhand::web {
namespace {

std::string padded(std::string_view digits, std::size_t width) {
    return std::string(width > digits.size() ? width - digits.size() : 0, '0') + std::string(digits);
}

}  // namespace

std::string with_line_feeds(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') {
            continue;
        }
        out += text[at];
    }
    return out;
}

std::string trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

DraftForm blank_form(const Site& site) {
    const std::chrono::year_month_day today{calendar::london_day(site.clock.now())};
    DraftForm form;
    form.council = site.councils.front()->council().name;
    form.day = std::to_string(static_cast<unsigned>(today.day()));
    form.month = std::to_string(static_cast<unsigned>(today.month()));
    form.year = std::to_string(static_cast<int>(today.year()));
    return form;
}

DraftForm form_of(const Fields& fields) {
    DraftForm form;
    form.text = with_line_feeds(fields.value_or("text", ""));
    form.kind = fields.value_or("kind", form.kind);
    form.author = fields.value_or("author", form.author);
    form.council = fields.value_or("council", "");
    form.day = trimmed(fields.value_or("on-day", ""));
    form.month = trimmed(fields.value_or("on-month", ""));
    form.year = trimmed(fields.value_or("on-year", ""));
    return form;
}

std::optional<base::Day> day_of_parts(std::string_view day, std::string_view month, std::string_view year) {
    const auto read = base::parse_day(std::string(year) + "-" + padded(month, 2) + "-" + padded(day, 2));
    return read.ok() ? std::optional<base::Day>(*read) : std::nullopt;
}

Understood understand(const DraftForm& form, const View& view) {
    const auto& words = view.words;
    Understood result;
    Draft draft;
    if (const auto fit = text::check_text(form.text, "the text"); !fit.ok()) {
        const bool blank = form.text.find_first_not_of(" \t\n") == std::string::npos;
        result.errors.push_back(
            {"text", blank ? words.say("check.error_blank")
                           : words.say("check.error_text",
                                       {{"why", fit.error().message + "; " + fit.error().mend}})});
    }
    const auto on = day_of_parts(form.day, form.month, form.year);
    if (!on) {
        result.errors.push_back({"on-day", words.say("check.error_day")});
    }
    const auto kind = text::document_kind_named(form.kind);
    if (!kind) {
        result.errors.push_back({"kind", words.say("check.error_kind")});
    }
    const auto author = text::author_named(form.author);
    if (!author) {
        result.errors.push_back({"author", words.say("check.error_author")});
    }
    const Site& site = *view.site;
    draft.council = form.council.empty() ? site.councils.front().get() : site.find(form.council);
    if (draft.council == nullptr) {
        result.errors.push_back({"council", words.say("check.error_council")});
    }
    if (result.errors.empty()) {
        draft.document = text::Document{form.text, *kind, *author};
        draft.on = *on;
        result.draft = std::move(draft);
    }
    return result;
}

}  // namespace evenhand::web
