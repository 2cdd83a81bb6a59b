#include "evenhand/calendar/london_day.hpp"
#include "evenhand/calendar/year.hpp"
#include "evenhand/web/pages.hpp"
#include "handlers.hpp"

#include <charconv>
#include <chrono>

namespace evenhand::web {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

/// The year asked for; this year in London where none is asked for; none where what is asked for is no year.
std::optional<int> year_of(const Request& request, const Site& site) {
    const auto word = request.query.find("year");
    if (!word) {
        const std::chrono::year_month_day today{calendar::london_day(site.clock.now())};
        return static_cast<int>(today.year());
    }
    int year = 0;
    const auto read = std::from_chars(word->data(), word->data() + word->size(), year);
    const bool whole = read.ec == std::errc() && read.ptr == word->data() + word->size();
    return whole && year >= first_year && year <= last_year ? std::optional<int>(year) : std::nullopt;
}

}  // namespace

Reply show_calendar(const Request& request, const Site& site) {
    const View view = view_of(request, site);
    const auto year = year_of(request, site);
    const auto name = request.query.find("council");
    const check::Knowledge* council = name ? site.find(*name) : site.councils.front().get();
    if (!year || council == nullptr) {
        return Reply{
            404,
            "text/html; charset=utf-8",
            message_page(view, view.words.say("calendar.no_such"), view.words.say("calendar.no_such_why")),
            {}};
    }
    const auto& library = council->library();
    const auto elections = council::elections_of(council->council(), library.calendar);
    if (!elections.ok()) {
        return Reply{
            500,
            "text/html; charset=utf-8",
            message_page(view, view.words.say("calendar.not_shown"), base::one_line(elections.error())),
            {}};
    }
    const auto picture = calendar::year_picture(library.calendar, council->calendar(), *elections, *year,
                                                council->council().nation);
    return Reply{200, "text/html; charset=utf-8", calendar_page(view, picture, *council), {}};
}

}  // namespace evenhand::web
