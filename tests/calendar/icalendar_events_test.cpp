#include "calendar/icalendar_events.hpp"
#include "evenhand/base/utf8.hpp"

#include <catch2/catch.hpp>

using namespace evenhand::calendar;

TEST_CASE("a line is folded by octets and never inside a character", "[calendar]") {
    std::string line = "SUMMARY:";
    for (int i = 0; i < 60; ++i) {
        line += i % 3 == 0 ? "\xE2\x80\x99" : "\xC3\xA2";
    }
    const std::string lines = folded(line);
    std::string joined;
    for (std::size_t begin = 0; begin < lines.size();) {
        const auto end = lines.find("\r\n", begin);
        std::string part = lines.substr(begin, end - begin);
        CHECK(part.size() <= 75);
        if (begin > 0) {
            CHECK(part.front() == ' ');
            part.erase(0, 1);
        }
        CHECK(evenhand::base::begins_character(part.front()));
        joined += part;
        begin = end + 2;
    }
    CHECK(joined == line);
    CHECK(folded(std::string(75, 'a')) == std::string(75, 'a') + "\r\n");
}

TEST_CASE("text is escaped as the format asks", "[calendar]") {
    CHECK(escaped("a;b,c\\d\ne\r\x01") == "a\\;b\\,c\\\\d\\ne");
}

TEST_CASE("what is no calendar of ours is refused", "[calendar]") {
    CHECK_FALSE(read_diary("hello").ok());
    CHECK_FALSE(read_diary("").ok());
    CHECK_FALSE(read_diary("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n").ok());
    CHECK_FALSE(read_diary("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSEQUENCE:x\r\nEND:VEVENT\r\n").ok());
    CHECK_FALSE(read_diary("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nnothing\r\nEND:VEVENT\r\n").ok());
    CHECK(read_diary("BEGIN:VCALENDAR\nEND:VCALENDAR\n").value().empty());
}
