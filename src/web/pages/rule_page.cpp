#include "evenhand/web/assets.hpp"
#include "evenhand/web/rules_pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/draft_fields.hpp"
#include "web/pages/parts/fields.hpp"
#include "web/pages/parts/workflow_words.hpp"
#include "web/pages/report_view.hpp"

namespace evenhand::web {
namespace {

using rules::Example;
using rules::LevelRow;

const std::string& period_words(const View& view, LevelRow::Period period) {
    switch (period) {
    case LevelRow::Period::inside: return view.words.say("rule.inside");
    case LevelRow::Period::outside: return view.words.say("rule.outside");
    case LevelRow::Period::referendum: return view.words.say("rule.referendum");
    case LevelRow::Period::any: break;
    }
    return view.words.say("rule.any_time");
}

std::string conditions(const View& view, const LevelRow& row) {
    std::string words = period_words(view, row.period);
    const auto add = [&](const std::string& more) { words += "; " + more; };
    if (row.author) {
        add(view.words.say(*row.author == text::Author::officer ? "rule.by_officer" : "rule.by_member"));
    }
    for (const auto kind : row.kinds) {
        add(kind_words(view.words, kind));
    }
    if (!row.traits.empty()) {
        add(view.words.say("rule.special"));
    }
    if (!row.protocols.empty()) {
        add(view.words.say("rule.protocol_has"));
    }
    if (row.certainty) {
        add(view.words.say(*row.certainty == rules::Certainty::certain  ? "rule.when_certain"
                           : *row.certainty == rules::Certainty::likely ? "rule.when_likely"
                                                                        : "rule.when_unsure"));
    }
    return words;
}

void show_levels(Html& html, const View& view, const rules::Rule& rule) {
    heading(html, view.words.say("rule.levels"));
    html.open("ul", {{"class", "govuk-list"}});
    for (const LevelRow& row : rule.levels) {
        html.open("li");
        tag(html, level_colour(row.level), level_word(view, row.level));
        html.text(" " + conditions(view, row)).close();
    }
    html.close();
}

void show_accuracy(Html& html, const View& view, const rules::Rule& rule) {
    heading(html, view.words.say("rule.accuracy"));
    const MeasuredRule* measured = find_measured(rule.id);
    if (measured == nullptr || measured->found + measured->wrong + measured->missed == 0) {
        paragraph(html, view.words.say("rule.not_measured"));
        return;
    }
    paragraph(html, view.words.say("rule.measured", {{"found", measured->found},
                                                     {"wrong", measured->wrong},
                                                     {"missed", measured->missed}}));
}

void show_law(Html& html, const View& view, const rules::Rule& rule) {
    heading(html, view.words.say("rule.law"));
    html.open("ul", {{"class", "govuk-list govuk-list--bullet"}, maybe("lang", view.foreign())});
    for (const rules::Source& source : rule.sources) {
        html.open("li");
        if (source.url.starts_with("https://")) {
            html.leaf("a", {{"class", "govuk-link"}, {"href", source.url}, {"rel", "noreferrer"}},
                      source.ref);
        } else {
            html.text(source.ref);
        }
        html.text(source.title.empty() ? "" : ": " + source.title).close();
    }
    for (const auto& protocol : view.site->councils.front()->library().protocols.all()) {
        for (const auto& clause : protocol.clauses) {
            if (clause.rule == rule.id) {
                html.leaf("li", {}, protocol.title + ", “" + clause.ref + "”: " + clause.gist);
            }
        }
    }
    html.close();
}

void show_examples(Html& html, const View& view, const rules::Rule& rule, Example::Sort sort,
                   std::string_view key) {
    heading(html, view.words.say(key));
    for (const Example& example : rule.examples) {
        if (example.sort == sort) {
            html.leaf("blockquote", {{"class", "govuk-body eh-quoted"}, maybe("lang", view.foreign())},
                      example.text);
        }
    }
}

void show_look_alikes(Html& html, const View& view, const report::Report& report) {
    if (report.not_flagged.empty()) {
        return;
    }
    small_heading(html, view.words.say("rule.left_alone"));
    html.open("ul", {{"class", "govuk-list govuk-list--bullet"}, maybe("lang", view.foreign())});
    for (const auto& other : report.not_flagged) {
        html.leaf("li", {},
                  "“" + report.document.text.substr(other.span.begin, other.span.size()) + "”: " + other.why);
    }
    html.close();
}

void show_trial(Html& html, const View& view, const RulePage& shown) {
    heading(html, view.words.say("rule.try"), "try");
    if (shown.report) {
        const ReportView report{*shown.report};
        if (shown.report->findings.empty()) {
            inset(html, [&] { paragraph(html, view.words.say("rule.not_found")); });
        }
        show_findings(html, view, report);
        show_marked_text(html, view, report);
        show_look_alikes(html, view, *shown.report);
    }
    form(html, view, "/rules/" + shown.rule.id + "#try", [&] {
        text_area(html, view, {.id = "text", .label = view.words.say("check.text"), .value = shown.form.text},
                  "8", shown.errors);
        day_field(html, view, shown.form, shown.errors);
        kind_fields(html, view, shown.form, shown.errors);
        button(html, view.words.say("rule.try_it"));
    });
}

}  // namespace

std::string rule_page(const View& view, const RulePage& shown) {
    Html html;
    const rules::Rule& rule = shown.rule;
    open_page(html, view, Frame{.title = rule.title, .section = Section::rules, .back = "/rules"});
    error_summary(html, view, shown.errors);
    html.open("div", {maybe("lang", view.foreign())});
    title(html, rule.title, rule.id);
    html.leaf("p", {{"class", "govuk-body-l"}}, rule.message);
    paragraph(html, rule.why);
    html.close();
    html.open("p", {{"class", "govuk-body"}}).leaf("strong", {}, view.words.say("report.what_to_do"));
    html.text(" ").leaf("span", {maybe("lang", view.foreign())}, rule.advice).close();
    show_levels(html, view, rule);
    show_accuracy(html, view, rule);
    show_law(html, view, rule);
    show_examples(html, view, rule, Example::Sort::bad, "rule.found");
    show_examples(html, view, rule, Example::Sort::good, "rule.good");
    show_examples(html, view, rule, Example::Sort::tempting, "rule.tempting");
    show_trial(html, view, shown);
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
