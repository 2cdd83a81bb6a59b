#include "unit_signs.hpp"

#include "word_set.hpp"

namespace evenhand::text {
namespace {

const WordSet& date_words() {
    static const WordSet words{
        "monday",  "tuesday",    "wednesday", "thursday",  "friday",   "saturday", "sunday", "mon",
        "tue",     "tues",       "wed",       "thu",       "thur",     "thurs",    "fri",    "sat",
        "sun",     "january",    "february",  "march",     "april",    "may",      "june",   "july",
        "august",  "september",  "october",   "november",  "december", "jan",      "feb",    "mar",
        "apr",     "jun",        "jul",       "aug",       "sep",      "sept",     "oct",    "nov",
        "dec",     "date",       "dated",     "published", "posted",   "issued",   "on",     "at",
        "the",     "of",         "st",        "nd",        "rd",       "th",       "am",     "pm",
        "release", "first",      "updated",   "ionawr",    "chwefror", "mawrth",   "ebrill", "mai",
        "mehefin", "gorffennaf", "awst",      "medi",      "hydref",   "tachwedd", "rhagfyr"};
    return words;
}

const WordSet& small_words() {
    static const WordSet words{"of", "for", "the", "and", "to", "in",  "on",
                               "at", "de",  "y",   "yr",  "a",  "with"};
    return words;
}

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

std::uint32_t UnitSigns::phrase_end(const Unit& unit, std::string_view phrase) const {
    std::uint32_t at = first_word(unit);
    while (!phrase.empty()) {
        const std::size_t space = phrase.find(' ');
        const std::string_view word = phrase.substr(0, space);
        phrase = space == std::string_view::npos ? std::string_view() : phrase.substr(space + 1);
        if (at >= unit.tokens.end || tokens_.folded(at) != word) {
            return unit.tokens.begin;
        }
        ++at;
    }
    return at;
}

bool UnitSigns::begins(const Unit& unit, std::initializer_list<std::string_view> phrases) const {
    for (const std::string_view phrase : phrases) {
        if (phrase_end(unit, phrase) > unit.tokens.begin) {
            return true;
        }
    }
    return false;
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

bool UnitSigns::is_release_label(const Unit& unit) const {
    if (unit.words > 16) {
        return false;
    }
    return begins(unit, {"press release",
                         "news release",
                         "media release",
                         "press notice",
                         "press statement",
                         "news from",
                         "media statement",
                         "news statement",
                         "for immediate",
                         "for release",
                         "immediate release",
                         "not for publication before",
                         "not for release before",
                         "embargo",
                         "embargoed",
                         "strictly embargoed",
                         "under embargo",
                         "release date",
                         "date of release",
                         "issue date",
                         "date issued",
                         "release no",
                         "release number",
                         "release ref",
                         "our ref",
                         "your ref",
                         "ref",
                         "reference"}) &&
           !(unit.full_stop && unit.words > 10);
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
    if (begins(unit, {"contact", "contacts", "media contact", "press contact", "media enquiries",
                      "press enquiries", "media inquiries", "press office", "media office", "issued by",
                      "for media enquiries", "for press enquiries", "for further media",
                      "for more information contact", "for further information contact",
                      "for more information please contact", "for further information please contact"})) {
        return !unit.full_stop || unit.words <= 30;
    }
    // "Electoral Services: 01632 960 212", but not "Drawings are at www.example.gov.uk/plans".
    return !unit.full_stop && unit.words <= 16 && !unit.marked && has_labelled_number(unit);
}

bool UnitSigns::is_site_furniture(const Unit& unit) const {
    std::uint32_t bars = 0;
    for (std::uint32_t at = unit.tokens.begin; at < unit.tokens.end; ++at) {
        bars += tokens_.text(at) == "|" ? 1 : 0;
    }
    if (bars >= 2) {
        return true;
    }
    return unit.words <= 24 &&
           begins(
               unit,
               {"posted in",     "posted on",      "posted by",       "filed under",     "tags",
                "tagged",        "categories",     "category",        "last updated",    "last reviewed",
                "last modified", "page last",      "first published", "share this",      "share on",
                "share page",    "print this",     "print page",      "comments are",    "back to",
                "return to top", "read more news", "related news",    "related content", "was this page",
                "is this page",  "cookies",        "follow us on",    "skip to",         "sign up for email",
                "subscribe to",  "all news",       "more news"});
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
    return unit.words <= 3 &&
           begins(unit,
                  {"ends", "end", "ends all", "message ends", "release ends", "end of release", "diwedd"}) &&
           (unit.words == 1 || !begins(unit, {"end"}) || begins(unit, {"end of"}));
}

bool UnitSigns::is_notes_heading(const Unit& unit) const {
    return begins(unit, {"notes to editor", "notes to editors", "note to editor", "note to editors",
                         "notes for editor", "notes for editors", "note for editors", "editors notes",
                         "editor notes", "editors' notes", "editorial notes", "background notes",
                         "nodiadau i olygyddion"}) ||
           (unit.words == 1 && begins(unit, {"notes"}));
}

bool UnitSigns::is_about_council(const Unit& unit) const {
    return unit.words <= 6 && !unit.full_stop &&
           begins(unit, {"about the council", "about us", "about the authority", "about this council",
                         "about the combined authority", "about the borough"});
}

bool UnitSigns::is_salutation(const Unit& unit) const {
    if (unit.words > 10 || (unit.full_stop && unit.words > 4)) {
        return false;
    }
    if (begins(unit, {"dear", "to whom it may concern", "annwyl"})) {
        return true;
    }
    const bool address = begins(unit, {"sir", "madam", "sirs"}) && unit.words <= 3;
    return address ||
           (unit.words <= 5 &&
            begins(unit,
                   {"thank you chair", "chair", "chairman", "mr chairman", "madam chair", "lord mayor",
                    "mr mayor", "madam mayor", "hello", "good evening", "good morning", "good afternoon"}) &&
            tokens_[last_before_closing(tokens_, unit.tokens)].kind == TokenKind::comma) ||
           (unit.words <= 5 && begins(unit, {"thank you"}) && unit.words >= 3);
}

bool UnitSigns::is_caption(const Unit& unit) const {
    if (begins(unit, {"pictured", "photo caption", "image caption", "caption", "photo credit", "image credit",
                      "picture credit", "picture caption"})) {
        return true;
    }
    const bool names_image = begins(unit, {"image", "photo", "photograph", "picture", "above", "below",
                                           "left to right", "l-r", "front row", "back row", "credit"});
    if (!names_image) {
        return false;
    }
    if (tokens_.text(unit.tokens.begin) == "[") {
        return true;
    }
    for (std::uint32_t at = unit.tokens.begin; at < unit.tokens.end && at < unit.tokens.begin + 5; ++at) {
        if (tokens_.text(at) == ":") {
            return true;
        }
    }
    return false;
}

bool UnitSigns::is_closing_formula(const Unit& unit) const {
    return unit.words <= 5 && !unit.full_stop &&
           begins(unit, {"yours faithfully", "yours sincerely", "yours truly", "yours", "sincerely",
                         "kind regards", "best wishes", "with best wishes", "regards", "best regards",
                         "with kind regards", "yn gywir"});
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
