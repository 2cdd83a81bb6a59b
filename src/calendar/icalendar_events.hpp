#pragma once

#include "evenhand/base/result.hpp"

#include <map>
#include <string>
#include <string_view>

namespace evenhand::calendar {

/// One VEVENT as values, lines yet to be escaped and folded. The dates are whole properties,
/// "DTSTART;VALUE=DATE:20270331".
struct DiaryEvent {
    std::string uid;
    std::string starts;
    std::string ends;  ///< empty: a moment
    std::string summary;
    std::string description;
    std::string status = "CONFIRMED";
    std::string last_modified;  ///< of an earlier publication; empty: none
    int sequence = 0;
};

/// The events of a calendar that this program wrote, by UID. Texts are unescaped.
base::Result<std::map<std::string, DiaryEvent>> read_diary(std::string_view text);

/// Text as RFC 5545 3.3.11 has it: backslash, semicolon, comma and line feed escaped; other control
/// characters left out.
std::string escaped(std::string_view text);

/// A content line with its end, folded at 75 octets without splitting a character (RFC 5545 3.1).
std::string folded(std::string_view line);

}  // namespace evenhand::calendar
