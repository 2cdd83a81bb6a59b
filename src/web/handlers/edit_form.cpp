#include "web/handlers/edit_form.hpp"

#include "evenhand/calendar/london_day.hpp"
#include "web/pages/parts/dates.hpp"

#include <algorithm>
#include <chrono>

namespace evenhand::web {
namespace {

/// "09:30"
std::optional<std::chrono::minutes> time_of(std::string_view text) {
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || !digit(0) || !digit(1) || text[2] != ':' || !digit(3) || !digit(4)) {
        return std::nullopt;
    }
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    return hour < 24 && minute < 60 ? std::optional(std::chrono::hours(hour) + std::chrono::minutes(minute))
                                    : std::nullopt;
}

/// "2027-04-08 06:00", by the clocks of London.
std::optional<workflow::Instant> moment_of(std::string_view text) {
    const auto space = std::min(text.find(' '), text.size());
    const auto day = base::parse_day(text.substr(0, space));
    const auto time = time_of(text.substr(std::min(space + 1, text.size())));
    return day.ok() && time ? std::optional(calendar::london_time(*day, *time)) : std::nullopt;
}

}  // namespace

EditForm edit_form_of(const Fields& fields) {
    return EditForm{form_of(fields), trimmed(fields.value_or("time", "")),
                    trimmed(fields.value_or("embargo", "")), trimmed(fields.value_or("asked-by", "")),
                    trimmed(fields.value_or("note", ""))};
}

EditForm edit_form_of(const workflow::Revision& revision) {
    const std::chrono::year_month_day day{revision.schedule.day};
    EditForm form;
    form.draft.text = revision.document.text;
    form.draft.kind = text::word(revision.document.kind);
    form.draft.author = text::word(revision.document.author);
    form.draft.day = std::to_string(static_cast<unsigned>(day.day()));
    form.draft.month = std::to_string(static_cast<unsigned>(day.month()));
    form.draft.year = std::to_string(static_cast<int>(day.year()));
    form.time = revision.schedule.time ? clock_in_words(*revision.schedule.time) : "";
    if (const auto embargo = revision.schedule.embargo) {
        form.embargo =
            base::iso(calendar::london_day(*embargo)) + " " + clock_in_words(london_clock(*embargo));
    }
    form.asked_by = revision.asked_by;
    return form;
}

std::optional<workflow::Draft> understand_edit(const EditForm& form, const View& view,
                                               std::vector<FieldError>& errors) {
    DraftForm plain = form.draft;
    plain.council.clear();  // it stays in its council
    Understood understood = understand(plain, view);
    errors = std::move(understood.errors);
    workflow::Draft draft;
    if (!form.time.empty()) {
        draft.schedule.time = time_of(form.time);
        if (!draft.schedule.time) {
            errors.push_back({"time", view.words.say("edit.error_time")});
        }
    }
    if (!form.embargo.empty()) {
        draft.schedule.embargo = moment_of(form.embargo);
        if (!draft.schedule.embargo) {
            errors.push_back({"embargo", view.words.say("edit.error_embargo")});
        }
    }
    if (!errors.empty()) {
        return std::nullopt;
    }
    draft.document = std::move(understood.draft->document);
    draft.schedule.day = understood.draft->on;
    draft.asked_by = form.asked_by;
    draft.note = form.note;
    return draft;
}

}  // namespace evenhand::web
