#include "evenhand/scan/feed.hpp"
#include "scan/feed/elements.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace evenhand::scan {
namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;

/// Reads numbers from the front of a text.
class Front {
  public:
    explicit Front(std::string_view text) : text_(text) {}

    std::optional<int> digits(std::size_t count) {
        if (text_.size() < count ||
            !std::ranges::all_of(text_.substr(0, count), [](char c) { return c >= '0' && c <= '9'; })) {
            return std::nullopt;
        }
        int value = 0;
        std::from_chars(text_.data(), text_.data() + count, value);
        text_.remove_prefix(count);
        return value;
    }
    bool skip(std::string_view any_of) {
        if (text_.empty() || any_of.find(text_.front()) == std::string_view::npos) {
            return false;
        }
        text_.remove_prefix(1);
        return true;
    }
    void skip_digits() {
        while (digits(1)) {
        }
    }
    [[nodiscard]] std::string_view rest() const { return text_; }

  private:
    std::string_view text_;
};

/// "Z", "+01:00", "-0530", or nothing.
std::optional<std::chrono::minutes> iso_zone(std::string_view words) {
    words = trim(words);
    if (words.empty() || lower_case(words) == "z" || words == "UTC" || words == "GMT") {
        return std::chrono::minutes{0};
    }
    const int sign = words.front() == '-' ? -1 : 1;
    Front front(words);
    if (!front.skip("+-")) {
        return std::nullopt;
    }
    const auto hours = front.digits(2);
    front.skip(":");
    const auto minutes = front.digits(2).value_or(0);
    if (!hours || !front.rest().empty() || *hours > 14 || minutes > 59) {
        return std::nullopt;
    }
    return sign * (std::chrono::hours{*hours} + std::chrono::minutes{minutes});
}

std::optional<sys_seconds> clock_time(sys_days day, Front& front) {
    const auto hour = front.digits(2);
    const bool colons = front.skip(":");
    const auto minute = front.digits(2);
    if (!hour || !minute || *hour > 24 || *minute > 59) {
        return std::nullopt;
    }
    int second = 0;
    if (colons ? front.skip(":") : !front.rest().empty()) {
        second = std::min(front.digits(2).value_or(0), 59);
    }
    if (front.skip(".,")) {
        front.skip_digits();
    }
    const auto zone = iso_zone(front.rest());
    if (!zone) {
        return std::nullopt;
    }
    return day + std::chrono::hours{*hour} + std::chrono::minutes{*minute} + std::chrono::seconds{second} -
           *zone;
}

/// ISO 8601 as the W3C's note on dates and times and older Atom feeds shorten it: 2003, 2003-12, 20031231,
/// 2003-12-31T10:14Z.
std::optional<sys_seconds> iso_moment(std::string_view written) {
    Front front(written);
    const auto year = front.digits(4);
    if (!year) {
        return std::nullopt;
    }
    int month = 1;
    int date = 1;
    if (!front.rest().empty()) {
        const bool dashes = front.skip("-");
        const auto month_read = front.digits(2);
        if (!month_read) {
            return std::nullopt;
        }
        month = *month_read;
        if (!front.rest().empty()) {
            if (dashes && !front.skip("-")) {
                return std::nullopt;
            }
            const auto date_read = front.digits(2);
            if (!date_read) {
                return std::nullopt;
            }
            date = *date_read;
        }
    }
    const std::chrono::year_month_day day{std::chrono::year{*year},
                                          std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(date)}};
    if (!day.ok()) {
        return std::nullopt;
    }
    if (front.rest().empty()) {
        return sys_days{day};
    }
    return front.skip("Tt ") ? clock_time(sys_days{day}, front) : std::nullopt;
}

