#include "lexicon/dates.hpp"

#include "evenhand/lexicon/atoms.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace evenhand::lexicon {
namespace {

using base::TokenSpan;
using text::Token;
using text::TokenKind;

enum class TimeWord : std::uint8_t { month, weekday, of, the };

WordTable time_words() {
    WordTable table;
    const auto add = [&](TimeWord kind, std::initializer_list<std::string_view> words) {
        for (const auto word : words) {
            table.add(text::word_hash(word), static_cast<AtomId>(kind));
        }
    };
    add(TimeWord::month, {"january", "february", "march", "april", "may", "june", "july", "august",
                          "september", "october", "november", "december"});
    add(TimeWord::weekday, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
    add(TimeWord::of, {"of"});
    add(TimeWord::the, {"the"});
    return table;
}

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

bool is_day(std::string_view number) {
    const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(number, is_digit) - number.begin());
    const auto rest = number.substr(digits);
    return (digits == 1 || digits == 2) &&
           (rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th");
}

bool is_year(std::string_view number) {
    return number.size() == 4 && std::ranges::all_of(number, is_digit);
}

/// One sentence, and the day it names at one of its numbers.
class DateReader {
  public:
    DateReader(const text::Tokens& tokens, TokenSpan sentence) : tokens_(tokens), sentence_(sentence) {}

    [[nodiscard]] std::optional<TokenSpan> around(std::uint32_t day) const {
        auto next = behind(day);
        if (next && is(*next, TimeWord::of)) {
            next = behind(*next);
        }
        if (next && is(*next, TimeWord::month)) {
            return whole({day, *next + 1});
        }
        const auto before = ahead(day);
        return before && is(*before, TimeWord::month) ? std::optional(whole({*before, day + 1}))
                                                      : std::nullopt;
    }

  private:
    /// The token behind, over the end of a wrapped line.
    [[nodiscard]] std::optional<std::uint32_t> behind(std::uint32_t token) const {
        ++token;
        token += token < sentence_.end && tokens_[token].kind == TokenKind::line_break ? 1 : 0;
        return token < sentence_.end ? std::optional(token) : std::nullopt;
    }
    [[nodiscard]] std::optional<std::uint32_t> ahead(std::uint32_t token) const {
        if (token > sentence_.begin && tokens_[token - 1].kind == TokenKind::line_break) {
            --token;
        }
        return token > sentence_.begin ? std::optional(token - 1) : std::nullopt;
    }
    [[nodiscard]] bool is_comma(std::uint32_t token) const {
        return tokens_[token].kind == TokenKind::comma && tokens_.text(token) == ",";
    }

    [[nodiscard]] bool is(std::uint32_t at, TimeWord kind) const {
        static const WordTable table = time_words();
        const Token& token = tokens_[at];
        const bool name = kind == TimeWord::month || kind == TimeWord::weekday;
        return token.kind == TokenKind::word && !token.possessive &&
               table.find(token.hash) == static_cast<AtomId>(kind) &&
               (!name || token.letter_case == text::LetterCase::capitalised);
    }

    /// With the weekday before it and the year behind it.
    [[nodiscard]] TokenSpan whole(TokenSpan date) const {
        auto before = ahead(date.begin);
        if (before && is(*before, TimeWord::the)) {
            date.begin = *before;
            before = ahead(date.begin);
        }
        if (before && is_comma(*before)) {
            before = ahead(*before);
        }
        if (before && is(*before, TimeWord::weekday)) {
            date.begin = *before;
        }
        auto next = behind(date.end - 1);
        if (next && is_comma(*next)) {
            next = behind(*next);
        }
        if (next && is_year(tokens_.text(*next))) {
            date.end = *next + 1;
        }
        return date;
    }

    const text::Tokens& tokens_;
    TokenSpan sentence_;
};

}  // namespace

void find_dates(const text::Tokens& tokens, TokenSpan sentence, std::vector<TokenSpan>& found) {
    const DateReader reader(tokens, sentence);
    std::uint32_t past = sentence.begin;
    for (auto token = sentence.begin; token < sentence.end; ++token) {
        if (tokens[token].kind != TokenKind::number || token < past || !is_day(tokens.text(token))) {
            continue;
        }
        if (const auto date = reader.around(token); date && date->begin >= past) {
            found.push_back(*date);
            past = date->end;
        }
    }
}

}  // namespace evenhand::lexicon
