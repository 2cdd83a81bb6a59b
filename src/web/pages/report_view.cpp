#include "web/pages/report_view.hpp"

#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

using report::Report;
using report::ReportedFinding;

const std::string& advice(const View& view, policy::Verdict verdict) {
    switch (verdict) {
    case policy::Verdict::stop: return view.words.say("report.advice_stop");
    case policy::Verdict::refer: return view.words.say("report.advice_refer");
    case policy::Verdict::clear: break;
    }
    return view.words.say("report.advice_clear");
}

void show_period(Html& html, const View& view, const Report& report, const calendar::Period& period) {
    html.open("p", {{"class", "govuk-body"}});
    html.leaf("strong", {},
              view.words.say("report.in_period", {{"day", day_in_words(view.words, report.on)}}));
    html.text(" " + view.words.say("report.period", {{"election", period.election},
                                                     {"opens", short_day(view.words, period.opens)},
                                                     {"closes", short_day(view.words, period.closes)}}));
    html.close();
    details(html, view.words.say("report.why_period"),
            [&] { html.leaf("div", {maybe("lang", view.foreign())}, period.why); });
}

void show_day(Html& html, const View& view, const Report& report) {
    if (!report.day.known) {
        paragraph(html, view.words.say("report.day_unknown"));
        paragraph(html, report.day.unknown_why, view.foreign());
    } else if (report.day.in_force.empty()) {
        paragraph(html, view.words.say("report.in_no_period", {{"day", day_in_words(view.words, report.on)},
                                                               {"council", report.council}}));
    }
    for (const calendar::Period& period : report.day.in_force) {
        show_period(html, view, report, period);
    }
}

void show_outlook(Html& html, const View& view, const ReportView& shown) {
    if (!shown.outlook) {
        return;
    }
    const std::string day = day_in_words(view.words, shown.outlook->from);
    html.open("p", {{"class", "govuk-body eh-outlook"}});
    html.leaf("strong", {},
              shown.outlook->verdict == policy::Verdict::clear
                  ? view.words.say("report.clear_from", {{"day", day}})
                  : view.words.say("report.other_from",
                                   {{"day", day}, {"verdict", verdict_word(view, shown.outlook->verdict)}}));
    html.close();
}

}  // namespace

const std::string& verdict_word(const View& view, policy::Verdict verdict) {
    switch (verdict) {
    case policy::Verdict::stop: return view.words.say("report.stop");
    case policy::Verdict::refer: return view.words.say("report.refer");
    case policy::Verdict::clear: break;
    }
    return view.words.say("report.clear");
}

std::string_view verdict_colour(policy::Verdict verdict) {
    switch (verdict) {
    case policy::Verdict::stop: return "red";
    case policy::Verdict::refer: return "orange";
    case policy::Verdict::clear: break;
    }
    return "green";
}

const std::string& level_word(const View& view, rules::Level level) {
    switch (level) {
    case rules::Level::stop: return view.words.say("report.stop");
    case rules::Level::refer: return view.words.say("report.refer");
    case rules::Level::note: break;
    }
    return view.words.say("report.note");
}

std::string_view level_colour(rules::Level level) {
    switch (level) {
    case rules::Level::stop: return "red";
    case rules::Level::refer: return "orange";
    case rules::Level::note: break;
    }
    return "blue";
}

std::string verdict_words(const View& view, const Report& report) {
    const auto stops = std::ranges::count(report.findings, rules::Level::stop, &ReportedFinding::level);
    switch (report.verdict) {
    case policy::Verdict::stop: return view.words.say("report.verdict_stop", {{"count", stops}});
    case policy::Verdict::refer: return view.words.say("report.verdict_refer");
    case policy::Verdict::clear: break;
    }
    return view.words.say("report.clear");
}

void show_verdict(Html& html, const View& view, const ReportView& shown) {
    const Report& report = shown.report;
    html.open("section", {{"class", "eh-verdict eh-verdict--" + std::string(policy::word(report.verdict))},
                          {"id", "verdict"},
                          {"aria-labelledby", "verdict-words"}});
    html.leaf("h2", {{"class", "govuk-heading-l govuk-!-margin-bottom-3"}, {"id", "verdict-words"}},
              verdict_words(view, report));
    paragraph(html, advice(view, report.verdict));
    show_day(html, view, report);
    show_outlook(html, view, shown);
    for (const std::string& remark : report.remarks) {
        html.open("p", {{"class", "govuk-body"}});
        html.leaf("strong", {}, view.words.say("report.about_text")).text(" ");
        html.leaf("span", {maybe("lang", view.foreign())}, remark).close();
    }
    html.close();
}

}  // namespace evenhand::web
