#include "evenhand/web/rules_pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"

namespace evenhand::web {

std::string rules_page(const View& view) {
    Html html;
    const auto& words = view.words;
    open_page(html, view, Frame{.title = words.say("frame.rules"), .section = Section::rules});
    title(html, words.say("frame.rules"));
    paragraph(html, words.say("rule.lead"));
    if (view.who) {
        html.open("p", {{"class", "govuk-body"}});
        link(html, "/rules/hits", words.say("hits.title"));
        html.close();
    }
    open_table(html, words.say("frame.rules"), {words.say("rule.rule"), words.say("rule.what")});
    for (const rules::Rule& rule : view.site->councils.front()->library().rules.rules()) {
        html.open("tr", {{"class", "govuk-table__row"}});
        html.open("th", {{"scope", "row"}, {"class", "govuk-table__header"}, maybe("lang", view.foreign())});
        link(html, "/rules/" + rule.id, rule.title);
        html.close();
        html.leaf("td", {{"class", "govuk-table__cell"}, maybe("lang", view.foreign())}, rule.message);
        html.close();
    }
    close_table(html);
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
