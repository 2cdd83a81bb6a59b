#include "evenhand/rules/days.hpp"

#include <array>
#include <charconv>
#include <string_view>

namespace evenhand::rules {
namespace {

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 12> short_months = {"jan", "feb", "mar",  "apr", "",    "jun",
                                                           "jul", "aug", "sept", "oct", "nov", "dec"};

std::optional<unsigned> month_of(const text::Tokens& tokens, std::uint32_t at) {
    // A month has a capital: "may" is a verb and "march" a walk.
    if (tokens[at].letter_case == text::LetterCase::lower) {
        return std::nullopt;
    }
    const auto word = tokens.folded(at);
    for (unsigned i = 0; i < months.size(); ++i) {
        if (word == months[i] || word == short_months[i]) {
            return i + 1;
        }
    }
    return std::nullopt;
}

/// The number of "6", "6th"; none where more follows.
std::optional<unsigned> number_of(std::string_view text) {
    unsigned number = 0;
    const auto [past, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view rest(past, static_cast<std::size_t>(text.data() + text.size() - past));
    if (problem != std::errc() ||
        !(rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th")) {
        return std::nullopt;
    }
    return number;
}

std::optional<std::uint32_t> next_word(const text::Tokens& tokens, std::uint32_t at, std::uint32_t past) {
    for (++at; at < past; ++at) {
        const auto kind = tokens[at].kind;
        if (kind == text::TokenKind::word || kind == text::TokenKind::number) {
            return at;
        }
        if (kind != text::TokenKind::comma && kind != text::TokenKind::line_break) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<std::chrono::year> year_after(const text::Tokens& tokens, std::uint32_t at,
                                            std::uint32_t past) {
    const auto next = next_word(tokens, at, past);
    const auto number = next ? number_of(tokens.folded(*next)) : std::nullopt;
    if (!number || *number < 1970 || *number > 2200) {
        return std::nullopt;
    }
    return std::chrono::year(static_cast<int>(*number));
}

std::optional<NamedDay> made(unsigned month, unsigned day, std::optional<std::chrono::year> year) {
    const NamedDay named{std::chrono::month_day(std::chrono::month(month), std::chrono::day(day)), year};
    return named.day.ok() ? std::optional(named) : std::nullopt;
}

}  // namespace

std::optional<NamedDay> find_day(const text::Tokens& tokens, base::TokenSpan within) {
    for (auto at = within.begin; at < within.end; ++at) {
        const auto next = next_word(tokens, at, within.end);
        if (!next) {
            continue;
        }
        std::optional<NamedDay> named;
        if (const auto month = month_of(tokens, at)) {
            if (const auto day = number_of(tokens.folded(*next))) {
                named = made(*month, *day, year_after(tokens, *next, within.end));
            }
        } else if (const auto day = number_of(tokens.folded(at))) {
            const bool of = tokens.folded(*next) == "of";
            const auto where = of ? next_word(tokens, *next, within.end) : next;
            if (const auto later = where ? month_of(tokens, *where) : std::nullopt) {
                named = made(*later, *day, year_after(tokens, *where, within.end));
            }
        }
        if (named) {
            return named;
        }
    }
    return std::nullopt;
}

}  // namespace evenhand::rules
