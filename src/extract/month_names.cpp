#include "month_names.hpp"

#include "ascii.hpp"

#include <array>
#include <string>

namespace evenhand::extract {
namespace {

// English, Welsh, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Turkish, Russian.
constexpr std::array<std::string_view, 12> months{
    "january|jan|ionawr|ion|januar|jänner|jaenner|janvier|janv|enero|ene|gennaio|gen|janeiro|januari|"
    "stycznia|"
    "ocak|января",
    "february|feb|chwefror|chwef|chwe|februar|febr|feber|février|fevrier|févr|fevr|fév|febrero|febbraio|"
    "fevereiro|fev|februari|lutego|şubat|февраля",
    "march|mar|mawrth|märz|maerz|mär|mrz|mars|marzo|março|marco|maart|mrt|marca|mart|марта",
    "april|apr|ebrill|ebr|avril|avr|abril|abr|aprile|kwietnia|nisan|апреля",
    "may|mai|mayo|maggio|mag|maio|mei|maja|mayıs|мая",
    "june|jun|mehefin|meh|juni|juin|junio|giugno|giu|junho|czerwca|haziran|июня",
    "july|jul|gorffennaf|gorff|gor|juli|juillet|juil|julio|luglio|lug|julho|lipca|temmuz|июля",
    "august|aug|awst|août|aout|agosto|ago|augustus|sierpnia|ağustos|августа",
    "september|sept|sep|medi|septembre|septiembre|settembre|set|setembro|września|wrzesnia|eylül|сентября",
    "october|oct|hydref|hyd|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|października|pazdziernika|"
    "ekim|октября",
    "november|nov|tachwedd|tach|novembre|noviembre|novembro|listopada|kasım|ноября",
    "december|dec|rhagfyr|rhag|dezember|dez|décembre|decembre|déc|diciembre|dic|dicembre|dezembro|grudnia|"
    "aralık|декабря"};

constexpr std::array<std::string_view, 7> weekdays{
    "sunday|sun|sul|dydd sul",     "monday|mon|llun",
    "tuesday|tues|tue|mawrth",     "wednesday|weds|wed|mercher",
    "thursday|thurs|thu|thur|iau", "friday|fri|gwener",
    "saturday|sat|sadwrn"};

/// ASCII, and the letters of Latin-1 in UTF-8.
std::string in_lower_case(std::string_view word) {
    std::string out = lowered(word);
    for (std::size_t at = 1; at < out.size(); ++at) {
        const auto byte = static_cast<unsigned char>(out[at]);
        if (out[at - 1] == '\xc3' && byte >= 0x80 && byte <= 0x9e) {
            out[at] = static_cast<char>(byte + 0x20);
        }
    }
    return out;
}

}  // namespace

int month_named(std::string_view word) {
    if (word.size() < 3 || word.size() > 20) {
        return 0;
    }
    const std::string sought = in_lower_case(word);
    for (std::size_t month = 0; month < months.size(); ++month) {
        if (is_one_of(sought, months[month])) {
            return static_cast<int>(month) + 1;
        }
    }
    return 0;
}

std::optional<std::chrono::weekday> weekday_named(std::string_view word) {
    if (word.size() < 3 || word.size() > 9) {
        return std::nullopt;
    }
    const std::string sought = lowered(word);
    for (unsigned day = 0; day < weekdays.size(); ++day) {
        if (is_one_of(sought, weekdays[day])) {
            return std::chrono::weekday(day);
        }
    }
    return std::nullopt;
}

}  // namespace evenhand::extract
