#include "evenhand/base/json_writer.hpp"
#include "evenhand/scan/schedule.hpp"
#include "evenhand/web/problem.hpp"
#include "evenhand/web/watch.hpp"
#include "handlers.hpp"
#include "web/guard/figures.hpp"
#include "web/routing/refusals.hpp"

#include <algorithm>
#include <array>

namespace evenhand::web {
namespace {

/// Monitoring asks from this machine itself, or shows a token; figures are nobody else's business.
bool may_see_inside(const Request& request) {
    const bool here = request.way == Way::direct && (request.from == "127.0.0.1" || request.from == "::1");
    return here || request.asker.who.has_value();
}

std::vector<std::string> what_is_missing(const Site& site) {
    std::vector<std::string> missing;
    const bool rules = std::all_of(site.councils.begin(), site.councils.end(), [](const auto& council) {
        return !council->library().rules.rules().empty();
    });
    if (site.councils.empty() || !rules) {
        missing.emplace_back("no rules are loaded");
    }
    if (site.office) {
        if (const auto head = site.office->records->head(); !head.ok()) {
            missing.push_back(base::one_line(head.error()));
        }
    }
    return missing;
}

void append_queue(std::string& out, const Site& site) {
    constexpr std::array states{workflow::State::draft, workflow::State::submitted, workflow::State::approved,
                                workflow::State::lapsed, workflow::State::returned};
    std::string lines;
    for (const workflow::State state : states) {
        workflow::Query query;
        query.states = {state};
        query.limit = 1;
        const auto page = site.office->records->list(query);
        if (!page.ok()) {
            return;
        }
        lines += "evenhand_queue_length{state=\"" + std::string(workflow::word(state)) + "\"} " +
                 std::to_string(page->total) + "\n";
    }
    out += "# HELP evenhand_queue_length Submissions that are not finished, by state.\n"
           "# TYPE evenhand_queue_length gauge\n" +
           lines;
}

/// The age is what an alarm stands on: a scan that does not work counts no errors.
void append_scans(std::string& out, const Site& site) {
    const auto rows = site.office->scans->sources();
    if (!rows.ok()) {
        return;
    }
    out += "# HELP evenhand_scan_age_seconds Seconds since the last good scan of a source.\n"
           "# TYPE evenhand_scan_age_seconds gauge\n";
    for (const auto& row : *rows) {
        if (row.source.standing == scan::SourceStanding::active && row.state.last_good) {
            out += "evenhand_scan_age_seconds{council=\"" + label(row.source.council) + "\",source=\"" +
                   std::to_string(row.source.id) + "\"} " +
                   std::to_string((site.clock.now() - *row.state.last_good).count()) + "\n";
        }
    }
    out += "# HELP evenhand_scan_alarms Sources that somebody should look into.\n"
           "# TYPE evenhand_scan_alarms gauge\nevenhand_scan_alarms " +
           std::to_string(scan::alarms(*rows, site.clock.now(), {}).size()) + "\n";
}

}  // namespace

Reply tell_ready(const Request& request, const Site& site) {
    const auto missing = what_is_missing(site);
    base::JsonWriter json;
    json.begin_object().key("status").text(missing.empty() ? "ready" : "not ready");
    if (may_see_inside(request) && !missing.empty()) {
        json.key("missing").begin_array();
        for (const std::string& one : missing) {
            json.text(one);
        }
        json.end_array();
    }
    json.end_object();
    return Reply{missing.empty() ? 200 : 503, "application/json", json.take(), {}};
}

Reply tell_figures(const Request& request, const Site& site) {
    if (!may_see_inside(request)) {
        Reply reply = reply_of({ProblemKind::not_signed_in, "send Authorization: Bearer TOKEN"}, request.id);
        reply.headers.emplace_back("WWW-Authenticate", "Bearer");
        return reply;
    }
    std::string text = site.watch ? site.watch->figures() : std::string();
    if (site.office) {
        append_queue(text, site);
    }
    if (site.office && site.office->scans) {
        append_scans(text, site);
    }
    text += "# HELP evenhand_build_info What runs here.\n# TYPE evenhand_build_info gauge\n";
    for (const auto& council : site.councils) {
        text += "evenhand_build_info{version=\"" + label(site.version) + "\",council=\"" +
                label(council->council().slug) + "\",ruleset=\"" + label(council->digest()) + "\"} 1\n";
    }
    return Reply{200, "text/plain; version=0.0.4; charset=utf-8", std::move(text), {}};
}

}  // namespace evenhand::web
