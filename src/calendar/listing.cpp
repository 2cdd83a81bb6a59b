#include "evenhand/calendar/listing.hpp"

#include "evenhand/base/json_writer.hpp"

#include <algorithm>
#include <tuple>

namespace evenhand::calendar {
namespace {

using base::Day;

bool within(Day day, Day from, Day to) {
    return from <= day && day <= to;
}

bool touches(const ListedElection& listed, Day from, Day to) {
    const auto& dates = listed.timetable.deadlines;
    return within(listed.election.id.poll(), from, to) ||
           std::any_of(dates.begin(), dates.end(), [&](const Deadline& deadline) {
               return deadline.day && within(*deadline.day, from, to);
           });
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

void append_period(std::string& out, const Period& period) {
    out += "  " + base::in_short_words(period.opens) + " to " + base::in_short_words(period.closes) + "  " +
           period.election;
    if (!period.area.empty()) {
        out += " (" + period.area + (period.scope == PeriodScope::area_only ? " only)" : ")");
    }
    out += "\n      " + period.why + "\n";
}

void append_election(std::string& out, const ListedElection& listed) {
    const Election& election = listed.election;
    out += "\n" + election.id.text() + ": poll on " + base::in_words(election.id.poll()) + ", " +
           std::string(word(election.type)) + ", " + std::string(name(election.nation));
    if (election.state != ElectionState::scheduled) {
        out += ", " + std::string(word(election.state));
    }
    out += "\n";
    for (const Deadline& deadline : listed.timetable.deadlines) {
        const std::string day = deadline.day ? base::in_words(*deadline.day) : std::string("unknown");
        out += "  " + padded(std::string(title(deadline.event)), 54) + padded(day, 28) +
               padded(deadline.time, 7) + deadline.source + "\n";
        out += "      " + deadline.why + "\n";
    }
}

void write_optional(base::JsonWriter& json, const std::string& text) {
    if (text.empty()) {
        json.null();
    } else {
        json.text(text);
    }
}

void write_period(base::JsonWriter& json, const Period& period) {
    json.begin_object().key("election").text(period.election).key("opens").text(base::iso(period.opens));
    json.key("closes").text(base::iso(period.closes)).key("why").text(period.why).end_object();
}

void write_election(base::JsonWriter& json, const ListedElection& listed) {
    const Election& election = listed.election;
    json.begin_object().key("id").text(election.id.text()).key("type").text(word(election.type));
    json.key("nation").text(word(election.nation)).key("poll").text(base::iso(election.id.poll()));
    json.key("state").text(word(election.state)).key("deadlines").begin_array();
    for (const Deadline& deadline : listed.timetable.deadlines) {
        json.begin_object().key("event").text(word(deadline.event)).key("date");
        write_optional(json, deadline.day ? base::iso(*deadline.day) : std::string());
        json.key("time");
        write_optional(json, deadline.time);
        json.key("why").text(deadline.why).key("source").text(deadline.source).end_object();
    }
    json.end_array().end_object();
}

}  // namespace

Listing listing(const Calendar& calendar, const CouncilCalendar& council, std::span<const Election> elections,
                Day from, Day to) {
    Listing result;
    result.periods = council.periods(from, to);
    result.unknown = council.unknown(from, to);
    for (const Election& election : elections) {
        ListedElection listed{election, calendar.timetable(election)};
        const auto restricts = [&](const Period& period) { return period.election == election.id.text(); };
        if (touches(listed, from, to) ||
            std::any_of(result.periods.begin(), result.periods.end(), restricts)) {
            result.elections.push_back(std::move(listed));
        }
    }
    std::sort(result.elections.begin(), result.elections.end(),
              [](const ListedElection& a, const ListedElection& b) {
                  return std::tuple(a.election.id.poll(), a.election.id.text()) <
                         std::tuple(b.election.id.poll(), b.election.id.text());
              });
    return result;
}

std::string listing_text(const Listing& listing) {
    std::string out = "Restricted periods (by law and the council's settings; not legal advice)\n";
    for (const Period& period : listing.periods) {
        append_period(out, period);
    }
    if (listing.periods.empty()) {
        out += "  none\n";
    }
    for (const UnknownDays& unknown : listing.unknown) {
        out += "  " + unknown.why + "\n";
    }
    for (const ListedElection& listed : listing.elections) {
        append_election(out, listed);
    }
    return out;
}

std::string listing_json(const Listing& listing) {
    base::JsonWriter json;
    json.begin_object().key("elections").begin_array();
    for (const ListedElection& listed : listing.elections) {
        write_election(json, listed);
    }
    json.end_array().key("periods").begin_array();
    for (const Period& period : listing.periods) {
        write_period(json, period);
    }
    for (const UnknownDays& unknown : listing.unknown) {
        if (!unknown.election.empty()) {
            json.begin_object().key("election").text(unknown.election).key("opens").null();
            json.key("closes").text(base::iso(unknown.to)).key("why").text(unknown.why).end_object();
        }
    }
    return json.end_array().end_object().take();
}

std::string status_text(const DayStatus& status) {
    std::string out = base::in_words(status.day) + ": ";
    if (status.in_force.empty()) {
        return out + (status.known ? "not restricted\n" : status.unknown_why + "\n");
    }
    Day until = status.day;
    for (const Period& period : status.in_force) {
        until = std::max(until, period.closes);
    }
    out += "restricted, until " + base::in_words(until) + "\n";
    for (const Period& period : status.in_force) {
        append_period(out, period);
        if (period.may_be_standing(status.day)) {
            out += "      until " + base::in_short_words(*period.nominees_known) +
                   " it is not known who stands: any member may be standing\n";
        }
    }
    return status.known ? out : out + "  " + status.unknown_why + "\n";
}

std::string status_json(const DayStatus& status) {
    base::JsonWriter json;
    json.begin_object().key("on").text(base::iso(status.day)).key("known").flag(status.known);
    json.key("restricted");
    if (status.known || !status.in_force.empty()) {
        json.flag(!status.in_force.empty());
    } else {
        json.null();
    }
    json.key("why");
    write_optional(json, status.unknown_why);
    json.key("may_be_standing").flag(status.may_be_standing()).key("periods").begin_array();
    for (const Period& period : status.in_force) {
        write_period(json, period);
    }
    return json.end_array().end_object().take();
}

}  // namespace evenhand::calendar
