#include "evenhand/web/record_pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/parts/fields.hpp"
#include "web/pages/parts/workflow_words.hpp"
#include "web/pages/report_view.hpp"

namespace evenhand::web {
namespace {

/// Who answers for it: whoever approved, or whoever authorised an urgent release.
std::string cleared_by(const View& view, const ReportsPage& shown, const workflow::Submission& item) {
    if (item.urgency) {
        return view.words.say("reports.urgent", {{"who", item.urgency->authoriser}});
    }
    return item.approval ? name_of(shown.names, item.approval->by) + ", " +
                               moment_in_words(view.words, item.approval->at)
                         : "–";
}

void show_choice(Html& html, const View& view, const ReportsPage& shown) {
    html.open("form", {{"method", "get"}, {"action", "/reports"}, {"class", "eh-filters eh-no-print"}});
    date_field(html, view, {.id = "from", .label = view.words.say("reports.from")},
               {shown.from.day, shown.from.month, shown.from.year}, shown.errors);
    date_field(html, view, {.id = "to", .label = view.words.say("reports.to")},
               {shown.to.day, shown.to.month, shown.to.year}, shown.errors);
    button(html, view.words.say("reports.show"), ButtonStyle::secondary);
    html.close();
}

void show_line(Html& html, const View& view, const ReportsPage& shown, const ReportLine& line) {
    const auto& item = line.submission;
    html.open("tr", {{"class", "govuk-table__row"}});
    html.open("th", {{"scope", "row"}, {"class", "govuk-table__header"}});
    link(html, "/queue/" + std::to_string(item.id.value), item.title);
    html.close();
    cell(html, kind_words(view.words, item.kind));
    cell(html, moment_in_words(view.words, item.release->at));
    cell(html, cleared_by(view, shown, item));
    open_cell(html);
    tag(html, verdict_colour(item.verdict), verdict_word(view, item.verdict));
    html.close();
    open_cell(html);
    for (const std::string& waived : line.waived) {
        html.leaf("div", {}, waived);
    }
    html.close().close();
}

}  // namespace

std::string reports_page(const View& view, const ReportsPage& shown) {
    Html html;
    const auto& words = view.words;
    open_page(html, view, Frame{.title = words.say("reports.title"), .section = Section::reports});
    error_summary(html, view, shown.errors);
    title(html, words.say("reports.title"));
    show_choice(html, view, shown);
    paragraph(html, words.say("reports.count", {{"count", shown.lines.size()}}));
    if (!shown.lines.empty()) {
        open_table(html, words.say("reports.title"),
                   {words.say("queue.text"), words.say("check.kind"), words.say("state.released"),
                    words.say("reports.cleared_by"), words.say("queue.verdict"),
                    words.say("reports.waived")});
        for (const ReportLine& line : shown.lines) {
            show_line(html, view, shown, line);
        }
        close_table(html);
        html.open("p", {{"class", "govuk-body eh-no-print"}});
        link(html, shown.csv_address, words.say("reports.csv"));
        html.close();
    }
    close_page(html, view);
    return html.take();
}

std::string reports_csv(const View& view, const ReportsPage& shown) {
    std::string csv = "submission,title,kind,released,released_by,cleared_by,urgent,verdict,waived\r\n";
    for (const ReportLine& line : shown.lines) {
        const auto& item = line.submission;
        std::string waived;
        for (const std::string& one : line.waived) {
            waived += (waived.empty() ? "" : "; ") + one;
        }
        csv += std::to_string(item.id.value) + "," + csv_field(item.title) + "," +
               std::string(text::word(item.kind)) + "," + workflow::iso(item.release->at) + "," +
               csv_field(name_of(shown.names, item.release->by)) + "," +
               csv_field(cleared_by(view, shown, item)) + "," + (item.urgency ? "yes" : "no") + "," +
               std::string(policy::word(item.verdict)) + "," + csv_field(waived) + "\r\n";
    }
    return csv;
}

}  // namespace evenhand::web
