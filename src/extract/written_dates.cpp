#include "written_dates.hpp"

#include "ascii.hpp"
#include "month_names.hpp"

#include <array>
#include <optional>

namespace evenhand::extract {
namespace {

using base::Day;
using Form = WrittenDate::Form;
using Weekday = WrittenDate::Weekday;

constexpr int first_year = 1995;

struct Number {
    int value = 0;
    std::size_t digits = 0;
    std::size_t end = 0;
};

bool begins_word(char byte) {
    return is_letter(byte) || static_cast<unsigned char>(byte) >= 0x80;
}

class DateFinder {
  public:
    DateFinder(std::string_view text, const DateReading& reading) : text_(text), reading_(reading) {}

    std::vector<WrittenDate> run() {
        std::size_t at = 0;
        while (at < text_.size()) {
            std::optional<WrittenDate> found;
            std::size_t past = at + 1;
            if (is_digit(text_[at])) {
                found = from_number(at);
                past = number(at).end;
            } else if (begins_word(text_[at])) {
                const std::size_t end = word_end(at);
                found = month_first(at, end);
                past = end;
            }
            if (found) {
                check_weekday(*found);
                found_.push_back(*found);
                past = std::max(past, found->end);
            }
            at = past;
        }
        return std::move(found_);
    }

  private:
    [[nodiscard]] Number number(std::size_t at) const {
        Number out;
        out.end = at;
        while (out.end < text_.size() && is_digit(text_[out.end])) {
            if (out.digits < 8) {
                out.value = out.value * 10 + (text_[out.end] - '0');
            }
            ++out.digits;
            ++out.end;
        }
        return out;
    }

    [[nodiscard]] std::size_t word_end(std::size_t at) const {
        while (at < text_.size() && begins_word(text_[at]) && text_.substr(at, 2) != "\xc2\xa0") {
            ++at;
        }
        return std::max(at, std::size_t{1});
    }

