#include "single_marks.hpp"

#include "characters.hpp"

#include <algorithm>

namespace evenhand::text {
namespace {

constexpr std::size_t straight = 0;
constexpr std::size_t curly = 1;

std::size_t family_of(char32_t code) {
    return code == '\'' ? straight : curly;
}

bool stands_before(CharacterClass after) {
    switch (after) {
    case CharacterClass::letter:
    case CharacterClass::digit:
    case CharacterClass::currency:
    case CharacterClass::double_mark:
    case CharacterClass::bracket: return true;
    default: return false;
    }
}

bool opens_after(CharacterClass before) {
    switch (before) {
    case CharacterClass::none:
    case CharacterClass::space:
    case CharacterClass::line_end:
    case CharacterClass::dash:
    case CharacterClass::hyphen:
    case CharacterClass::bracket:
    case CharacterClass::bullet:
    case CharacterClass::double_mark:
    case CharacterClass::single_mark: return true;
    default: return false;
    }
}

char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

}  // namespace

bool SingleMarks::is_elision(std::size_t after) const {
    constexpr std::array<std::string_view, 11> shortened{"tis", "twas", "twere", "twill", "em",   "n",
                                                         "til", "bout", "cause", "tisn",  "twasn"};
    std::size_t end = after;
    std::array<char, 6> word{};
    while (end < text_.size() && end - after < word.size() &&
           class_at(text_, end) == CharacterClass::letter) {
        word[end - after] = lower(text_[end]);
        end += character_at(text_, end).size;
        if (end - after > word.size()) {
            return false;
        }
    }
    if (end > after) {
        return !is_letter_or_digit(class_at(text_, end)) &&
               std::find(shortened.begin(), shortened.end(), std::string_view(word.data(), end - after)) !=
                   shortened.end();
    }
    // "the '90s", "summer of '24"
    const auto digit = [this](std::size_t at) { return class_at(text_, at) == CharacterClass::digit; };
    return digit(after) && digit(after + 1) && !digit(after + 2) &&
           (text_.substr(after + 2, 1) == "s" || class_at(text_, after + 2) != CharacterClass::letter);
}

SingleMarks::Next SingleMarks::role_of(std::size_t at, std::size_t size) const {
    const CharacterClass before = class_before(text_, at);
    const CharacterClass after = class_at(text_, at + size);
    if (is_letter_or_digit(before) && is_letter_or_digit(after)) {
        return Next::nothing;
    }
    if (is_letter_or_digit(after)) {
        const bool opens =
            opens_after(before) && character_at(text_, at).code != 0x2019 && !is_elision(at + size);
        return opens ? Next::opening : Next::nothing;
    }
    // "the residents' confidence": a word follows a possessive, never a comma or a stop.
    const bool plural =
        at > 0 && (text_[at - 1] == 's' || text_[at - 1] == 'S') && after == CharacterClass::space;
    const bool closes = before != CharacterClass::space && before != CharacterClass::line_end &&
                        before != CharacterClass::none && !plural;
    return closes ? Next::closing : Next::nothing;
}

bool SingleMarks::next_paragraph_opens(std::size_t line_end, std::size_t family) const {
    const std::size_t begin = std::min(text_.find_first_not_of("\n ", line_end), text_.size());
    const Character mark = character_at(text_, begin);
    return mark.size != 0 && class_of(mark.code) == CharacterClass::single_mark &&
           family_of(mark.code) == family && role_of(begin, mark.size) == Next::opening;
}

SingleMarks::Ahead SingleMarks::look_ahead(std::size_t at, std::size_t family) const {
    Ahead found{at, text_.size(), Next::nothing};
    for (std::size_t next = at; next < text_.size(); ++next) {
        const char byte = text_[next];
        if (byte == '\n' && text_.substr(next, 2) == "\n\n") {
            return {at, next, next_paragraph_opens(next, family) ? Next::runs_on : Next::nothing};
        }
        const bool mark = family == straight
                              ? byte == '\''
                              : text_.substr(next, 2) == "\xe2\x80" && next + 2 < text_.size() &&
                                    (text_[next + 2] == '\x98' || text_[next + 2] == '\x99');
        if (!mark) {
            continue;
        }
        const Next role = role_of(next, family == straight ? 1 : 3);
        if (role != Next::nothing) {
            return {at, next, role};
        }
    }
    return found;
}

SingleMarks::Next SingleMarks::ahead(std::size_t at, std::size_t family) {
    Ahead& known = ahead_[family];
    if (at < known.from || at >= known.at) {
        known = look_ahead(at, family);
    }
    return known.next;
}

MarkUse SingleMarks::leading(std::size_t at) {
    const Character mark = character_at(text_, at);
    const std::size_t family = family_of(mark.code);
    const std::size_t after = at + mark.size;
    if (!stands_before(class_at(text_, after)) && class_at(text_, after) != CharacterClass::single_mark) {
        took_quotation(at);
        return MarkUse::quotation;
    }
    if (is_elision(after)) {
        return MarkUse::apostrophe;
    }
    const CharacterClass before = class_before(text_, at);
    const bool begins_line = before == CharacterClass::none || before == CharacterClass::line_end;
    const bool introduced = at >= 2 && (text_[at - 2] == ':' || text_[at - 2] == ',');
    // ‘…,’ she said. 'My father swam here.\n\n'And …': the next paragraph carries it on.
    const bool sentence_ended = at >= 2 && (text_[at - 2] == '.' || text_[at - 2] == '!');
    const Next next = ahead(after, family);
    if (mark.code == 0x2018 || begins_line || introduced || next == Next::closing ||
        (sentence_ended && next == Next::runs_on)) {
        ++open_[family];
        return MarkUse::quotation;
    }
    // Nothing closes it: the ’ of "the ’flu".
    return class_at(text_, after) == CharacterClass::letter ? MarkUse::apostrophe : MarkUse::quotation;
}

MarkUse SingleMarks::trailing(std::size_t at) {
    const Character mark = character_at(text_, at);
    const std::size_t family = family_of(mark.code);
    const std::size_t after = at + mark.size;
    const bool plural = at > 0 && (text_[at - 1] == 's' || text_[at - 1] == 'S');
    // "for a' that", "the top o' the town": a word of one letter that lost its end.
    const bool shortened = at >= 2 && (text_[at - 1] == 'a' || text_[at - 1] == 'o') &&
                           text_[at - 2] == ' ' && class_at(text_, after) == CharacterClass::space &&
                           is_letter_or_digit(class_at(text_, after + 1));
    if (shortened) {
        return MarkUse::apostrophe;
    }
    if (!plural) {
        took_quotation(at);
        return MarkUse::quotation;
    }
    if (open_[family] == 0 || mark.code == 0x2018) {
        return MarkUse::apostrophe;
    }
    // A mark is open: "‘our members’ views are clear,’" against "the ‘Paws Outside hooks’ by the gate". What
    // follows a possessive is a word, and the open mark still finds its close.
    const bool word_follows =
        class_at(text_, after) == CharacterClass::space && is_letter_or_digit(class_at(text_, after + 1));
    const Next next = ahead(after, family);
    if (word_follows && (next == Next::closing || next == Next::runs_on)) {
        return MarkUse::apostrophe;
    }
    --open_[family];
    return MarkUse::quotation;
}

void SingleMarks::took_quotation(std::size_t at) {
    const Character mark = character_at(text_, at);
    std::uint32_t& open = open_[family_of(mark.code)];
    if (opens_after(class_before(text_, at)) && stands_before(class_at(text_, at + mark.size))) {
        ++open;
    } else if (open > 0) {
        --open;
    }
}

}  // namespace evenhand::text