std::optional<unsigned> month_named(std::string_view word) {
    constexpr std::string_view months = "jan feb mar apr may jun jul aug sep oct nov dec ";
    if (word.size() < 3) {
        return std::nullopt;
    }
    const auto at = months.find(lower_case(word.substr(0, 3)) + " ");
    return at == std::string_view::npos ? std::nullopt
                                        : std::optional<unsigned>(static_cast<unsigned>(at / 4 + 1));
}

/// The zones of RFC 822 section 5.1 and those of Britain and Ireland; minutes east of Greenwich.
std::optional<std::chrono::minutes> mail_zone(std::string_view word) {
    constexpr std::pair<std::string_view, int> zones[] = {
        {"gmt", 0},    {"ut", 0},     {"utc", 0},    {"z", 0},      {"bst", 60},
        {"ist", 60},   {"est", -300}, {"edt", -240}, {"cst", -360}, {"cdt", -300},
        {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420}};
    const std::string name = lower_case(word);
    const auto* const known = std::ranges::find(zones, name, &std::pair<std::string_view, int>::first);
    if (known != std::end(zones)) {
        return std::chrono::minutes{known->second};
    }
    return iso_zone(word);
}

/// What a date in words holds, whatever the order of its parts.
struct WordedDate {
    std::optional<int> day;
    std::optional<unsigned> month;
    std::optional<int> year;
    std::string time = "00:00";
    std::string zone = "GMT";
};

int full_year(int year, std::size_t digits) {
    return digits > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

std::optional<int> whole_number(std::string_view word) {
    int value = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
    return read.ec == std::errc() && read.ptr == word.data() + word.size() && value >= 0
               ? std::optional(value)
               : std::nullopt;
}

WordedDate worded(std::string_view written) {
    WordedDate date;
    constexpr std::string_view apart = " \t\r\n,";
    while (!written.empty()) {
        const auto begin = std::min(written.find_first_not_of(apart), written.size());
        written.remove_prefix(begin);
        const auto word = written.substr(0, written.find_first_of(apart));
        written.remove_prefix(word.size());
        if (word.find(':') != std::string_view::npos && word.front() >= '0' && word.front() <= '9') {
            date.time = std::string(word);
        } else if (const auto month = month_named(word); month && !date.month) {
            date.month = month;
        } else if (const auto number = whole_number(word)) {
            if (!date.day && word.size() <= 2) {
                date.day = number;
            } else if (!date.year) {
                date.year = full_year(*number, word.size());
            }
        } else if (date.year && mail_zone(word)) {
            date.zone = std::string(word);
        }
    }
    return date;
}

/// RFC 822 and 2822 with the shortenings that feeds allow themselves, and C's asctime. The weekday is not
/// looked at: where it differs from the date it is the weekday that is wrong.
std::optional<sys_seconds> mail_moment(std::string_view written) {
    // "01-Jan-2004" of RFC 850.
    std::string words(written);
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        if (words[at] == '-' && (is_letter(words[at - 1]) || is_letter(words[at + 1]))) {
            words[at] = ' ';
        }
    }
    const auto date = worded(words);
    if (!date.day || !date.month || !date.year) {
        return std::nullopt;
    }
    const std::chrono::year_month_day day{std::chrono::year{*date.year}, std::chrono::month{*date.month},
                                          std::chrono::day{static_cast<unsigned>(*date.day)}};
    const auto zone = mail_zone(date.zone);
    if (!day.ok() || !zone) {
        return std::nullopt;
    }
    const std::string time = date.time.find(':') == 1 ? "0" + date.time : date.time;
    Front front(time);
    const auto moment = clock_time(sys_days{day}, front);
    return moment ? std::optional(*moment - *zone) : std::nullopt;
}

}  // namespace

std::optional<sys_seconds> feed_moment(std::string_view written) {
    written = trim(written);
    if (written.empty() || written.size() > 100) {
        return std::nullopt;
    }
    if (auto moment = iso_moment(written)) {
        return moment;
    }
    return mail_moment(written);
}

}  // namespace evenhand::scan
