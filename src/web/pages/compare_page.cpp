#include "evenhand/web/queue_pages.hpp"
#include "web/offers.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/report_view.hpp"

namespace evenhand::web {
namespace {

using workflow::AssessedFinding;
using workflow::Stretch;

void show_list(Html& html, const View& view, std::string_view key,
               const std::vector<AssessedFinding>& findings) {
    small_heading(html, view.words.say(key, {{"count", findings.size()}}));
    html.open("ul", {{"class", "govuk-list govuk-list--bullet"}, maybe("lang", view.foreign())});
    for (const AssessedFinding& finding : findings) {
        html.open("li");
        tag(html, level_colour(finding.level), level_word(view, finding.level));
        html.text(" " + finding.title + (finding.text.empty() ? "" : ": “" + finding.text + "”")).close();
    }
    html.close();
}

/// The same words, judged otherwise: by another kind of document, another day or other rules.
void show_levels(Html& html, const View& view, const std::vector<workflow::ChangedLevel>& levels) {
    if (levels.empty()) {
        return;
    }
    small_heading(html, view.words.say("compare.levels", {{"count", levels.size()}}));
    html.open("ul", {{"class", "govuk-list govuk-list--bullet"}, maybe("lang", view.foreign())});
    for (const workflow::ChangedLevel& changed : levels) {
        html.open("li");
        tag(html, level_colour(changed.before.level), level_word(view, changed.before.level));
        html.text(" → ");
        tag(html, level_colour(changed.after.level), level_word(view, changed.after.level));
        html.text(" " + changed.after.title +
                  (changed.after.text.empty() ? "" : ": “" + changed.after.text + "”"));
        html.close();
    }
    html.close();
}

void show_periods(Html& html, const View& view, std::string_view key,
                  const std::vector<workflow::AssessedPeriod>& periods) {
    for (const workflow::AssessedPeriod& period : periods) {
        paragraph(html, view.words.say(key, {{"election", period.election},
                                             {"opens", day_in_words(view.words, period.opens)},
                                             {"closes", day_in_words(view.words, period.closes)}}));
    }
}

void show_findings(Html& html, const View& view, const workflow::Comparison& comparison) {
    html.open("p", {{"class", "govuk-body"}});
    tag(html, verdict_colour(comparison.before), verdict_word(view, comparison.before));
    html.text(" → ");
    tag(html, verdict_colour(comparison.after), verdict_word(view, comparison.after));
    html.close();
    show_list(html, view, "compare.mended", comparison.mended);
    show_list(html, view, "compare.fresh", comparison.fresh);
    show_levels(html, view, comparison.levels);
    show_list(html, view, "compare.unchanged", comparison.unchanged);
    show_periods(html, view, "compare.begun", comparison.begun);
    show_periods(html, view, "compare.ended", comparison.ended);
}

void show_text(Html& html, const View& view, const std::vector<Stretch>& stretches) {
    html.open("div", {{"class", "govuk-body eh-text"},
                      {"tabindex", "0"},
                      {"role", "region"},
                      {"aria-label", view.words.say("compare.text")}});
    for (const Stretch& stretch : stretches) {
        if (stretch.kind == Stretch::Kind::same) {
            html.text(stretch.text);
        } else {
            // Browsers do not tell screen readers of <del> and <ins>.
            const bool gone = stretch.kind == Stretch::Kind::gone;
            html.leaf("span", {{"class", "govuk-visually-hidden"}},
                      " " + view.words.say(gone ? "compare.gone_begins" : "compare.fresh_begins") + " ");
            html.leaf(gone ? "del" : "ins", {}, stretch.text);
            html.leaf("span", {{"class", "govuk-visually-hidden"}},
                      " " + view.words.say("compare.ends") + " ");
        }
    }
    html.close();
}

}  // namespace

std::string compare_page(const View& view, const ComparePage& shown) {
    Html html;
    const auto& words = view.words;
    const std::string back = "/queue/" + std::to_string(shown.history.submission.id.value);
    const std::string titled =
        words.say("compare.title", {{"from", std::to_string(shown.from)}, {"to", std::to_string(shown.to)}});
    open_page(html, view, Frame{.title = titled, .section = Section::queue, .back = back});
    title(html, titled, shown.history.submission.title);
    if (shown.comparison) {
        heading(html, words.say("compare.findings"));
        show_findings(html, view, *shown.comparison);
    }
    heading(html, words.say("compare.text"));
    show_text(html, view, shown.stretches);
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