    [[nodiscard]] std::size_t past(std::size_t at, std::string_view any) const {
        while (at < text_.size()) {
            if (any.find(text_[at]) != std::string_view::npos) {
                ++at;
            } else if (text_.substr(at, 2) == "\xc2\xa0") {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    [[nodiscard]] std::optional<WrittenDate> made(int year, int month, int day, std::size_t begin,
                                                  std::size_t end, Form form) const {
        const std::chrono::year_month_day date{std::chrono::year{year},
                                               std::chrono::month{static_cast<unsigned>(month)},
                                               std::chrono::day{static_cast<unsigned>(day)}};
        if (year < first_year || !date.ok() || Day{date} > reading_.latest) {
            return std::nullopt;
        }
        return WrittenDate{Day{date}, begin, end, form, Weekday::none};
    }

    [[nodiscard]] std::optional<WrittenDate> from_number(std::size_t at) const {
        const Number first = number(at);
        if (first.digits == 4) {
            return year_first(at, first);
        }
        if (first.digits == 8 && (at == 0 || !begins_word(text_[at - 1]))) {
            return made(first.value / 10000, first.value / 100 % 100, first.value % 100, at, first.end,
                        Form::iso);
        }
        if (first.digits > 2 || first.value == 0 || first.value > 31) {
            return std::nullopt;
        }
        if (auto found = day_month(at, first)) {
            return found;
        }
        return numbers(at, first);
    }

    /// 2024-04-09, 2024/4/9, 2024.04.09, 2024年4月9日.
    [[nodiscard]] std::optional<WrittenDate> year_first(std::size_t at, const Number& year) const {
        constexpr std::string_view year_sign = "\xe5\xb9\xb4";
        constexpr std::string_view month_sign = "\xe6\x9c\x88";
        std::string_view sign = text_.substr(year.end, 1);
        std::string_view second_sign = sign;
        if (text_.substr(year.end, 3) == year_sign) {
            sign = year_sign;
            second_sign = month_sign;
        } else if (sign != "-" && sign != "/" && sign != ".") {
            return std::nullopt;
        }
        const Number month = number(past(year.end + sign.size(), " "));
        if (month.digits == 0 || month.digits > 2 ||
            text_.substr(month.end, second_sign.size()) != second_sign) {
            return std::nullopt;
        }
        const Number day = number(past(month.end + second_sign.size(), " "));
        if (day.digits == 0 || day.digits > 2) {
            return std::nullopt;
        }
        return made(year.value, month.value, day.value, at, day.end, Form::iso);
    }

    /// What stands between a day and its month, or a month and its year: "9th of April, 2024", "9. April
    /// 2024", "9 de abril de 2024", "09-Apr-2024".
    [[nodiscard]] std::size_t past_joint(std::size_t at) const {
        at = past(at, " \t\r\n.,-/'");
        const std::size_t end = at < text_.size() && begins_word(text_[at]) ? word_end(at) : at;
        const std::string word = lowered(text_.substr(at, end - at));
        if (is_one_of(word, "of|de|del|do|da")) {
            return past(end, " \t\r\n");
        }
        return at;
    }

    [[nodiscard]] std::size_t past_ordinal(std::size_t at) const {
        const std::string suffix = lowered(text_.substr(at, 2));
        if (is_one_of(suffix, "st|nd|rd|th|er|\xc2\xba|\xc2\xaa|\xc2\xb0")) {
            const std::size_t after = at + 2;
            if (after >= text_.size() || !is_letter(text_[after])) {
                return after;
            }
        }
        return at;
    }

    /// The day first, then the month as a word.
    [[nodiscard]] std::optional<WrittenDate> day_month(std::size_t at, const Number& day) const {
        const std::size_t word = past_joint(past_ordinal(day.end));
        if (word == day.end && word < text_.size() && !begins_word(text_[word])) {
            return std::nullopt;
        }
        const std::size_t end = word_end(word);
        const int month = word < text_.size() ? month_named(text_.substr(word, end - word)) : 0;
        if (month == 0) {
            return std::nullopt;
        }
        const std::size_t year_at = past_joint(past(end, "."));
        const Number year = number(year_at);
        const bool apostrophe = year_at > 0 && text_[year_at - 1] == '\'';
        const bool short_year = year.digits == 2 && (apostrophe || text_[end] == '-' || text_[end] == '/');
        if (year.digits == 4 || short_year) {
            return made(short_year ? 2000 + year.value : year.value, month, day.value, at, year.end,
                        Form::words);
        }
        return without_year(month, day.value, at, end);
    }

    [[nodiscard]] std::optional<WrittenDate> month_first(std::size_t at, std::size_t end) const {
        const int month = end - at <= 24 ? month_named(text_.substr(at, end - at)) : 0;
        if (month == 0) {
            return std::nullopt;
        }
        const Number day = number(past(end, " \t\r\n.-/"));
        if (day.digits == 0 || day.digits > 2 || day.end == end || day.value == 0 || day.value > 31) {
            return std::nullopt;
        }
        const std::size_t after = past_ordinal(day.end);
        const Number year = number(past_joint(after));
        if (year.digits == 4) {
            return made(year.value, month, day.value, at, year.end, Form::words);
        }
        return std::nullopt;
    }

    /// The last such day that is not after the fetch.
    [[nodiscard]] std::optional<WrittenDate> without_year(int month, int day, std::size_t at,
                                                          std::size_t end) const {
        const int year = static_cast<int>(std::chrono::year_month_day(reading_.latest).year());
        for (int back = 0; back < 8; ++back) {
            if (auto found = made(year - back, month, day, at, end, Form::without_year)) {
                return found;
            }
        }
        return std::nullopt;
    }

    /// 09/04/2024, 9.4.24, 9-4-2024.
    [[nodiscard]] std::optional<WrittenDate> numbers(std::size_t at, const Number& first) const {
        const char sign = first.end < text_.size() ? text_[first.end] : '\0';
        if (sign != '/' && sign != '.' && sign != '-') {
            return std::nullopt;
        }
        // A part of something longer: an address, a version, a range.
        if (at > 0 && (text_[at - 1] == sign || begins_word(text_[at - 1]))) {
            return std::nullopt;
        }
        const Number second = number(past(first.end + 1, sign == '.' ? " " : ""));
        if (second.digits == 0 || second.digits > 2 || second.end >= text_.size() ||
            text_[second.end] != sign) {
            return std::nullopt;
        }
        const Number year = number(past(second.end + 1, sign == '.' ? " " : ""));
        const bool longer =
            year.end + 1 < text_.size() && text_[year.end] == sign && is_digit(text_[year.end + 1]);
        if ((year.digits != 4 && year.digits != 2) || longer) {
            return std::nullopt;
        }
        const int full = year.digits == 2 ? 2000 + year.value : year.value;
        const bool swap =
            first.value <= 12 &&
            (second.value > 12 || (sign == '/' && reading_.order == DateReading::Order::month_first));
        return made(full, swap ? first.value : second.value, swap ? second.value : first.value, at, year.end,
                    Form::numbers);
    }

    void check_weekday(WrittenDate& found) const {
        std::size_t at = found.begin;
        while (at > 0 && (contains(" ,.\t\r\n", text_.substr(at - 1, 1)) ||
                          (at > 1 && text_.substr(at - 2, 2) == "\xc2\xa0"))) {
            at -= text_[at - 1] == '\xa0' ? 2 : 1;
        }
        std::size_t begin = at;
        while (begin > 0 && begins_word(text_[begin - 1])) {
            --begin;
        }
        const auto weekday = weekday_named(text_.substr(begin, at - begin));
        if (!weekday) {
            return;
        }
        const bool right = std::chrono::weekday(found.day) == *weekday;
        found.weekday = right ? Weekday::right : Weekday::wrong;
        if (!right && found.form == Form::without_year) {
            right_year(found, *weekday);
        }
    }

    /// A weekday tells the year where none is written.
    void right_year(WrittenDate& found, std::chrono::weekday weekday) const {
        const std::chrono::year_month_day date(found.day);
        for (int back = 1; back < 8; ++back) {
            const std::chrono::year_month_day earlier{date.year() - std::chrono::years{back}, date.month(),
                                                      date.day()};
            if (earlier.ok() && std::chrono::weekday(Day{earlier}) == weekday) {
                found.day = Day{earlier};
                found.weekday = Weekday::right;
                return;
            }
        }
    }

    std::string_view text_;
    const DateReading& reading_;
    std::vector<WrittenDate> found_;
};

}  // namespace

std::vector<WrittenDate> written_dates(std::string_view text, const DateReading& reading) {
    return DateFinder(text, reading).run();
}

}  // namespace evenhand::extract
