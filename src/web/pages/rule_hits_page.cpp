#include "evenhand/web/rule_hits_page.hpp"

#include "evenhand/check/knowledge.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/fields.hpp"

namespace evenhand::web {
namespace {

void show_search(Html& html, const View& view, const RuleHitsPage& shown) {
    const auto& words = view.words;
    html.open("form", {{"method", "get"}, {"action", "/rules/hits"}});
    date_field(html, view, {.id = "from", .label = words.say("reports.from")},
               {shown.from.day, shown.from.month, shown.from.year}, shown.errors);
    date_field(html, view, {.id = "to", .label = words.say("reports.to")},
               {shown.to.day, shown.to.month, shown.to.year}, shown.errors);
    button(html, words.say("reports.show"), ButtonStyle::secondary);
    html.close();
}

void show_table(Html& html, const View& view, const RuleHitsPage& shown) {
    const auto& words = view.words;
    open_table(html, words.say("hits.title"),
               {words.say("frame.rules"), words.say("hits.queue_inside"), words.say("hits.queue_outside"),
                words.say("hits.website")});
    for (const rules::Rule& rule : view.site->councils.front()->library().rules.rules()) {
        const auto found = shown.hits.find(rule.id);
        const RuleHits hits = found == shown.hits.end() ? RuleHits{} : found->second;
        html.open("tr", {{"class", "govuk-table__row"}});
        html.open("th", {{"scope", "row"}, {"class", "govuk-table__header"}, maybe("lang", view.foreign())});
        link(html, "/rules/" + rule.id, rule.title);
        html.close();
        cell(html, std::to_string(hits.queue_inside));
        cell(html, std::to_string(hits.queue_outside));
        cell(html, std::to_string(hits.website));
        html.close();
    }
    close_table(html);
}

}  // namespace

std::string rule_hits_page(const View& view, const RuleHitsPage& shown) {
    Html html;
    const auto& words = view.words;
    open_page(html, view,
              Frame{.title = words.say("hits.title"), .section = Section::rules, .back = "/rules"});
    error_summary(html, view, shown.errors);
    title(html, words.say("hits.title"), words.say("frame.rules"));
    paragraph(html, words.say("hits.lead"));
    show_search(html, view, shown);
    paragraph(html, words.say("hits.looked", {{"submissions", shown.submissions}, {"items", shown.items}}));
    if (shown.cut) {
        inset(html, [&] { paragraph(html, words.say("hits.cut")); });
    }
    show_table(html, view, shown);
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
