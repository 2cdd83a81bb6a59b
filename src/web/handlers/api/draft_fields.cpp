#include "draft_fields.hpp"

#include "evenhand/text/utf8.hpp"

#include <chrono>

namespace evenhand::web {
namespace {

constexpr std::size_t longest_line = 500;

/// "09:30"
std::optional<std::chrono::minutes> parse_time(std::string_view word) {
    const auto digit = [&](std::size_t at) { return word[at] >= '0' && word[at] <= '9'; };
    if (word.size() != 5 || word[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) {
        return std::nullopt;
    }
    const int hours = (word[0] - '0') * 10 + (word[1] - '0');
    const int minutes = (word[3] - '0') * 10 + (word[4] - '0');
    if (hours > 23 || minutes > 59) {
        return std::nullopt;
    }
    return std::chrono::hours(hours) + std::chrono::minutes(minutes);
}

void read_time(FieldReader& fields, std::optional<std::chrono::minutes>& time) {
    if (fields.is_null("time")) {
        time.reset();
    }
    if (const auto word = fields.optional_text("time", 100)) {
        time = parse_time(*word);
        if (!time) {
            fields.complain("time", "must be a time of London's clocks, written HH:MM");
        }
    }
}

void read_embargo(FieldReader& fields, std::optional<workflow::Instant>& embargo) {
    if (fields.is_null("embargo")) {
        embargo.reset();
    }
    if (const auto moment = fields.optional_moment("embargo")) {
        embargo = moment;
    }
}

}  // namespace

workflow::Draft read_draft(FieldReader& fields, workflow::Draft before) {
    workflow::Draft draft = std::move(before);
    if (auto text = fields.optional_text("text", text::document_limit)) {
        draft.document.text = std::move(*text);
        const auto usable = text::check_text(draft.document.text, "the text");
        if (!usable.ok()) {
            fields.complain("text", "cannot be checked: " + usable.error().message);
        }
    }
    draft.document.kind =
        fields.optional_word("kind", text::document_kind_named, "press-release, web-news, statement, letter")
            .value_or(draft.document.kind);
    draft.document.author =
        fields.optional_word("author", text::author_named, "officer, member").value_or(draft.document.author);
    draft.schedule.day = fields.optional_day("day").value_or(draft.schedule.day);
    read_time(fields, draft.schedule.time);
    read_embargo(fields, draft.schedule.embargo);
    draft.asked_by = fields.optional_text("asked_by", longest_line).value_or(draft.asked_by);
    draft.note = fields.optional_text("note", longest_line).value_or("");
    return draft;
}

}  // namespace evenhand::web
