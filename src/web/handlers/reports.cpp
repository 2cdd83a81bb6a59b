#include "evenhand/base/percent.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/web/record_pages.hpp"
#include "web/handlers/case.hpp"
#include "web/handlers/day_range.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"

#include <algorithm>
#include <chrono>

namespace evenhand::web {
namespace {

constexpr std::int64_t piece = 200;
constexpr std::int64_t most = 20'000;

/// What was let pass: a finding at stop that was approved all the same, questions that were not needed, a
/// release without approval.
std::vector<std::string> waived_in(const workflow::History& history, const View& view) {
    std::vector<std::string> waived;
    for (const auto& entry : history.entries) {
        const auto reason = entry.fact.detail("despite");
        if (entry.fact.act == "approve" && !reason.empty()) {
            waived.push_back(view.words.say("reports.stop_waived", {{"why", reason}}));
        }
    }
    for (const auto& answer : history.answers) {
        if (answer.kind == workflow::GateAnswer::Kind::not_needed) {
            waived.push_back(answer.gate + ": " +
                             view.words.say("gate.not_needed_because", {{"note", answer.note}}));
        }
    }
    if (const auto& urgency = history.submission.urgency) {
        waived.push_back(view.words.say("reports.urgent_why", {{"why", urgency->reason}}));
    }
    return waived;
}

base::Result<std::vector<ReportLine>> lines_of(const Site& site, const View& view, base::Day from,
                                               base::Day to) {
    std::vector<ReportLine> lines;
    workflow::Desk desk = desk_for(site);
    workflow::Query query;
    query.states = {workflow::State::released, workflow::State::withdrawn};
    query.order = workflow::Query::Order::newest;
    query.limit = piece;
    for (; query.offset < most; query.offset += piece) {
        EVENHAND_TRY(const auto page, desk.list(*view.who, query));
        for (const auto& submission : page.rows) {
            if (!submission.release) {
                continue;
            }
            const base::Day day = calendar::london_day(submission.release->at);
            if (day < from || to < day) {
                continue;
            }
            EVENHAND_TRY(const auto history, desk.history(*view.who, submission.id));
            lines.push_back({submission, waived_in(history, view)});
        }
        if (page.rows.size() < static_cast<std::size_t>(piece)) {
            break;
        }
    }
    std::ranges::sort(lines, {}, [](const ReportLine& line) { return line.submission.release->at; });
    return lines;
}

}  // namespace

Reply show_reports(const Request& request, const Site& site) {
    const View view = view_of(request, site);
    const base::Day today = calendar::london_day(site.clock.now());
    const std::chrono::year_month_day date{today};
    ReportsPage page;
    const auto days = day_range(request, view, {std::chrono::sys_days{date.year() / date.month() / 1}, today},
                                page.from, page.to, page.errors);
    if (!days) {
        return page_reply(422, reports_page(view, page));
    }
    auto lines = lines_of(site, view, days->from, days->to);
    auto names = names_of(site);
    if (!lines.ok() || !names.ok()) {
        return told(request, site, lines.ok() ? names.error() : lines.error());
    }
    page.lines = std::move(lines).value();
    page.names = std::move(names).value();
    page.csv_address = "/reports?format=csv";
    for (const auto& [name, form] : {std::pair{"from", &page.from}, std::pair{"to", &page.to}}) {
        page.csv_address += std::string("&") + name + "-day=" + base::percent_encoded(form->day) + "&" +
                            name + "-month=" + base::percent_encoded(form->month) + "&" + name +
                            "-year=" + base::percent_encoded(form->year);
    }
    if (request.query.value_or("format", "") == "csv") {
        return Reply{200,
                     "text/csv; charset=utf-8",
                     reports_csv(view, page),
                     {{"Content-Disposition", "attachment; filename=\"published.csv\""}}};
    }
    return page_reply(200, reports_page(view, page));
}

}  // namespace evenhand::web
