#include "office_span.hpp"

#include "bodies.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace evenhand::people {
namespace {

constexpr std::string_view definite_words[] = {"the",   "our", "your", "this", "that",
                                               "their", "its", "my",   "his",  "her"};
constexpr std::string_view indefinite_words[] = {"a", "an", "one", "another", "any", "some"};
constexpr std::string_view adjectives[] = {
    "council",     "county",         "borough",       "district",        "city",      "town",
    "parish",      "community",      "unitary",       "authority",       "committee", "cabinet",
    "scrutiny",    "planning",       "licensing",     "budget",          "group",     "opposition",
    "majority",    "minority",       "local",         "chief",           "acting",    "interim",
    "new",         "current",        "present",       "first",           "second",    "third",
    "elected",     "directly",       "former",        "previous",        "outgoing",  "incoming",
    "late",        "senior",         "deputy",        "assistant",       "vice",      "shadow",
    "lead",        "ward",           "regional",      "civic",           "young",     "elderly",
    "angry",       "worried",        "long-standing", "longstanding",    "police",    "company",
    "charity",     "union",          "school",        "resort",          "party",     "long-time",
    "retired",     "labour",         "conservative",  "liberal",         "democrat",  "green",
    "independent", "environmental",  "housing",       "highways",        "transport", "finance",
    "leisure",     "communications", "media",         "press",           "campaign",  "health",
    "public",      "resident",       "nearby",        "longest-serving", "youngest",  "female",
    "honorary",    "appointed",      "newly"};
constexpr std::string_view former_words[] = {"former", "previous", "late", "outgoing",
                                             "ex",     "past",     "then", "retired"};
constexpr std::string_view complement_links[] = {"of", "for", "at", "to", "from"};
// Where a noun phrase ends: verbs, clauses and time.
constexpr std::string_view ends_phrase[] = {
    "who",    "whom",     "whose",  "that",  "which",   "when",      "where",   "while",    "as",
    "if",     "because",  "since",  "until", "after",   "before",    "but",     "or",       "then",
    "so",     "not",      "is",     "was",   "are",     "were",      "be",      "been",     "has",
    "have",   "had",      "will",   "would", "can",     "could",     "may",     "might",    "shall",
    "should", "must",     "do",     "does",  "did",     "dear",      "he",      "she",      "they",
    "it",     "we",       "i",      "you",   "today",   "yesterday", "tonight", "tomorrow", "on",
    "during", "this",     "last",   "next",  "about",   "by",        "also",    "led",      "cut",
    "opened", "unveiled", "joined", "met",   "visited", "launched",  "gave",    "took",     "made",
    "laid",   "attended", "helped", "put",   "set",     "spoke",     "asked",   "hopes",    "believes",
    "wants"};

constexpr std::string_view follows_name[] = {
    "of",          "and",      "the",       "for",          "upon",        "in",          "with",
    "at",          "council",  "councils",  "service",      "services",    "committee",   "group",
    "ward",        "wards",    "division",  "team",         "department",  "county",      "borough",
    "district",    "parish",   "town",      "city",         "community",   "authority",   "panel",
    "commission",  "board",    "health",    "care",         "school",      "club",        "trust",
    "association", "office",   "area",      "region",       "branch",      "society",     "party",
    "campaign",    "project",  "programme", "constituency", "development", "policy",      "planning",
    "management",  "learning", "safety",    "support",      "engagement",  "communities", "strategy",
    "operations",  "de",       "le",        "la",           "y",           "yr",          "en",
    "under",       "on"};

template <typename List>
bool among(const List& list, std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool starts_title(const Scan& scan, std::uint32_t at) {
    return scan.capital(at) && scan.role_at(at, [](RoleClass what) { return is_title(what); }) != nullptr;
}

bool in_phrase(const Scan& scan, std::uint32_t at) {
    return at != Scan::nowhere &&
           (scan.is_word(at) || scan.is_kind(at, text::TokenKind::number) || scan.tokens().text(at) == "&") &&
           !among(ends_phrase, scan.folded(at)) && !scan.speaks(at) && !starts_title(scan, at);
}

/// "natural assets and the green economy" after a comma belongs to the list before it.
bool goes_on_after_comma(const Scan& scan, std::uint32_t comma) {
    bool joined = false;
    auto at = scan.next(comma);
    if (at == Scan::nowhere || scan.is(at, "and") || !scan.is_word(at)) {
        return false;
    }
    for (int steps = 0; steps < 7 && in_phrase(scan, at); ++steps, at = scan.next(at)) {
        if (scan.role_at(at, [](RoleClass what) { return is_office(what); }) != nullptr) {
            return false;
        }
        joined = joined || scan.is(at, "and") || scan.tokens().text(at) == "&";
    }
    const bool closed = at == Scan::nowhere || scan.is_kind(at, text::TokenKind::comma) ||
                        scan.is_kind(at, text::TokenKind::stop) || scan.speaks(at);
    return joined && closed;
}

/// Behind a name in capitals a small word is rather a verb: "the Bishop of Wick prayed". Nouns that names end
/// in, and the words that join them, are not.
bool leaves_name(const Scan& scan, std::uint32_t last, std::uint32_t at) {
    return scan.capital(last) && scan.is_word(at) && !scan.capital(at) &&
           !among(follows_name, scan.folded(at));
}

/// "consultants Arkell Partners"
bool is_firm(std::string_view word) {
    constexpr std::string_view firms[] = {"consultants", "contractors", "builders",   "developers",
                                          "architects",  "engineers",   "operators",  "surveyors",
                                          "contractor",  "developer",   "consultant", "partners"};
    return among(firms, word);
}

/// "Clerk to the Council" is an office, "the Mayor to open the fair" is none.
bool links(const Scan& scan, const Office& office, std::uint32_t at) {
    const auto word = scan.folded(at);
    if (word == "of") {
        return true;
    }
    if (office.what == RoleClass::office_civic) {
        return false;
    }
    if (word == "on") {
        // "the ward member on the borough council"
        bool council = false;
        auto object = scan.next(at);
        for (int steps = 0; steps < 5 && object != Scan::nowhere && !council; ++steps) {
            council = scan.is(object, "council");
            object = scan.next(object);
        }
        return council && office.what == RoleClass::office_member;
    }
    if (word == "with") {
        // "an engineer with Arkell Partners", but not "the director with her team" nor "with the Mayor"
        auto object = scan.next(at);
        if (object != Scan::nowhere && scan.is(object, "the")) {
            object = scan.next(object);
        }
        if (object != Scan::nowhere && scan.role_at(object, [](RoleClass what) {
                return is_title(what) || is_office(what);
            }) != nullptr) {
            return false;
        }
        return office.what != RoleClass::office_body && object != Scan::nowhere &&
               (scan.capital(object) || is_firm(scan.folded(object)));
    }
    if (word == "to") {
        const auto object = scan.next(at);
        return office.what == RoleClass::office_officer && object != Scan::nowhere && scan.is(object, "the");
    }
    return word == "for" || word == "at" || word == "from";
}

void take_complement(const Scan& scan, const std::vector<NameMention>& names, Office& office) {
    auto last = office.core.end - 1;
    auto at = scan.next(last);
    const bool linked = among(complement_links, scan.folded(last));
    if (scan.tokens()[last].possessive || at == Scan::nowhere || (!linked && !links(scan, office, at))) {
        return;
    }
    const auto begin = linked ? at : scan.next(at);
    if (!in_phrase(scan, begin)) {
        return;
    }
    const auto name = std::partition_point(names.begin(), names.end(),
                                           [&](const NameMention& one) { return one.tokens.begin < begin; });
    const auto stop =
        name != names.end() && (name->titled || name->full()) ? name->tokens.begin : Scan::nowhere;
    if (begin == stop) {
        return;
    }
    for (at = begin; at != Scan::nowhere && at != stop; at = scan.next(at)) {
        const bool joint = scan.is(at, "and") || scan.tokens().text(at) == "&";
        const auto following = scan.next(at);
        if (joint && (!in_phrase(scan, following) ||
                      scan.role_at(following, [](RoleClass what) { return is_office(what); }) != nullptr)) {
            break;
        }
        if (scan.is_kind(at, text::TokenKind::comma) && scan.tokens().text(at) == "," &&
            goes_on_after_comma(scan, at)) {
            continue;
        }
        if (!in_phrase(scan, at) || (at != begin && leaves_name(scan, last, at))) {
            break;
        }
        last = at;
    }
    office.complement = {begin, last + 1};
    office.tokens.end = last + 1;
}

/// Whether the small words before a post are part of it: "contracts manager" after an article or a comma.
bool leads_to_article(const Scan& scan, std::uint32_t at) {
    for (int steps = 0; steps < 3; ++steps, at = scan.previous(at)) {
        if (at == Scan::nowhere || scan.is_kind(at, text::TokenKind::comma)) {
            return steps > 0;
        }
        if (!scan.is_word(at) || among(ends_phrase, scan.folded(at)) || scan.speaks(at) ||
            among(complement_links, scan.folded(at))) {
            return false;
        }
        if (scan.is(at, "and") || starts_title(scan, at)) {
            return false;
        }
        if (among(definite_words, scan.folded(at)) || among(indefinite_words, scan.folded(at)) ||
            scan.tokens()[at].possessive) {
            return steps > 0;
        }
    }
    return false;
}

/// The "and" of "Finance and Resources Spokesperson", where the row of capitals begins behind a mark.
bool joins_subjects(const Scan& scan, std::uint32_t at) {
    const auto before = scan.is(at, "and") ? scan.previous(at) : Scan::nowhere;
    const auto behind = scan.next(at);
    if (before == Scan::nowhere || behind == Scan::nowhere || !scan.capital(behind)) {
        return false;
    }
    const auto first = scan.previous(before);
    return is_service_word(scan.folded(before)) && scan.capital(before) &&
           (first == Scan::nowhere || !scan.is_word(first) || !scan.capital(first));
}

void take_article_and_adjectives(const Scan& scan, Office& office) {
    for (auto at = scan.previous(office.core.begin); at != Scan::nowhere; at = scan.previous(at)) {
        const auto word = scan.folded(at);
        const bool bracketed = scan.tokens().text(at) == ")" || scan.tokens().text(at) == "(";
        if (bracketed) {
            const auto inside = scan.tokens().text(at) == ")" ? scan.previous(at) : scan.next(at);
            if (inside == Scan::nowhere || !(scan.is(inside, "acting") || scan.is(inside, "interim"))) {
                return;
            }
            office.tokens.begin = at;
            continue;
        }
        if (!scan.is_word(at) || starts_title(scan, at)) {
            return;
        }
        if (among(definite_words, word) || among(indefinite_words, word)) {
            office.definite = among(definite_words, word);
            office.indefinite = !office.definite;
            office.tokens.begin = at;
            return;
        }
        if (joins_subjects(scan, at)) {
            continue;
        }
        const bool possessive = scan.tokens()[at].possessive;
        const bool capital = scan.capital(at) && !scan.opens_sentence(at) && !scan.is_heading(at);
        if (!possessive && !among(adjectives, word) && !capital && !leads_to_article(scan, at)) {
            return;
        }
        if (among(ends_phrase, word) || among(complement_links, word) || (scan.speaks(at) && !possessive)) {
            return;
        }
        office.definite = office.definite || possessive;
        office.former = office.former || among(former_words, word);
        office.tokens.begin = at;
    }
}

}  // namespace

void widen(const Scan& scan, const std::vector<NameMention>& names, Office& office) {
    office.tokens = office.core;
    office.complement = {office.core.end, office.core.end};
    take_article_and_adjectives(scan, office);
    take_complement(scan, names, office);
}

}  // namespace evenhand::people
