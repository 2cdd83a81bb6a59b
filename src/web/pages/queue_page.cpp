#include "evenhand/base/percent.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/web/queue_pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/parts/fields.hpp"
#include "web/pages/parts/workflow_words.hpp"
#include "web/pages/report_view.hpp"

#include <array>

namespace evenhand::web {
namespace {

using Show = QueueFilter::Show;

struct Tab {
    Show show;
    std::string_view value;
    std::string_view key;
};
constexpr std::array<Tab, 4> tabs{{{Show::waiting, "waiting", "queue.waiting"},
                                   {Show::mine, "mine", "queue.mine"},
                                   {Show::looks, "looks", "queue.looks"},
                                   {Show::all, "all", "queue.all"}}};

std::string_view value_of(Show show) {
    for (const Tab& tab : tabs) {
        if (tab.show == show) {
            return tab.value;
        }
    }
    return "all";
}

std::string address(const QueueFilter& filter, std::int64_t page) {
    std::string path = "/queue?show=" + std::string(value_of(filter.show));
    for (const auto& [name, value] : {std::pair<std::string, const std::string&>{"state", filter.state},
                                      {"verdict", filter.verdict},
                                      {"title", filter.title}}) {
        path += value.empty() ? "" : "&" + name + "=" + base::percent_encoded(value);
    }
    return path + (page > 1 ? "&page=" + std::to_string(page) : "");
}

void show_tabs(Html& html, const View& view, const QueueFilter& filter) {
    html.open("nav", {{"class", "eh-tabs"}, {"aria-label", view.words.say("queue.which")}});
    html.open("ul", {{"class", "eh-tabs__list"}});
    for (const Tab& tab : tabs) {
        html.open("li");
        html.leaf("a",
                  {{"class", "govuk-link govuk-link--no-visited-state"},
                   {"href", "/queue?show=" + std::string(tab.value)},
                   tab.show == filter.show ? Attribute{"aria-current", "page"} : Attribute{"", ""}},
                  view.words.say(tab.key));
        html.close();
    }
    html.close().close();
}

void show_filters(Html& html, const View& view, const QueueFilter& filter) {
    const auto& words = view.words;
    std::vector<Choice> states{{"", words.say("queue.any")}};
    for (const auto state : {workflow::State::draft, workflow::State::submitted, workflow::State::approved,
                             workflow::State::lapsed, workflow::State::returned, workflow::State::released,
                             workflow::State::refused, workflow::State::withdrawn}) {
        states.push_back({workflow::word(state), state_words(words, state)});
    }
    std::vector<Choice> verdicts{{"", words.say("queue.any")}};
    for (const auto verdict : {policy::Verdict::stop, policy::Verdict::refer, policy::Verdict::clear}) {
        verdicts.push_back({policy::word(verdict), verdict_word(view, verdict)});
    }
    html.open("form", {{"method", "get"}, {"action", "/queue"}, {"class", "eh-filters"}});
    hidden(html, "show", value_of(filter.show));
    select(html, view, {.id = "state", .label = words.say("queue.state"), .value = filter.state}, states, {});
    select(html, view, {.id = "verdict", .label = words.say("queue.verdict"), .value = filter.verdict},
           verdicts, {});
    text_field(html, view,
               {.id = "title",
                .label = words.say("queue.title_holds"),
                .value = filter.title,
                .width = "govuk-input--width-20"},
               {});
    button(html, words.say("queue.filter"), ButtonStyle::secondary);
    html.close();
}

void show_claim(Html& html, const View& view, const QueuePage& shown, const workflow::Submission& row) {
    if (row.claim) {
        html.text(name_of(shown.names, row.claim->by));
        return;
    }
    const bool decides =
        view.who && (workflow::has_role(*view.who, row.council, workflow::Role::clerk) ||
                     workflow::has_role(*view.who, row.council, workflow::Role::monitoring_officer));
    if (!decides || !workflow::after(row.state, workflow::Act::claim)) {
        html.text("–");
        return;
    }
    form(html, view, "/queue/" + std::to_string(row.id.value), [&] {
        hidden(html, "version", std::to_string(row.version));
        hidden(html, "back", "/queue");
        html.open("button", {{"type", "submit"},
                             {"class", "govuk-button govuk-button--secondary govuk-!-margin-bottom-0"},
                             {"name", "act"},
                             {"value", "claim"}});
        html.text(act_words(view.words, workflow::Act::claim));
        html.leaf("span", {{"class", "govuk-visually-hidden"}}, ": " + row.title).close();
    });
}

void show_row(Html& html, const View& view, const QueuePage& shown, const workflow::Submission& row) {
    html.open("tr", {{"class", "govuk-table__row"}});
    html.open("th", {{"scope", "row"}, {"class", "govuk-table__header"}});
    link(html, "/queue/" + std::to_string(row.id.value), row.title);
    html.lone("br", {}).leaf("span", {{"class", "govuk-hint"}},
                             kind_words(view.words, row.kind) + " · " + name_of(shown.names, row.writer));
    html.close();
    open_cell(html);
    state_tag(html, view, row.state);
    html.close();
    open_cell(html);
    tag(html, verdict_colour(row.verdict), verdict_word(view, row.verdict));
    html.close();
    cell(html, short_day(view.words, row.schedule.day));
    open_cell(html);
    if (row.due) {
        html.text(moment_in_words(view.words, *row.due));
        if (*row.due < shown.now) {
            html.text(" ");
            tag(html, "red", view.words.say("queue.overdue"));
        }
    } else {
        html.text("–");
    }
    html.close();
    open_cell(html);
    show_claim(html, view, shown, row);
    html.close().close();
}

void show_pages(Html& html, const View& view, const QueuePage& shown) {
    const std::int64_t last = (shown.rows.total + shown.page_size - 1) / shown.page_size;
    if (last < 2) {
        return;
    }
    html.open("p", {{"class", "govuk-body"}});
    if (shown.filter.page > 1) {
        link(html, address(shown.filter, shown.filter.page - 1), view.words.say("frame.previous"));
        html.text(" · ");
    }
    html.text(view.words.say("frame.page_of", {{"page", shown.filter.page}, {"last", last}}));
    if (shown.filter.page < last) {
        html.text(" · ");
        link(html, address(shown.filter, shown.filter.page + 1), view.words.say("frame.next"));
    }
    html.close();
}

}  // namespace

std::string queue_page(const View& view, const QueuePage& shown) {
    Html html;
    const auto& words = view.words;
    open_page(html, view, Frame{.title = words.say("frame.queue"), .section = Section::queue});
    if (!shown.notice.empty()) {
        banner(html, view, shown.notice, true);
    }
    title(html, words.say("frame.queue"));
    show_tabs(html, view, shown.filter);
    show_filters(html, view, shown.filter);
    paragraph(html, words.say("queue.count", {{"count", shown.rows.total}}));
    if (!shown.rows.rows.empty()) {
        open_table(html, words.say("frame.queue"),
                   {words.say("queue.text"), words.say("queue.state"), words.say("queue.verdict"),
                    words.say("queue.day"), words.say("queue.due"), words.say("queue.claimed")});
        for (const auto& row : shown.rows.rows) {
            show_row(html, view, shown, row);
        }
        close_table(html);
    }
    show_pages(html, view, shown);
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
