#include "calendar/icalendar_events.hpp"

#include "evenhand/base/utf8.hpp"

#include <algorithm>
#include <vector>

namespace evenhand::calendar {
namespace {

constexpr std::size_t line_limit = 75;

std::vector<std::string> unfolded(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        if (!line.empty() && (line.front() == ' ' || line.front() == '\t') && !lines.empty()) {
            lines.back() += line.substr(1);
        } else {
            lines.emplace_back(line);
        }
    }
    return lines;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
            out += text[i] == 'n' || text[i] == 'N' ? '\n' : text[i];
        } else {
            out += text[i];
        }
    }
    return out;
}

base::Error malformed(std::string message) {
    return base::Error{base::ErrorCode::malformed,
                       "the calendar published before " + std::move(message),
                       "give a file that 'evenhand calendar --format ics' wrote",
                       {}};
}

base::Result<base::Done> take_property(DiaryEvent& event, const std::string& line) {
    const std::string name = line.substr(0, line.find_first_of(":;"));
    const auto colon = line.find(':');
    if (colon == std::string::npos) {
        return malformed("has a line without a colon");
    }
    const std::string value = line.substr(colon + 1);
    if (name == "UID") {
        event.uid = unescaped(value);
    } else if (name == "DTSTART") {
        event.starts = line;
    } else if (name == "DTEND") {
        event.ends = line;
    } else if (name == "SUMMARY") {
        event.summary = unescaped(value);
    } else if (name == "DESCRIPTION") {
        event.description = unescaped(value);
    } else if (name == "STATUS") {
        event.status = value;
    } else if (name == "LAST-MODIFIED") {
        event.last_modified = value;
    } else if (name == "SEQUENCE") {
        const bool number =
            !value.empty() && value.size() < 8 && value.find_first_not_of("0123456789") == std::string::npos;
        if (!number) {
            return malformed("has a SEQUENCE that is no number");
        }
        event.sequence = std::stoi(value);
    }
    return base::Done{};
}

}  // namespace

base::Result<std::map<std::string, DiaryEvent>> read_diary(std::string_view text) {
    std::map<std::string, DiaryEvent> events;
    const auto lines = unfolded(text);
    if (lines.empty() || lines.front() != "BEGIN:VCALENDAR") {
        return malformed("is no iCalendar file");
    }
    bool inside = false;
    DiaryEvent event;
    for (const std::string& line : lines) {
        if (line == "BEGIN:VEVENT") {
            inside = true;
            event = DiaryEvent{};
        } else if (line == "END:VEVENT") {
            inside = false;
            if (event.uid.empty() || event.starts.empty()) {
                return malformed("has an event without UID or DTSTART");
            }
            events[event.uid] = event;
        } else if (inside) {
            EVENHAND_TRY_DONE(take_property(event, line));
        }
    }
    return events;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') {
            out += c;
        }
    }
    return out;
}

std::string folded(std::string_view line) {
    std::string out;
    std::size_t limit = line_limit;
    while (line.size() > limit) {
        const std::size_t cut = base::character_begin(line, limit);
        out += line.substr(0, cut);
        out += "\r\n ";
        line.remove_prefix(cut);
        limit = line_limit - 1;
    }
    out += line;
    out += "\r\n";
    return out;
}

}  // namespace evenhand::calendar
