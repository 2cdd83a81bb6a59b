#include "evenhand/web/website_pages.hpp"
#include "evenhand/workflow/differences.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/parts/fields.hpp"
#include "web/pages/parts/workflow_words.hpp"
#include "web/pages/report_view.hpp"
#include "website_words.hpp"

namespace evenhand::web {
namespace {

using workflow::Stretch;

void show_summary(Html& html, const View& view, const WebItemPage& shown) {
    const auto& words = view.words;
    const auto& item = shown.item;
    html.open("dl", {{"class", "govuk-summary-list"}});
    row(html, words.say("website.address"), [&] { link(html, item.link, item.link); });
    if (!shown.versions.empty() && shown.versions.back().day) {
        const auto& version = shown.versions.back();
        row(html, words.say("website.published"),
            words.say("website.day_told", {{"day", day_in_words(words, *version.day)},
                                           {"source", version.day_source},
                                           {"confidence", version.confidence}}));
    }
    row(html, words.say("website.state"),
        item_state_words(words, item.state) + (item.why.empty() ? "" : " (" + item.why + ")"));
    if (item.last_good) {
        row(html, words.say("website.seen"), moment_in_words(words, *item.last_good));
    }
    row(html, words.say("website.queue"), [&] {
        if (item.submission > 0) {
            link(html, "/queue/" + std::to_string(item.submission), recognition_words(words, item));
        } else {
            html.text(recognition_words(words, item));
        }
    });
    if (shown.assessment) {
        row(html, words.say("website.verdict"), [&] {
            tag(html, verdict_colour(shown.assessment->verdict),
                verdict_word(view, shown.assessment->verdict));
        });
        row(html, words.say("website.judged_by"), day_in_words(words, shown.assessment->on));
    }
    html.close();
}

void show_finding(Html& html, const View& view, const scan::WebFinding& finding) {
    html.open("li", {{"class", "eh-finding"}});
    html.open("p", {{"class", "govuk-body"}});
    tag(html, level_colour(finding.level), level_word(view, finding.level));
    html.text(" ").leaf("strong", {}, finding.message).close();
    if (finding.stood_before) {
        hint(html, view.words.say("website.stood_before"),
             view.words.language() == messages::Language::welsh ? "cy" : "");
    }
    if (!finding.words.empty()) {
        html.leaf("p", {{"class", "govuk-body eh-quoted"}}, finding.words);
    }
    paragraph(html, finding.why);
    paragraph(html, finding.advice);
    for (const auto& source : finding.sources) {
        html.open("p", {{"class", "govuk-body govuk-!-font-size-16"}});
        if (source.url.starts_with("https://")) {
            link(html, source.url, source.ref);
        } else {
            html.text(source.ref);
        }
        html.text(source.title.empty() ? "" : ": " + source.title).close();
    }
    html.close();
}

void show_findings(Html& html, const View& view, const WebItemPage& shown) {
    heading(html, view.words.say("website.findings"));
    if (!shown.assessment || shown.assessment->findings.empty()) {
        paragraph(html, view.words.say("website.no_findings"));
    } else {
        html.open("ol", {{"class", "govuk-list eh-findings"}, maybe("lang", view.foreign())});
        for (const auto& finding : shown.assessment->findings) {
            show_finding(html, view, finding);
        }
        html.close();
    }
    if (shown.assessment) {
        for (const auto& remark : shown.assessment->remarks) {
            inset(html, [&] { paragraph(html, remark, view.foreign()); });
        }
    }
}

void show_differences(Html& html, const View& view, const std::string& before, const std::string& after) {
    html.open("div", {{"class", "govuk-body eh-text"},
                      {"tabindex", "0"},
                      {"role", "region"},
                      {"aria-label", view.words.say("compare.text")}});
    for (const Stretch& stretch : workflow::differences(before, after)) {
        if (stretch.kind == Stretch::Kind::same) {
            html.text(stretch.text);
            continue;
        }
        const bool gone = stretch.kind == Stretch::Kind::gone;
        html.leaf("span", {{"class", "govuk-visually-hidden"}},
                  " " + view.words.say(gone ? "compare.gone_begins" : "compare.fresh_begins") + " ");
        html.leaf(gone ? "del" : "ins", {}, stretch.text);
        html.leaf("span", {{"class", "govuk-visually-hidden"}}, " " + view.words.say("compare.ends") + " ");
    }
    html.close();
}

void show_versions(Html& html, const View& view, const WebItemPage& shown) {
    const auto& versions = shown.versions;
    if (versions.empty()) {
        return;
    }
    details(html, view.words.say("website.text"), [&] {
        html.leaf("div",
                  {{"class", "govuk-body eh-text"},
                   {"tabindex", "0"},
                   {"role", "region"},
                   {"aria-label", view.words.say("website.text")}},
                  versions.back().text);
    });
    heading(html, view.words.say("website.history"));
    for (std::size_t at = versions.size(); at-- > 1;) {
        small_heading(html, view.words.say("website.version",
                                           {{"when", moment_in_words(view.words, versions[at].at)}}));
        show_differences(html, view, versions[at - 1].title + "\n\n" + versions[at - 1].text,
                         versions[at].title + "\n\n" + versions[at].text);
    }
    paragraph(html, view.words.say("website.first_version",
                                   {{"when", moment_in_words(view.words, versions.front().at)}}));
}

void show_decisions(Html& html, const View& view, const WebItemPage& shown) {
    heading(html, view.words.say("website.decisions"));
    if (shown.decisions.empty()) {
        paragraph(html, view.words.say("website.no_decisions"));
        return;
    }
    html.open("ul", {{"class", "govuk-list govuk-list--bullet"}});
    for (const auto& decision : shown.decisions) {
        html.open("li").text(decision_words(view.words, shown.item, decision));
        html.text(". " + name_of(shown.names, workflow::PersonId{decision.by}) + ", " +
                  moment_in_words(view.words, decision.at));
        html.text(decision.reason.empty() ? "" : ": " + decision.reason);
        if (decision.version < shown.item.version) {
            hint(html, view.words.say("website.older"));
        }
        html.close();
    }
    html.close();
}

void show_form(Html& html, const View& view, const WebItemPage& shown) {
    const auto& words = view.words;
    form(html, view, "/website/" + std::to_string(shown.item.id), [&] {
        hidden(html, "version", std::to_string(shown.item.version));
        const Choice choices[] = {{"dismissed", words.say("website.dismissed")},
                                  {"queued", words.say("website.queued")},
                                  {"taken-down", words.say("website.taken_down")}};
        radios(html, view, {.id = "kind", .label = words.say("website.decide")}, choices, shown.errors);
        text_area(html, view,
                  {.id = "reason", .label = words.say("website.reason"), .value = shown.typed_reason}, "3",
                  shown.errors);
        button(html, words.say("website.decide"));
    });
}

}  // namespace

std::string web_item_page(const View& view, const WebItemPage& shown) {
    Html html;
    const auto& item = shown.item;
    const auto& titled = item.title.empty() ? item.link : item.title;
    open_page(html, view, Frame{.title = titled, .section = Section::website, .back = "/website"});
    if (!shown.notice.empty()) {
        banner(html, view, shown.notice, shown.good);
    }
    error_summary(html, view, shown.errors);
    title(html, titled, view.words.say("frame.website"));
    show_summary(html, view, shown);
    show_findings(html, view, shown);
    show_decisions(html, view, shown);
    if (shown.may_decide) {
        show_form(html, view, shown);
    }
    show_versions(html, view, shown);
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
