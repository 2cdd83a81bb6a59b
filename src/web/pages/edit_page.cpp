#include "evenhand/web/queue_pages.hpp"
#include "web/offers.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/draft_fields.hpp"
#include "web/pages/parts/fields.hpp"

namespace evenhand::web {

std::string edit_page(const View& view, const EditPage& shown) {
    Html html;
    const auto& words = view.words;
    const std::string path = "/queue/" + std::to_string(shown.submission);
    const std::string titled =
        (shown.errors.empty() ? "" : words.say("frame.error") + " ") + words.say("edit.title");
    open_page(html, view, Frame{.title = titled, .section = Section::queue, .back = path});
    error_summary(html, view, shown.errors);
    title(html, words.say("edit.title"));
    paragraph(html, words.say("edit.lead"));
    form(html, view, path + "/edit", [&] {
        hidden(html, "version", std::to_string(shown.version));
        text_area(html, view,
                  {.id = "text", .label = words.say("check.text"), .value = shown.form.draft.text}, "24",
                  shown.errors);
        day_field(html, view, shown.form.draft, shown.errors);
        text_field(html, view,
                   {.id = "time",
                    .label = words.say("edit.time"),
                    .value = shown.form.time,
                    .hint = words.say("edit.time_hint"),
                    .width = "govuk-input--width-5"},
                   shown.errors);
        text_field(html, view,
                   {.id = "embargo",
                    .label = words.say("edit.embargo"),
                    .value = shown.form.embargo,
                    .hint = words.say("edit.embargo_hint"),
                    .width = "govuk-input--width-20"},
                   shown.errors);
        kind_fields(html, view, shown.form.draft, shown.errors);
        text_field(html, view,
                   {.id = "asked-by", .label = words.say("edit.asked_by"), .value = shown.form.asked_by},
                   shown.errors);
        text_field(html, view,
                   {.id = "note",
                    .label = words.say("edit.note"),
                    .value = shown.form.note,
                    .hint = words.say("edit.note_hint")},
                   shown.errors);
        button(html, words.say("edit.save"));
    });
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
