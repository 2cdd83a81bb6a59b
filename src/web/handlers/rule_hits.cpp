#include "evenhand/calendar/london_day.hpp"
#include "evenhand/web/rule_hits_page.hpp"
#include "evenhand/workflow/assessed.hpp"
#include "web/handlers/case.hpp"
#include "web/handlers/day_range.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"

#include <algorithm>
#include <set>

namespace evenhand::web {
namespace {

using base::Result;

/// So many of each are read for one page, the newest first: each is a reading of its own in the store.
constexpr std::int64_t most_looked_at = 500;
constexpr std::int64_t piece = 100;

bool within(const DayRange& days, base::Day day) {
    return days.from <= day && day <= days.to;
}

Result<base::Done> count_queue(const Site& site, const workflow::Account& who, const DayRange& days,
                               RuleHitsPage& page) {
    workflow::Desk desk = desk_for(site);
    workflow::Query query;
    query.order = workflow::Query::Order::newest;
    query.limit = piece;
    for (std::int64_t read = 0; read < most_looked_at; query.offset += piece) {
        EVENHAND_TRY(const auto rows, desk.list(who, query));
        for (const auto& submission : rows.rows) {
            ++read;
            if (!within(days, submission.schedule.day)) {
                continue;
            }
            EVENHAND_TRY(const auto history, desk.history(who, submission.id));
            if (history.reports.empty()) {
                continue;
            }
            EVENHAND_TRY(const auto report, workflow::read_assessed(history.reports.back().json, "a report"));
            ++page.submissions;
            for (const std::string& rule : report.rules_found()) {
                RuleHits& hits = page.hits[rule];
                ++(report.periods.empty() ? hits.queue_outside : hits.queue_inside);
            }
        }
        if (static_cast<std::int64_t>(rows.rows.size()) < piece) {
            return base::Done{};
        }
    }
    page.cut = true;
    return base::Done{};
}

Result<base::Done> count_website(const Site& site, const workflow::Account& who, const DayRange& days,
                                 RuleHitsPage& page) {
    scan::ItemQuery query;
    for (const auto& council : site.councils) {
        if (!workflow::roles_in(who, {council->council().slug}).empty()) {
            query.councils.push_back(council->council().slug);
        }
    }
    if (!site.office->scans || query.councils.empty()) {
        return base::Done{};
    }
    query.limit = most_looked_at;
    EVENHAND_TRY(const auto items, site.office->scans->items(query));
    page.cut = page.cut || items.total > most_looked_at;
    for (const auto& item : items.rows) {
        if (!item.day || !within(days, *item.day)) {
            continue;
        }
        ++page.items;
        if (item.verdict == policy::Verdict::clear) {
            continue;
        }
        EVENHAND_TRY(const auto assessment, site.office->scans->assessment(item.id));
        std::set<std::string> found;
        for (const auto& finding : assessment ? assessment->findings : std::vector<scan::WebFinding>{}) {
            found.insert(finding.rule);
        }
        for (const std::string& rule : found) {
            ++page.hits[rule].website;
        }
    }
    return base::Done{};
}

}  // namespace

Reply show_rule_hits(const Request& request, const Site& site) {
    const View view = view_of(request, site);
    const base::Day today = calendar::london_day(site.clock.now());
    constexpr std::chrono::days year{365};
    RuleHitsPage page;
    const auto days = day_range(request, view, {today - year, today + year}, page.from, page.to, page.errors);
    if (!days) {
        return page_reply(422, rule_hits_page(view, page));
    }
    const auto queue = count_queue(site, *view.who, *days, page);
    const auto website = queue.ok() ? count_website(site, *view.who, *days, page) : queue;
    if (!website.ok()) {
        return told(request, site, website.error());
    }
    return page_reply(200, rule_hits_page(view, page));
}

}  // namespace evenhand::web
