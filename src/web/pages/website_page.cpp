#include "evenhand/web/website_pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/report_view.hpp"
#include "website_words.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

void show_no_scan(Html& html, const View& view) {
    inset(html, [&] { paragraph(html, view.words.say("website.no_scan")); });
    paragraph(html, view.words.say("website.until_then"));
    html.open("p", {{"class", "govuk-body"}});
    link(html, "/", view.words.say("frame.check"));
    html.close();
}

void show_sources(Html& html, const View& view, const WebsitePage& shown) {
    const auto& words = view.words;
    heading(html, words.say("website.sources"));
    open_table(html, words.say("website.sources"),
               {words.say("website.source"), words.say("website.kind"), words.say("website.last_good"),
                words.say("website.next")});
    for (const auto& [source, state] : shown.sources) {
        const bool ended = source.standing == scan::SourceStanding::ended;
        html.open("tr", {{"class", "govuk-table__row"}});
        html.open("th", {{"scope", "row"}, {"class", "govuk-table__header"}});
        link(html, source.url, source.url);
        if (!state.why.empty()) {
            html.lone("br", {}).leaf("span", {{"class", "govuk-hint"}},
                                     words.say("website.trouble", {{"why", state.why}}));
        }
        html.close();
        cell(html, source_kind_words(words, source.kind));
        cell(html, state.last_good ? moment_in_words(words, *state.last_good) : words.say("website.never"));
        cell(html, ended ? words.say("website.ended") : moment_in_words(words, state.next_due));
        html.close();
    }
    close_table(html);
}

struct Tab {
    WebsitePage::Show show;
    std::string_view query;
    std::string_view words;
};
constexpr Tab tabs[] = {{WebsitePage::Show::to_look_at, "", "website.show_findings"},
                        {WebsitePage::Show::dismissed, "show=dismissed", "website.show_dismissed"},
                        {WebsitePage::Show::everything, "show=all", "website.show_all"}};

std::string address_of(std::string_view query) {
    return query.empty() ? "/website" : "/website?" + std::string(query);
}

void show_tabs(Html& html, const View& view, WebsitePage::Show shown) {
    html.open("nav", {{"class", "eh-tabs"}, {"aria-label", view.words.say("website.which")}});
    html.open("ul", {{"class", "eh-tabs__list"}});
    for (const auto& tab : tabs) {
        html.open("li");
        html.leaf("a",
                  {{"class", "govuk-link govuk-link--no-visited-state"},
                   {"href", address_of(tab.query)},
                   tab.show == shown ? Attribute{"aria-current", "page"} : Attribute{"", ""}},
                  view.words.say(tab.words));
        html.close();
    }
    html.close().close();
}

void show_line(Html& html, const View& view, const WebsitePage::Line& line) {
    const auto& words = view.words;
    const auto& item = line.item;
    html.open("tr", {{"class", "govuk-table__row"}});
    html.open("th", {{"scope", "row"}, {"class", "govuk-table__header"}});
    link(html, "/website/" + std::to_string(item.id), item.title.empty() ? item.link : item.title);
    html.close();
    cell(html, item.day ? short_day(words, *item.day) : "–");
    open_cell(html);
    if (item.version > 0) {
        tag(html, verdict_colour(item.verdict), verdict_word(view, item.verdict));
    } else {
        html.text("–");
    }
    html.close();
    cell(html, item_state_words(words, item.state));
    cell(html, recognition_words(words, item));
    cell(html, line.decisions.empty() ? "–" : decision_words(words, item, line.decisions.back()));
    html.close();
}

void show_pages(Html& html, const View& view, const WebsitePage& shown) {
    const std::int64_t last = (shown.total + shown.page_size - 1) / shown.page_size;
    if (last < 2) {
        return;
    }
    const auto address = [&](std::int64_t page) {
        const auto* const tab = std::find_if(std::begin(tabs), std::end(tabs),
                                             [&](const Tab& one) { return one.show == shown.show; });
        return address_of(std::string(tab->query) + (tab->query.empty() ? "" : "&") +
                          "page=" + std::to_string(page));
    };
    html.open("p", {{"class", "govuk-body"}});
    if (shown.page > 1) {
        link(html, address(shown.page - 1), view.words.say("frame.previous"));
        html.text(" · ");
    }
    html.text(view.words.say("frame.page_of", {{"page", shown.page}, {"last", last}}));
    if (shown.page < last) {
        html.text(" · ");
        link(html, address(shown.page + 1), view.words.say("frame.next"));
    }
    html.close();
}

void show_items(Html& html, const View& view, const WebsitePage& shown) {
    const auto& words = view.words;
    heading(html, words.say("website.found"));
    show_tabs(html, view, shown.show);
    paragraph(html, words.say("website.count", {{"count", shown.total}}));
    if (!shown.items.empty()) {
        open_table(html, words.say("website.found"),
                   {words.say("website.item"), words.say("website.date"), words.say("website.verdict"),
                    words.say("website.state"), words.say("website.queue"), words.say("website.decision")});
        for (const auto& line : shown.items) {
            show_line(html, view, line);
        }
        close_table(html);
    }
    show_pages(html, view, shown);
}

void show_runs(Html& html, const View& view, const WebsitePage& shown) {
    if (shown.runs.empty()) {
        return;
    }
    const auto& words = view.words;
    heading(html, words.say("website.runs"));
    open_table(html, words.say("website.runs"), {words.say("website.began"), words.say("website.result")});
    for (const auto& run : shown.runs) {
        html.open("tr", {{"class", "govuk-table__row"}});
        cell(html, moment_in_words(words, run.began));
        cell(html, run.why.empty() ? words.say("website.run_counts", {{"fresh", run.fresh},
                                                                      {"changed", run.changed},
                                                                      {"same", run.same},
                                                                      {"gone", run.gone},
                                                                      {"blind", run.could_not_look}})
                                   : words.say("website.trouble", {{"why", run.why}}));
        html.close();
    }
    close_table(html);
}

}  // namespace

std::string website_page(const View& view, const WebsitePage& shown) {
    Html html;
    const auto& words = view.words;
    open_page(html, view, Frame{.title = words.say("frame.website"), .section = Section::website});
    for (const auto& alarm : shown.alarms) {
        banner(html, view, words.say("website.alarm", {{"what", alarm.sentence}}), false);
    }
    title(html, words.say("frame.website"));
    if (shown.sources.empty()) {
        show_no_scan(html, view);
    } else {
        show_items(html, view, shown);
        show_sources(html, view, shown);
        show_runs(html, view, shown);
    }
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
