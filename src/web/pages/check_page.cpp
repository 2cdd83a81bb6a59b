#include "evenhand/web/pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/draft_fields.hpp"
#include "web/pages/parts/fields.hpp"
#include "web/pages/report_view.hpp"

#include <utility>

namespace evenhand::web {
namespace {

constexpr std::string_view form_id = "draft";

void show_text(Html& html, const View& view, const CheckPage& shown) {
    text_area(html, view,
              Field{.id = "text",
                    .label = view.words.say("check.text"),
                    .value = shown.form.text,
                    .hint = view.words.say("check.text_hint")},
              shown.report ? "24" : "16", shown.errors);
}

void show_upload(Html& html, const View& view, const CheckPage& shown) {
    html.open("div", {{"class", "govuk-form-group"}});
    html.leaf("label", {{"class", "govuk-label govuk-label--s"}, {"for", "file"}},
              view.words.say("check.file"));
    html.leaf("div", {{"class", "govuk-hint"}, {"id", "file-hint"}}, view.words.say("check.file_hint"));
    for (const FieldError& error : shown.errors) {
        if (error.field == "file") {
            html.leaf("p", {{"class", "govuk-error-message"}, {"id", "file-error"}}, error.message);
        }
    }
    html.lone("input", {{"class", "govuk-file-upload"},
                        {"id", "file"},
                        {"name", "file"},
                        {"type", "file"},
                        {"accept", ".docx,.odt,.html,.htm,.eml,.txt"},
                        {"aria-describedby", "file-hint"}});
    html.close();
}

void show_council(Html& html, const View& view, const CheckPage& shown) {
    const auto& councils = view.site->councils;
    if (councils.size() == 1) {
        hidden(html, "council", councils.front()->council().name);
        html.open("p", {{"class", "govuk-body"}}).leaf("strong", {}, view.words.say("check.council"));
        html.text(" " + councils.front()->council().name).close();
        return;
    }
    std::vector<Choice> choices;
    for (const auto& knowledge : councils) {
        choices.push_back({knowledge->council().name, knowledge->council().name});
    }
    select(html, view,
           Field{.id = "council", .label = view.words.say("check.council"), .value = shown.form.council},
           choices, shown.errors);
}

void show_buttons(Html& html, const View& view, const CheckPage& shown) {
    html.open("div", {{"class", "govuk-button-group"}});
    html.leaf("button", {{"type", "submit"}, {"class", "govuk-button"}, {"id", "check"}},
              view.words.say(shown.report ? "check.check_again" : "check.check"));
    if (view.who) {
        for (const auto& [act, key] :
             {std::pair{"submit", "check.save_and_submit"}, std::pair{"draft", "check.save_draft"}}) {
            html.leaf("button",
                      {{"type", "submit"},
                       {"class", "govuk-button govuk-button--secondary"},
                       {"formaction", "/queue/new"},
                       {"name", "act"},
                       {"value", act}},
                      view.words.say(key));
        }
    }
    html.close();
    if (!view.who && view.site->office) {
        html.open("p", {{"class", "govuk-body"}});
        link(html, "/sign-in?to=/", view.words.say("check.sign_in_to_save"));
        html.close();
    }
}

void show_rest(Html& html, const View& view, const CheckPage& shown) {
    kind_fields(html, view, shown.form, shown.errors);
    show_council(html, view, shown);
    show_upload(html, view, shown);
}

void show_form(Html& html, const View& view, const CheckPage& shown) {
    html.open("form", {{"method", "post"},
                       {"action", "/"},
                       {"enctype", "multipart/form-data"},
                       {"id", form_id},
                       {"novalidate", "novalidate"},
                       {"data-checking", view.words.say("check.checking")},
                       {"data-checked", view.words.say("check.checked")},
                       {"data-failed", view.words.say("check.not_checked")}});
    form_token(html, view);
    show_text(html, view, shown);
    day_field(html, view, shown.form, shown.errors);
    if (shown.report) {
        // Beside the findings there is room for what changes from one check to the next.
        show_buttons(html, view, shown);
        details(html, view.words.say("check.more"), [&] { show_rest(html, view, shown); });
    } else {
        show_rest(html, view, shown);
        show_buttons(html, view, shown);
    }
    html.close();
}

std::string title_of_page(const View& view, const CheckPage& shown) {
    const std::string& plain = view.words.say("check.title");
    if (!shown.errors.empty()) {
        return view.words.say("frame.error") + " " + plain;
    }
    return shown.report ? verdict_words(view, *shown.report) : plain;
}

/// What a script takes out of the answer and puts in here, when it checks while somebody types.
void show_report(Html& html, const View& view, const CheckPage& shown) {
    html.open("div", {{"id", "report"}, {"class", "eh-report"}});
    if (shown.report) {
        const ReportView report{*shown.report, shown.outlook, form_id};
        show_verdict(html, view, report);
        show_findings(html, view, report);
        show_marked_text(html, view, report);
    }
    html.close();
}

}  // namespace

std::string check_page(const View& view, const CheckPage& shown) {
    Html html;
    open_page(html, view,
              Frame{.title = title_of_page(view, shown), .section = Section::check, .keeps_form = form_id});
    error_summary(html, view, shown.errors);
    if (!shown.notice.empty()) {
        banner(html, view, shown.notice, true);
    }
    title(html, view.words.say("check.title"));
    if (!shown.report) {
        html.leaf("p", {{"class", "govuk-body-l"}}, view.words.say("check.lead"));
    }
    html.open("p", {{"class", "govuk-body-s eh-status"}, {"id", "status"}, {"role", "status"}}).close();
    html.open("div",
              {{"class", shown.report ? "eh-columns eh-columns--two" : "eh-columns"}, {"id", "columns"}});
    show_report(html, view, shown);
    html.open("div", {{"class", "eh-form"}});
    if (shown.report) {
        heading(html, view.words.say("check.change"));
    }
    show_form(html, view, shown);
    html.close().close();
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
