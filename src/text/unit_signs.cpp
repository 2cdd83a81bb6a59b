#include "unit_signs.hpp"

#include "unit_phrases.hpp"

#include <algorithm>

namespace evenhand::text {
namespace {

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

}  // namespace

std::uint32_t UnitSigns::first_word(const Unit& unit) const {
    std::uint32_t at = unit.tokens.begin;
    while (at < unit.tokens.end && tokens_[at].kind != TokenKind::word &&
           tokens_[at].kind != TokenKind::number) {
        ++at;
    }
    return at;
}

base::TokenSpan UnitSigns::words_of(const Unit& unit) const {
    return {first_word(unit), unit.tokens.end};
}

bool UnitSigns::is_number_or_address(std::uint32_t at) const {
    if (tokens_[at].kind == TokenKind::address) {
        return true;
    }
    // British telephone numbers begin with 0, or with +44.
    const std::string_view text = tokens_.text(at);
    return tokens_[at].kind == TokenKind::number && text.size() >= 3 && text.size() <= 12 &&
           ((text[0] == '0' && is_digit(text[1])) || text.substr(0, 2) == "44");
}

bool UnitSigns::has_labelled_number(const Unit& unit) const {
    for (std::uint32_t at = unit.tokens.begin; at < unit.tokens.end; ++at) {
        if (!is_number_or_address(at)) {
            continue;
        }
        const std::uint32_t before = at - unit.tokens.begin;
        return before <= 1 || tokens_.text(at - 1) == ":" || tokens_.text(at - 2) == ":";
    }
    return false;
}

std::uint32_t UnitSigns::label_end(const Unit& unit) const {
    const std::uint32_t last = std::min(unit.tokens.end, first_word(unit) + 5);
    for (std::uint32_t at = unit.tokens.begin; at < last; ++at) {
        if (tokens_.text(at) == ":") {
            return at + 1;
        }
    }
    return unit.tokens.end;
}

bool UnitSigns::is_release_label(const Unit& unit) const {
    const base::TokenSpan words = words_of(unit);
    if (unit.words > 16 || (unit.full_stop && unit.words > 10)) {
        return false;
    }
    if (!release_titles().begin(tokens_, words)) {
        return release_conditions().begin(tokens_, words);
    }
    // "Media statement: burial at Hallgarth" is a headline, "Press release: 3 May" and "Press release: for
    // immediate use" are none.
    const std::uint32_t colon = label_end(unit);
    if (colon == unit.tokens.end) {
        return true;
    }
    Unit rest = unit;
    rest.tokens.begin = colon;
    rest.words = unit.words - 2;
    return rest.words < 3 || is_date_line(rest) || release_conditions().begin(tokens_, words_of(rest));
}

bool UnitSigns::is_date_line(const Unit& unit) const {
    bool number = false;
    if (unit.words == 0 || unit.words > 8) {
        return false;
    }
    for (std::uint32_t at = unit.tokens.begin; at < unit.tokens.end; ++at) {
        const Token& token = tokens_[at];
        if (token.kind == TokenKind::number) {
            number = true;
        } else if (token.kind == TokenKind::word && !date_words().holds(token.hash)) {
            return false;
        }
    }
    return number;
}

bool UnitSigns::is_contact_line(const Unit& unit) const {
    const base::TokenSpan words = words_of(unit);
    if (contact_labels().begin(tokens_, words)) {
        return !unit.full_stop || unit.words <= 30;
    }
    if (bare_contact_labels().begin(tokens_, words) &&
        (!unit.full_stop || label_end(unit) < unit.tokens.end)) {
        return true;
    }
    // "Electoral Services: 01632 960 212", but not "Drawings are at www.example.gov.uk/plans".
    return !unit.full_stop && unit.words <= 16 && !unit.marked && has_labelled_number(unit);
}

bool UnitSigns::is_site_furniture(const Unit& unit) const {
    std::uint32_t bars = 0;
    for (std::uint32_t at = unit.tokens.begin; unit.symbols > 0 && at < unit.tokens.end; ++at) {
        bars += tokens_.text(at) == "|" ? 1 : 0;
    }
    if (bars >= 2) {
        return true;
    }
    const bool prose = unit.full_stop && unit.words > 5 && bars == 0;
    return unit.words <= 24 && !prose && site_furniture().begin(tokens_, words_of(unit));
}

bool UnitSigns::is_end_mark(const Unit& unit) const {
    if (unit.words == 0) {
        // "###", "* * *"
        std::uint32_t signs = 0;
        for (std::uint32_t at = unit.tokens.begin; at < unit.tokens.end; ++at) {
            const std::string_view text = tokens_.text(at);
            signs += text == "#" || text == "*" ? 1 : 0;
        }
        return signs >= 3 && signs == unit.tokens.size();
    }
    return unit.words <= 3 && end_marks().begin(tokens_, words_of(unit));
}

bool UnitSigns::is_notes_heading(const Unit& unit) const {
    return notes_headings().begin(tokens_, words_of(unit)) ||
           (unit.words == 1 && tokens_[first_word(unit)].hash == word_hash("notes"));
}

bool UnitSigns::is_about_council(const Unit& unit) const {
    if (unit.words == 0 || unit.words > 8 || unit.full_stop) {
        return false;
    }
    const std::uint32_t last = last_before_closing(tokens_, unit.tokens);
    const bool names_body =
        tokens_[first_word(unit)].hash == word_hash("about") && body_words().holds(tokens_[last].hash);
    return names_body || about_headings().begin(tokens_, words_of(unit));
}

bool UnitSigns::is_body_name(const Unit& unit) const {
    const std::uint32_t last = last_before_closing(tokens_, unit.tokens);
    return unit.words <= 8 && body_words().holds(tokens_[last].hash) && is_name_or_office(unit);
}

bool UnitSigns::is_trail(const Unit& unit) const {
    std::uint32_t steps = 0;
    for (std::uint32_t at = unit.tokens.begin; at < unit.tokens.end; ++at) {
        const std::string_view text = tokens_.text(at);
        steps += text == ">" || text == "\u203a" || text == "\u00bb" ? 1 : 0;
    }
    return steps > 0 && unit.words <= 20 && !unit.full_stop;
}

bool UnitSigns::is_salutation(const Unit& unit) const {
    if (unit.words > 10 || (unit.full_stop && unit.words > 4)) {
        return false;
    }
    if (salutations().begin(tokens_, words_of(unit))) {
        return true;
    }
    const bool address = sirs().begin(tokens_, words_of(unit)) && unit.words <= 3;
    return address ||
           (unit.words <= 5 && spoken().begin(tokens_, words_of(unit)) &&
            tokens_[last_before_closing(tokens_, unit.tokens)].kind == TokenKind::comma) ||
           (unit.words <= 5 && thanks_alone().begin(tokens_, words_of(unit)) && unit.words >= 3);
}

bool UnitSigns::is_caption(const Unit& unit) const {
    if (captions().begin(tokens_, words_of(unit))) {
        return true;
    }
    const bool names_image = image_words().begin(tokens_, words_of(unit));
    if (!names_image) {
        return false;
    }
    if (tokens_.text(unit.tokens.begin) == "[") {
        return true;
    }
    return label_end(unit) < unit.tokens.end;
}

bool UnitSigns::is_closing_formula(const Unit& unit) const {
    return unit.words <= 5 && !unit.full_stop && closing_formulas().begin(tokens_, words_of(unit));
}

bool UnitSigns::is_name_or_office(const Unit& unit) const {
    if (unit.words == 0 || unit.words > 12 || begins_with_mark(unit)) {
        return false;
    }
    std::uint32_t stops = 0;
    std::uint32_t letters = 0;
    for (std::uint32_t at = unit.tokens.begin; at < unit.tokens.end; ++at) {
        const Token& token = tokens_[at];
        if (token.kind == TokenKind::stop) {
            ++stops;
        } else if (token.kind == TokenKind::word) {
            letters += token.end - token.begin == 1 ? 1 : 0;
            if (token.letter_case == LetterCase::lower && !small_words().holds(token.hash)) {
                const bool office = tokens_.text(at).find('-') != std::string_view::npos ||
                                    token.hash == word_hash("division") || token.hash == word_hash("ward") ||
                                    token.hash == word_hash("councillor");
                if (!office) {
                    return false;
                }
            }
        } else if (token.kind == TokenKind::quote_mark) {
            return false;
        }
    }
    // "S.H." is a name; "Just turn up." is not, whatever its capitals.
    return stops == 0 || letters >= stops || unit.words <= 3;
}

bool UnitSigns::is_office_line(const Unit& unit) const {
    static const WordSet offices{"councillor",   "councillors", "member",      "leader",   "holder",
                                 "spokesperson", "spokesman",   "spokeswoman", "champion", "chair",
                                 "chairman",     "chairwoman",  "convener",    "mayor",    "provost",
                                 "ward",         "division",    "group",       "capacity", "candidate"};
    if (unit.words == 0 || unit.words > 8 || begins_with_mark(unit) ||
        tokens_[first_word(unit)].letter_case == LetterCase::lower) {
        return false;
    }
    bool office = false;
    for (std::uint32_t at = unit.tokens.begin; at < unit.tokens.end; ++at) {
        if (tokens_[at].kind == TokenKind::stop) {
            return false;
        }
        office = office || offices.holds(tokens_[at].hash);
    }
    return office;
}

bool UnitSigns::begins_with_mark(const Unit& unit) const {
    return tokens_[unit.tokens.begin].kind == TokenKind::quote_mark;
}

bool UnitSigns::is_quoted_whole(const Unit& unit) const {
    const std::uint32_t last = unit.tokens.end - 1;
    if (!begins_with_mark(unit) || tokens_[last].kind != TokenKind::quote_mark ||
        last <= unit.tokens.begin + 1) {
        return false;
    }
    for (std::uint32_t at = unit.tokens.begin + 1; at < last; ++at) {
        if (tokens_[at].kind == TokenKind::quote_mark) {
            return false;
        }
    }
    return true;
}

}  // namespace evenhand::text
