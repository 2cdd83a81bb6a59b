#include "evenhand/report/fingerprint.hpp"
#include "evenhand/text/unit_offsets.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/report_view.hpp"

namespace evenhand::web {
namespace {

using report::Report;
using report::ReportedFinding;

void show_source(Html& html, const rules::Source& source) {
    html.open("li");
    if (source.url.starts_with("https://") || source.url.starts_with("http://")) {
        html.leaf("a", {{"class", "govuk-link"}, {"href", source.url}, {"rel", "noreferrer"}}, source.ref);
    } else {
        html.text(source.ref);
    }
    if (!source.title.empty()) {
        html.text(": " + source.title);
    }
    html.close();
}

/// A report with what is made once for all of its findings.
struct Findings {
    const ReportView& shown;
    std::vector<std::string> marks;
    text::UnitOffsets units;
};

void show_words(Html& html, const View& view, const Findings& all, const ReportedFinding& finding,
                const std::string& number) {
    if (finding.span.empty()) {
        hint(html, view.words.say("report.whole_text"));
        return;
    }
    const std::string_view text = all.shown.report.document.text;
    html.leaf("blockquote", {{"class", "govuk-body eh-quoted"}},
              text.substr(finding.span.begin, finding.span.size()));
    html.open("p", {{"class", "govuk-body-s"}});
    html.open("a", {{"class", "govuk-link"}, {"href", "#words-" + number}})
        .text(view.words.say("report.show_words"));
    html.leaf("span", {{"class", "govuk-visually-hidden"}},
              " " + view.words.say("report.of_finding", {{"number", number}}));
    html.close();
    if (!all.shown.form.empty()) {
        html.text(" · ");
        html.open("a", {{"class", "govuk-link"},
                        {"href", "#text"},
                        {"data-from", std::to_string(all.units.before(finding.span.begin))},
                        {"data-to", std::to_string(all.units.before(finding.span.end))}});
        html.text(view.words.say("report.change_words"));
        html.leaf("span", {{"class", "govuk-visually-hidden"}},
                  " " + view.words.say("report.of_finding", {{"number", number}}));
        html.close();
    }
    html.close();
}

void show_suggestions(Html& html, const View& view, const Findings& all, const ReportedFinding& finding,
                      const std::string& mark) {
    if (finding.suggestions.empty()) {
        return;
    }
    html.leaf("p", {{"class", "govuk-body"}},
              view.words.say("report.could_write", {{"count", finding.suggestions.size()}}));
    for (std::size_t index = 0; index < finding.suggestions.size(); ++index) {
        const std::string& words = finding.suggestions[index];
        html.leaf("blockquote", {{"class", "govuk-body eh-quoted eh-quoted--better"}},
                  words.empty() ? view.words.say("report.leave_out") : words);
        if (!all.shown.form.empty()) {
            html.leaf("button",
                      {{"type", "submit"},
                       {"class", "govuk-button govuk-button--secondary govuk-!-margin-bottom-4"},
                       {"form", all.shown.form},
                       {"formaction", "/"},
                       {"name", "use"},
                       {"value", mark + ":" + std::to_string(index)}},
                      view.words.say("report.use_wording"));
        }
    }
}

const std::string& certainty_words(const View& view, rules::Certainty certainty) {
    switch (certainty) {
    case rules::Certainty::certain: return view.words.say("report.certain");
    case rules::Certainty::likely: return view.words.say("report.likely");
    case rules::Certainty::check: break;
    }
    return view.words.say("report.unsure");
}

void show_finding(Html& html, const View& view, const Findings& all, std::size_t index) {
    const ReportedFinding& finding = all.shown.report.findings[index];
    const std::string number = std::to_string(index + 1);
    const std::string level(rules::word(finding.level));
    html.open("li", {{"class", "eh-finding eh-finding--" + level}, {"id", "finding-" + number}});
    html.open("h3", {{"class", "govuk-heading-s govuk-!-margin-bottom-2"}});
    tag(html, level_colour(finding.level), level_word(view, finding.level));
    html.text(" ").leaf("span", {maybe("lang", view.foreign())}, finding.title).close();
    paragraph(html, finding.message, view.foreign());
    show_words(html, view, all, finding, number);
    html.open("p", {{"class", "govuk-body"}}).leaf("strong", {}, view.words.say("report.what_to_do"));
    html.text(" ").leaf("span", {maybe("lang", view.foreign())}, finding.advice).close();
    show_suggestions(html, view, all, finding, all.marks[index]);
    details(html, view.words.say("report.why_and_law"), [&] {
        paragraph(html, finding.why, view.foreign());
        html.open("ul", {{"class", "govuk-list govuk-list--bullet"}, maybe("lang", view.foreign())});
        for (const rules::Source& source : finding.sources) {
            show_source(html, source);
        }
        html.close();
        paragraph(html, certainty_words(view, finding.certainty));
        html.open("p", {{"class", "govuk-body"}});
        link(html, "/rules/" + finding.rule, view.words.say("report.about_rule"));
        html.close();
    });
    html.close();
}

}  // namespace

void show_findings(Html& html, const View& view, const ReportView& shown) {
    if (shown.report.findings.empty()) {
        return;
    }
    heading(html, view.words.say("report.found"));
    const Findings all{shown, report::fingerprints(shown.report),
                       text::UnitOffsets(shown.report.document.text, text::UnitOffsets::Unit::utf16)};
    html.open("ol", {{"class", "govuk-list eh-findings"}});
    for (std::size_t index = 0; index < shown.report.findings.size(); ++index) {
        show_finding(html, view, all, index);
    }
    html.close();
}

}  // namespace evenhand::web
