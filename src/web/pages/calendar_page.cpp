#include "evenhand/base/percent.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/web/pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace evenhand::web {
namespace {

using calendar::YearDay;
using calendar::YearPicture;

constexpr std::array<std::string_view, 7> letters{
    "calendar.monday", "calendar.tuesday",  "calendar.wednesday", "calendar.thursday",
    "calendar.friday", "calendar.saturday", "calendar.sunday"};

/// Days in a row of which the same is to be said.
struct Stretch {
    std::size_t first = 0;
    std::size_t past = 0;
};

bool alike(const YearDay& a, const YearDay& b) {
    return a.known == b.known && a.in_force == b.in_force && a.may_be_standing == b.may_be_standing;
}

std::vector<Stretch> stretches_of(const YearPicture& year) {
    std::vector<Stretch> all;
    for (std::size_t at = 0; at < year.days.size(); ++at) {
        if (at == 0 || !alike(year.days[at - 1], year.days[at])) {
            all.push_back(Stretch{at, at});
        }
        all.back().past = at + 1;
    }
    return all;
}

bool remarkable(const YearDay& day) {
    return !day.known || !day.in_force.empty();
}

bool is_poll(const YearDay& day) {
    return std::any_of(day.events.begin(), day.events.end(),
                       [](const std::string& event) { return event.starts_with("Poll"); });
}

std::string classes_of(const YearDay& day) {
    std::string classes = "eh-day";
    classes += !day.known ? " eh-day--unknown" : day.in_force.empty() ? "" : " eh-day--restricted";
    classes += is_poll(day) ? " eh-day--poll" : "";
    classes += day.day_off.empty() ? "" : " eh-day--off";
    return classes;
}

void add(std::string_view part, std::string& words) {
    words += words.empty() ? "" : "; ";
    words += part;
}

/// What a screen reader adds to the number; the title shows the same to a mouse.
struct DayWords {
    std::string ours;    ///< in the page's language
    std::string theirs;  ///< as the calendars say it
};

/// A page in another language than the calendars' says of which sort the day is, and what they call it apart
/// from that.
DayWords words_of(const View& view, const YearDay& day) {
    DayWords words;
    if (!day.known) {
        add(view.words.say("calendar.unknown"), words.ours);
    } else if (!day.in_force.empty()) {
        add(view.words.say("calendar.restricted"), words.ours);
    }
    const bool same = view.foreign().empty();
    std::string& named = same ? words.ours : words.theirs;
    for (const std::string& event : day.events) {
        add(event, named);
    }
    if (!day.day_off.empty()) {
        add(day.day_off, named);
    }
    if (!same && is_poll(day)) {
        add(view.words.say("calendar.poll"), words.ours);
    }
    if (!same && !day.day_off.empty()) {
        add(view.words.say("calendar.day_off"), words.ours);
    }
    return words;
}

void show_day(Html& html, const View& view, const YearDay& day, std::size_t stretch) {
    const std::chrono::year_month_day date{day.day};
    const std::string number = std::to_string(static_cast<unsigned>(date.day()));
    const DayWords words = words_of(view, day);
    html.open("td", {{"class", classes_of(day)}, maybe("title", words.ours)});
    if (remarkable(day)) {
        html.open("a", {{"href", "#stretch-" + std::to_string(stretch + 1)}}).text(number);
    } else {
        html.open("span").text(number);
    }
    if (!words.ours.empty()) {
        html.leaf("span", {{"class", "govuk-visually-hidden"}}, " " + words.ours);
    }
    if (!words.theirs.empty()) {
        html.leaf("span", {{"class", "govuk-visually-hidden"}, {"lang", view.foreign()}}, " " + words.theirs);
    }
    html.close().close();
}

void show_month(Html& html, const View& view, const YearPicture& year, unsigned month,
                const std::vector<Stretch>& stretches) {
    html.open("table", {{"class", "eh-month"}});
    html.leaf("caption", {{"class", "govuk-heading-s govuk-!-margin-bottom-1"}},
              month_name(view.words, month));
    html.open("thead").open("tr");
    for (unsigned weekday = 1; weekday <= letters.size(); ++weekday) {
        html.leaf("th", {{"scope", "col"}, {"abbr", weekday_in_words(view.words, weekday)}},
                  view.words.say(letters[weekday - 1]));
    }
    html.close().close().open("tbody").open("tr");
    bool begun = false;
    std::size_t stretch = 0;
    for (std::size_t at = 0; at < year.days.size(); ++at) {
        while (stretches[stretch].past <= at) {
            ++stretch;
        }
        const YearDay& day = year.days[at];
        if (static_cast<unsigned>(std::chrono::year_month_day{day.day}.month()) != month) {
            continue;
        }
        const unsigned column = std::chrono::weekday{day.day}.iso_encoding() - 1;
        if (!begun) {
            for (unsigned empty = 0; empty < column; ++empty) {
                html.open("td").close();
            }
            begun = true;
        } else if (column == 0) {
            html.close().open("tr");
        }
        show_day(html, view, day, stretch);
    }
    html.close().close().close();
}

void show_stretches(Html& html, const View& view, const YearPicture& year,
                    const std::vector<Stretch>& stretches) {
    heading(html, view.words.say("calendar.what_restricts"));
    bool any = false;
    html.open("dl", {{"class", "govuk-summary-list"}});
    for (std::size_t number = 0; number < stretches.size(); ++number) {
        const YearDay& first = year.days[stretches[number].first];
        if (!remarkable(first)) {
            continue;
        }
        any = true;
        const base::Day last = year.days[stretches[number].past - 1].day;
        html.open("div",
                  {{"class", "govuk-summary-list__row"}, {"id", "stretch-" + std::to_string(number + 1)}});
        html.leaf("dt", {{"class", "govuk-summary-list__key"}},
                  view.words.say("calendar.from_to", {{"from", short_day(view.words, first.day)},
                                                      {"to", short_day(view.words, last)}}));
        html.open("dd", {{"class", "govuk-summary-list__value"}});
        paragraph(html, first.why + ".", view.foreign());
        if (first.may_be_standing) {
            paragraph(html, view.words.say("calendar.may_be_standing"));
        }
        for (const std::uint32_t period : first.in_force) {
            html.leaf("p", {{"class", "govuk-body-s"}, maybe("lang", view.foreign())},
                      year.periods[period].election + ": " + year.periods[period].why);
        }
        html.close().close();
    }
    html.close();
    if (!any) {
        paragraph(html, view.words.say("calendar.none"));
    }
}

void show_events(Html& html, const View& view, const YearPicture& year) {
    heading(html, view.words.say("calendar.events"));
    html.open("ul", {{"class", "govuk-list"}});
    for (const YearDay& day : year.days) {
        for (const std::string& event : day.events) {
            html.open("li").leaf("strong", {}, day_in_words(view.words, day.day)).text(": ");
            html.leaf("span", {maybe("lang", view.foreign())}, event).close();
        }
    }
    html.close();
}

std::string address_of(int year, const check::Knowledge& council) {
    return "/calendar?year=" + std::to_string(year) +
           "&council=" + base::percent_encoded(council.council().name);
}

void show_pagination(Html& html, const YearPicture& year, const check::Knowledge& council, const Site& site) {
    html.open("p", {{"class", "govuk-body"}});
    link(html, address_of(year.year - 1, council), "← " + std::to_string(year.year - 1));
    html.text(" · ");
    html.leaf("a", {{"class", "govuk-link"}, {"href", address_of(year.year + 1, council)}},
              std::to_string(year.year + 1) + " →")
        .close();
    if (site.councils.size() == 1) {
        return;
    }
    html.open("ul", {{"class", "govuk-list"}});
    for (const auto& other : site.councils) {
        html.open("li")
            .leaf("a", {{"class", "govuk-link"}, {"href", address_of(year.year, *other)}},
                  other->council().name)
            .close();
    }
    html.close();
}

void show_key(Html& html, const View& view) {
    html.open("p", {{"class", "govuk-body"}});
    const auto entry = [&](std::string_view classes, std::string_view number, std::string_view key) {
        html.leaf("span", {{"class", "eh-day eh-key " + std::string(classes)}}, number);
        html.text(" " + view.words.say(key) + " ");
    };
    entry("eh-day--restricted", "8", "calendar.restricted");
    entry("eh-day--restricted eh-day--poll", "6", "calendar.poll");
    entry("eh-day--off", "3", "calendar.day_off");
    entry("eh-day--unknown", "1", "calendar.unknown");
    html.close();
}

}  // namespace

std::string calendar_page(const View& view, const YearPicture& year, const check::Knowledge& council) {
    Html html;
    const std::string name = view.words.say("calendar.title", {{"year", std::to_string(year.year)}});
    const auto stretches = stretches_of(year);
    open_page(html, view, Frame{.title = name, .section = Section::calendar});
    title(html, name, council.council().name);
    show_pagination(html, year, council, *view.site);
    show_key(html, view);
    html.open("div", {{"class", "eh-year"}});
    for (unsigned month = 1; month <= 12; ++month) {
        show_month(html, view, year, month, stretches);
    }
    html.close();
    show_stretches(html, view, year, stretches);
    show_events(html, view, year);
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
