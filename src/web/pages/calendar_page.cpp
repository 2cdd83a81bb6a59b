#include "evenhand/web/pages.hpp"
#include "frame.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace evenhand::web {
namespace {

using calendar::YearDay;
using calendar::YearPicture;

constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> weekdays{{{"M", "Monday"},
                                                                                 {"T", "Tuesday"},
                                                                                 {"W", "Wednesday"},
                                                                                 {"T", "Thursday"},
                                                                                 {"F", "Friday"},
                                                                                 {"S", "Saturday"},
                                                                                 {"S", "Sunday"}}};

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

/// What a screen reader adds to the number; the title shows the same to a mouse.
std::string words_of(const YearDay& day) {
    std::string words;
    const auto add = [&](const std::string& part) { words += (words.empty() ? "" : "; ") + part; };
    if (!day.known) {
        add("unknown");
    } else if (!day.in_force.empty()) {
        add("restricted");
    }
    for (const std::string& event : day.events) {
        add(event);
    }
    if (!day.day_off.empty()) {
        add(day.day_off);
    }
    return words;
}

void show_day(Html& html, const YearDay& day, std::size_t stretch) {
    const std::chrono::year_month_day date{day.day};
    const std::string number = std::to_string(static_cast<unsigned>(date.day()));
    const std::string words = words_of(day);
    html.open("td",
              {{"class", classes_of(day)}, words.empty() ? Attribute{"", ""} : Attribute{"title", words}});
    if (remarkable(day)) {
        html.open("a", {{"href", "#stretch-" + std::to_string(stretch + 1)}}).text(number);
    } else {
        html.open("span").text(number);
    }
    if (!words.empty()) {
        html.leaf("span", {{"class", "govuk-visually-hidden"}}, " " + words);
    }
    html.close().close();
}

void show_month(Html& html, const YearPicture& year, unsigned month, const std::vector<Stretch>& stretches) {
    html.open("table", {{"class", "eh-month"}});
    html.leaf("caption", {{"class", "govuk-heading-s govuk-!-margin-bottom-1"}}, month_names[month - 1]);
    html.open("thead").open("tr");
    for (const auto& [letter, name] : weekdays) {
        html.leaf("th", {{"scope", "col"}, {"abbr", name}}, letter);
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
        show_day(html, day, stretch);
    }
    html.close().close().close();
}

void show_stretches(Html& html, const YearPicture& year, const std::vector<Stretch>& stretches) {
    html.leaf("h2", {{"class", "govuk-heading-m"}}, "What restricts which days");
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
                  base::in_short_words(first.day) + " to " + base::in_short_words(last));
        html.open("dd", {{"class", "govuk-summary-list__value"}});
        html.open("p", {{"class", "govuk-body"}}).text(first.why + ".");
        if (first.may_be_standing) {
            html.text(" Who stands is not known yet: any member may be standing.");
        }
        html.close();
        for (const std::uint32_t period : first.in_force) {
            html.leaf("p", {{"class", "govuk-body-s"}},
                      year.periods[period].election + ": " + year.periods[period].why);
        }
        html.close().close();
    }
    html.close();
    if (!any) {
        html.leaf("p", {{"class", "govuk-body"}}, "No restricted period is known in this year.");
    }
}

void show_events(Html& html, const YearPicture& year) {
    html.leaf("h2", {{"class", "govuk-heading-m"}}, "Polls and deadlines");
    html.open("ul", {{"class", "govuk-list"}});
    for (const YearDay& day : year.days) {
        for (const std::string& event : day.events) {
            html.open("li").leaf("strong", {}, base::in_words(day.day)).text(": " + event).close();
        }
    }
    html.close();
}

std::string address_of(int year, const check::Knowledge& council) {
    std::string address = "/calendar?year=" + std::to_string(year) + "&council=";
    static constexpr std::string_view hex = "0123456789ABCDEF";
    for (const char c : council.council().name) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z') {
            address += c;
        } else {
            address += '%';
            address += hex[byte >> 4U];
            address += hex[byte & 15U];
        }
    }
    return address;
}

void show_pagination(Html& html, const YearPicture& year, const check::Knowledge& council, const Site& site) {
    html.open("p", {{"class", "govuk-body"}});
    html.leaf("a", {{"class", "govuk-link"}, {"href", address_of(year.year - 1, council)}},
              "← " + std::to_string(year.year - 1));
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

}  // namespace

std::string calendar_page(const YearPicture& year, const check::Knowledge& council, const Site& site) {
    Html html;
    const std::string title = "Calendar " + std::to_string(year.year);
    const auto stretches = stretches_of(year);
    open_page(html, title);
    html.open("h1", {{"class", "govuk-heading-l"}})
        .leaf("span", {{"class", "govuk-caption-l"}}, council.council().name);
    html.text(title).close();
    show_pagination(html, year, council, site);
    html.open("p", {{"class", "govuk-body"}});
    html.leaf("span", {{"class", "eh-day eh-key eh-day--restricted"}}, "8").text(" restricted · ");
    html.leaf("span", {{"class", "eh-day eh-key eh-day--restricted eh-day--poll"}}, "6").text(" poll · ");
    html.leaf("span", {{"class", "eh-day eh-key eh-day--off"}}, "3")
        .text(" no working day: bank holiday and the like · ");
    html.leaf("span", {{"class", "eh-day eh-key eh-day--unknown"}}, "1").text(" unknown").close();
    html.open("div", {{"class", "eh-year"}});
    for (unsigned month = 1; month <= 12; ++month) {
        show_month(html, year, month, stretches);
    }
    html.close();
    show_stretches(html, year, stretches);
    show_events(html, year);
    close_page(html);
    return html.take();
}

}  // namespace evenhand::web
