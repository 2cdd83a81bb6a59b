#include "evenhand/calendar/icalendar.hpp"

#include "calendar/icalendar_events.hpp"

#include <algorithm>

namespace evenhand::calendar {
namespace {

using base::Day;
using std::chrono::days;

// The rule of the clocks since 1996; no date of ours is older.
constexpr std::string_view time_zone = "BEGIN:VTIMEZONE\r\n"
                                       "TZID:Europe/London\r\n"
                                       "BEGIN:DAYLIGHT\r\n"
                                       "DTSTART:19960331T010000\r\n"
                                       "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                                       "TZNAME:BST\r\n"
                                       "TZOFFSETFROM:+0000\r\n"
                                       "TZOFFSETTO:+0100\r\n"
                                       "END:DAYLIGHT\r\n"
                                       "BEGIN:STANDARD\r\n"
                                       "DTSTART:19961027T020000\r\n"
                                       "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                                       "TZNAME:GMT\r\n"
                                       "TZOFFSETFROM:+0100\r\n"
                                       "TZOFFSETTO:+0000\r\n"
                                       "END:STANDARD\r\n"
                                       "END:VTIMEZONE\r\n";

std::string compact(std::string text) {
    text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == '-' || c == ':'; }),
               text.end());
    return text;
}

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string utc(std::chrono::sys_seconds moment) {
    const Day day = std::chrono::floor<days>(moment);
    const std::chrono::hh_mm_ss time{moment - day};
    return compact(base::iso(day)) + "T" + two_digits(time.hours().count()) +
           two_digits(time.minutes().count()) + two_digits(time.seconds().count()) + "Z";
}

void all_day(DiaryEvent& event, Day first, Day last) {
    event.starts = "DTSTART;VALUE=DATE:" + compact(base::iso(first));
    event.ends = "DTEND;VALUE=DATE:" + compact(base::iso(last + days{1}));
}

std::string in_london(Day day, const std::string& time) {
    return ";TZID=Europe/London:" + compact(base::iso(day)) + "T" + compact(time) + "00";
}

DiaryEvent period_event(const Period& period) {
    DiaryEvent event;
    event.uid = period.election + "/period@evenhand";
    event.summary = "Restricted period: " + period.election;
    event.description = period.why;
    all_day(event, period.opens, period.closes);
    return event;
}

DiaryEvent poll_event(const Election& election) {
    DiaryEvent event;
    event.uid = election.id.text() + "/poll@evenhand";
    event.summary = "Poll: " + election.id.text();
    event.description = "State: " + std::string(word(election.state));
    event.starts = "DTSTART" + in_london(election.id.poll(), "07:00");
    event.ends = "DTEND" + in_london(election.id.poll(), "22:00");
    return event;
}

DiaryEvent deadline_event(const Election& election, const Deadline& deadline) {
    DiaryEvent event;
    event.uid = election.id.text() + "/" + std::string(word(deadline.event)) + "@evenhand";
    event.summary = std::string(title(deadline.event)) + ": " + election.id.text();
    event.description = deadline.why + "\n" + deadline.source;
    if (deadline.time.empty()) {
        all_day(event, *deadline.day, *deadline.day);
    } else {
        event.starts = "DTSTART" + in_london(*deadline.day, deadline.time);
    }
    return event;
}

bool withdrawn(const Election& election) {
    return election.state == ElectionState::postponed || election.state == ElectionState::cancelled;
}

std::map<std::string, DiaryEvent> events_of(const Listing& listing) {
    std::map<std::string, DiaryEvent> events;
    const auto add = [&](DiaryEvent event, bool is_withdrawn) {
        event.status = is_withdrawn ? "CANCELLED" : "CONFIRMED";
        std::string uid = event.uid;
        events.emplace(std::move(uid), std::move(event));
    };
    for (const Period& period : listing.periods) {
        add(period_event(period), false);
    }
    for (const ListedElection& listed : listing.elections) {
        add(poll_event(listed.election), withdrawn(listed.election));
        for (const Deadline& deadline : listed.timetable.deadlines) {
            if (deadline.day) {
                add(deadline_event(listed.election, deadline), withdrawn(listed.election));
            }
        }
    }
    return events;
}

/// Numbers the events after what was published before.
void follow(std::map<std::string, DiaryEvent>& events, const std::map<std::string, DiaryEvent>& previous,
            const std::string& now) {
    for (auto& [uid, event] : events) {
        const auto before = previous.find(uid);
        if (before == previous.end()) {
            event.last_modified = now;
            continue;
        }
        const DiaryEvent& old = before->second;
        const bool moved = old.starts != event.starts || old.ends != event.ends || old.status != event.status;
        event.sequence = old.sequence + (moved ? 1 : 0);
        event.last_modified = moved || old.last_modified.empty() ? now : old.last_modified;
    }
    for (const auto& [uid, old] : previous) {
        if (events.find(uid) == events.end()) {
            DiaryEvent gone = old;
            gone.sequence += old.status == "CANCELLED" ? 0 : 1;
            gone.last_modified = old.status == "CANCELLED" ? old.last_modified : now;
            gone.status = "CANCELLED";
            events.emplace(uid, std::move(gone));
        }
    }
}

void append_event(std::string& out, const DiaryEvent& event, const std::string& now) {
    out += "BEGIN:VEVENT\r\n";
    out += folded("UID:" + escaped(event.uid));
    out += folded("DTSTAMP:" + now);
    out += folded(event.starts);
    if (!event.ends.empty()) {
        out += folded(event.ends);
    }
    out += folded("SEQUENCE:" + std::to_string(event.sequence));
    out += folded("LAST-MODIFIED:" + event.last_modified);
    out += folded("STATUS:" + event.status);
    out += "TRANSP:TRANSPARENT\r\n";
    out += folded("SUMMARY:" + escaped(event.summary));
    out += folded("DESCRIPTION:" + escaped(event.description));
    out += "END:VEVENT\r\n";
}

}  // namespace

base::Result<std::string> icalendar(const Listing& listing, std::string_view name,
                                    std::chrono::sys_seconds stamp, std::string_view previous) {
    auto events = events_of(listing);
    std::map<std::string, DiaryEvent> before;
    if (!previous.empty()) {
        EVENHAND_TRY(before, read_diary(previous));
    }
    const std::string now = utc(stamp);
    follow(events, before, now);
    std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Evenhand//Election calendar//EN\r\n"
                      "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
    out += folded("NAME:" + escaped("Elections: " + std::string(name)));
    out += folded("X-WR-CALNAME:" + escaped("Elections: " + std::string(name)));
    out += time_zone;
    for (const auto& [uid, event] : events) {
        append_event(out, event, now);
    }
    out += "END:VCALENDAR\r\n";
    return out;
}

}  // namespace evenhand::calendar
