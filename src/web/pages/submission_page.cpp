#include "evenhand/workflow/assessed.hpp"
#include "web/offers.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/parts/fields.hpp"
#include "web/pages/parts/workflow_words.hpp"
#include "web/pages/report_view.hpp"
#include "web/pages/submission_parts.hpp"

namespace evenhand::web {
namespace {

using workflow::Submission;

std::string schedule_words(const View& view, const workflow::Schedule& schedule) {
    std::string words = day_in_words(view.words, schedule.day);
    if (schedule.time) {
        words += ", " + clock_in_words(*schedule.time);
    }
    return words;
}

/// Where only the stored report is left: the council or the rules are not served here any more.
void show_stored_findings(Html& html, const View& view, const SubmissionPage& shown) {
    if (shown.history.reports.empty()) {
        return;
    }
    const auto stored = workflow::read_assessed(shown.history.reports.back().json, "the report");
    if (!stored.ok()) {
        return;
    }
    heading(html, view.words.say("report.found"));
    html.open("ol", {{"class", "govuk-list eh-findings"}, maybe("lang", view.foreign())});
    for (const auto& finding : stored->findings) {
        html.open("li", {{"class", "eh-finding eh-finding--" + std::string(rules::word(finding.level))}});
        small_heading(html, finding.title);
        paragraph(html, finding.message);
        html.leaf("blockquote", {{"class", "govuk-body eh-quoted"}}, finding.text);
        html.close();
    }
    html.close();
    heading(html, view.words.say("submission.text"));
    html.leaf("div", {{"class", "govuk-body eh-text"}}, shown.history.revisions.back().document.text);
}

void show_report(Html& html, const View& view, const SubmissionPage& shown) {
    if (!shown.report) {
        show_stored_findings(html, view, shown);
        return;
    }
    if (shown.rules_changed) {
        inset(html, [&] { paragraph(html, view.words.say("submission.rules_changed")); });
    }
    const ReportView report{*shown.report};
    show_verdict(html, view, report);
    show_findings(html, view, report);
    show_marked_text(html, view, report);
}

}  // namespace

void show_standing(Html& html, const View& view, const SubmissionPage& shown) {
    const Submission& item = shown.history.submission;
    const auto& words = view.words;
    html.open("dl", {{"class", "govuk-summary-list"}});
    row(html, words.say("queue.state"), [&] { state_tag(html, view, item.state); });
    if (!item.reason.empty()) {
        row(html, words.say("submission.reason"), item.reason);
    }
    row(html, words.say("queue.verdict"),
        [&] { tag(html, verdict_colour(item.verdict), verdict_word(view, item.verdict)); });
    row(html, words.say("queue.day"), schedule_words(view, item.schedule));
    if (item.schedule.embargo) {
        row(html, words.say("submission.embargo"), moment_in_words(words, *item.schedule.embargo));
    }
    if (item.due) {
        row(html, words.say("queue.due"), [&] {
            html.text(moment_in_words(words, *item.due) + " ");
            html.leaf("span", {{"class", "govuk-hint"}, maybe("lang", view.foreign())}, item.due_why);
        });
    }
    row(html, words.say("submission.written_by"), name_of(shown.names, item.writer));
    if (item.editor != item.writer) {
        row(html, words.say("submission.edited_by"), name_of(shown.names, item.editor));
    }
    if (!item.asked_by.empty()) {
        row(html, words.say("submission.asked_by"), item.asked_by);
    }
    row(html, words.say("queue.claimed"),
        item.claim ? name_of(shown.names, item.claim->by) : words.say("submission.nobody"));
    if (item.approval) {
        row(html, words.say("state.approved"),
            name_of(shown.names, item.approval->by) + ", " + moment_in_words(words, item.approval->at));
    }
    if (item.release) {
        row(html, words.say("state.released"),
            name_of(shown.names, item.release->by) + ", " + moment_in_words(words, item.release->at));
    }
    if (item.urgency) {
        row(html, words.say("submission.urgent"), item.urgency->reason + " – " + item.urgency->authoriser);
        row(html, words.say("submission.look"),
            item.owes_look() ? words.say("submission.look_owed",
                                         {{"until", moment_in_words(words, item.urgency->look_due)}})
                             : name_of(shown.names, item.urgency->looked_by) + ": " + item.urgency->finding);
    }
    html.close();
}

std::string submission_page(const View& view, const SubmissionPage& shown) {
    Html html;
    const Submission& item = shown.history.submission;
    const std::string number = std::to_string(item.id.value);
    const std::string titled = (shown.errors.empty() ? "" : view.words.say("frame.error") + " ") + item.title;
    open_page(html, view, Frame{.title = titled, .section = Section::queue, .back = "/queue"});
    error_summary(html, view, shown.errors);
    if (!shown.notice.empty()) {
        banner(html, view, shown.notice, shown.good);
    }
    title(html, item.title,
          view.words.say("submission.caption", {{"number", number},
                                                {"kind", kind_words(view.words, item.kind)},
                                                {"revision", item.revision.value}}));
    html.open("div", {{"class", "eh-columns eh-columns--two"}});
    html.open("div");
    show_report(html, view, shown);
    html.close().open("div");
    show_standing(html, view, shown);
    show_acts(html, view, shown);
    show_checklist(html, view, shown);
    show_comments(html, view, shown);
    show_revisions(html, view, shown);
    show_history(html, view, shown);
    html.close().close();
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
