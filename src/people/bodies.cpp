#include "bodies.hpp"

#include <algorithm>
#include <iterator>

namespace evenhand::people {
namespace {

constexpr std::string_view member_bodies[] = {"council",
                                              "authority",
                                              "committee",
                                              "cabinet",
                                              "panel",
                                              "commission",
                                              "group",
                                              "opposition",
                                              "scrutiny",
                                              "planning",
                                              "licensing",
                                              "executive",
                                              "overview",
                                              "audit",
                                              "infrastructure",
                                              "subcommittee",
                                              "sub-committee",
                                              "board",
                                              "administration",
                                              "budget",
                                              "highways",
                                              "education",
                                              "environment",
                                              "finance",
                                              "housing",
                                              "standards",
                                              "policy",
                                              "resources",
                                              "communities",
                                              "regeneration",
                                              "transport",
                                              "leisure",
                                              "sub-group",
                                              "working-group",
                                              "taskforce",
                                              "bc",
                                              "mbc",
                                              "dc",
                                              "cbc"};
constexpr std::string_view outside_bodies[] = {
    "sons",       "daughters",  "bros",        "partners",     "associates",  "solutions",    "developments",
    "estates",    "bakery",     "brewery",     "governors",    "friends",     "association",  "trust",
    "trustees",   "club",       "society",     "charity",      "campaign",    "forum",        "partnership",
    "company",    "federation", "league",      "chamber",      "union",       "school",       "academy",
    "college",    "university", "hospital",    "nhs",          "police",      "constabulary", "foundation",
    "ltd",        "limited",    "plc",         "llp",          "surfacing",   "construction", "contractors",
    "hotel",      "pub",        "church",      "branch",       "legion",      "institute",    "team",
    "firm",       "developer",  "developers",  "operator",     "contractor",  "residents",    "tenants",
    "landowner",  "families",   "family",      "governing",    "bank",        "supermarket",  "party's",
    "water",      "rail",       "theatre",     "homes",        "buses",       "railway",      "railways",
    "airport",    "cic",        "healthcare",  "hospitals",    "agency",      "ombudsman",    "ofsted",
    "ofsted's",   "government", "parliament",  "senedd",       "ambulance",   "rescue",       "radio",
    "fc",         "afc",        "rfc",         "cc",           "guides",      "scouts",       "cadets",
    "rotary",     "unison",     "gmb",         "unite",        "ltd.",        "properties",   "builders",
    "farms",      "farm",       "café",        "cafe",         "brewers",     "logistics",    "consulting",
    "architects", "coaches",    "england",     "scotland",     "wales",       "cymru",        "britain",
    "uk",         "consortium", "choir",       "orchestra",    "archaeology", "insurers",     "solicitors",
    "plc.",       "ventures",   "cooperative", "co-operative", "bid",         "surgery"};
constexpr std::string_view group_words[] = {
    "group",    "party",     "labour", "conservative", "conservatives", "tory",         "liberal",
    "democrat", "democrats", "green",  "greens",       "independent",   "independents", "snp",
    "plaid",    "reform",    "ukip",   "opposition",   "dup",           "alliance",     "sdlp",
    "uup",      "lib",       "dem",    "dems"};
constexpr std::string_view service_words[] = {"place",
                                              "people",
                                              "housing",
                                              "health",
                                              "children",
                                              "children's",
                                              "childrens",
                                              "adult",
                                              "adults",
                                              "adults'",
                                              "social",
                                              "care",
                                              "education",
                                              "learning",
                                              "schools",
                                              "skills",
                                              "highways",
                                              "highway",
                                              "roads",
                                              "transport",
                                              "environment",
                                              "environmental",
                                              "planning",
                                              "growth",
                                              "economy",
                                              "economic",
                                              "regeneration",
                                              "development",
                                              "finance",
                                              "financial",
                                              "resources",
                                              "legal",
                                              "governance",
                                              "democratic",
                                              "democracy",
                                              "communications",
                                              "corporate",
                                              "customer",
                                              "customers",
                                              "digital",
                                              "ict",
                                              "it",
                                              "hr",
                                              "property",
                                              "assets",
                                              "parks",
                                              "leisure",
                                              "libraries",
                                              "library",
                                              "culture",
                                              "cultural",
                                              "heritage",
                                              "museums",
                                              "museum",
                                              "arts",
                                              "sport",
                                              "tourism",
                                              "waste",
                                              "recycling",
                                              "streets",
                                              "street",
                                              "streetscene",
                                              "neighbourhoods",
                                              "neighbourhood",
                                              "communities",
                                              "community",
                                              "safety",
                                              "protection",
                                              "regulatory",
                                              "trading",
                                              "standards",
                                              "licensing",
                                              "strategy",
                                              "policy",
                                              "performance",
                                              "transformation",
                                              "change",
                                              "commissioning",
                                              "procurement",
                                              "operations",
                                              "infrastructure",
                                              "climate",
                                              "sustainability",
                                              "emergency",
                                              "resilience",
                                              "elections",
                                              "electoral",
                                              "election",
                                              "services",
                                              "service",
                                              "bereavement",
                                              "countryside",
                                              "coast",
                                              "coastal",
                                              "flood",
                                              "drainage",
                                              "engineering",
                                              "building",
                                              "control",
                                              "revenues",
                                              "benefits",
                                              "welfare",
                                              "homelessness",
                                              "families",
                                              "family",
                                              "inclusion",
                                              "equality",
                                              "engagement",
                                              "partnerships",
                                              "integration",
                                              "prevention",
                                              "workforce",
                                              "audit",
                                              "risk",
                                              "commercial",
                                              "investment",
                                              "business",
                                              "projects",
                                              "capital",
                                              "delivery",
                                              "programmes",
                                              "early",
                                              "help",
                                              "years",
                                              "youth",
                                              "justice",
                                              "music",
                                              "registration",
                                              "archives",
                                              "records",
                                              "volunteering",
                                              "grounds",
                                              "maintenance",
                                              "cleansing",
                                              "parking",
                                              "cemeteries",
                                              "allotments",
                                              "trees",
                                              "ecology",
                                              "biodiversity",
                                              "public",
                                              "and",
                                              "of",
                                              "the",
                                              "for",
                                              "in",
                                              "our",
                                              "its",
                                              "local",
                                              "major",
                                              "strategic",
                                              "active",
                                              "passenger",
                                              "traffic",
                                              "lighting",
                                              "bridges",
                                              "structures",
                                              "harbours",
                                              "ferries",
                                              "fleet",
                                              "depot",
                                              "depots"};
constexpr std::string_view own_units[] = {"team",        "teams",     "service",  "services", "department",
                                          "directorate", "office",    "unit",     "crew",     "crews",
                                          "section",     "division",  "desk",     "staff",    "workforce",
                                          "branch",      "operation", "programme"};
constexpr std::string_view facilities[] = {
    "library", "libraries", "museum", "museums",  "gallery",  "archive",     "archives",
    "leisure", "depot",     "park",   "parks",    "cemetery", "crematorium", "market",
    "baths",   "pool",      "hub",    "registry", "hall",     "centre",      "nursery"};
// "NHS Marlshire", "Visit Marlshire": the place after another body's word.
constexpr std::string_view before_place[] = {"nhs",        "visit",    "age",        "healthwatch", "mind",
                                             "unison",     "citizens", "love",       "active",      "bbc",
                                             "university", "diocese",  "archdeacon", "bishop"};

template <typename List>
bool among(const List& list, std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

bool is_member_body(std::string_view word) {
    return among(member_bodies, word);
}

bool is_outside_body(std::string_view word) {
    return among(outside_bodies, word);
}

bool is_group_word(std::string_view word) {
    return among(group_words, word);
}

bool is_service_word(std::string_view word) {
    return among(service_words, word);
}

bool is_own_unit(std::string_view word) {
    return among(own_units, word);
}

bool is_facility(std::string_view word) {
    return among(facilities, word);
}

bool Bodies::stands_for_council(std::uint32_t at) const {
    if (!councils_->own_name(scan_->tokens()[at].hash)) {
        return false;
    }
    if (scan_->tokens()[at].possessive) {
        return true;
    }
    const auto before = scan_->previous(at);
    if (before != Scan::nowhere && among(before_place, scan_->folded(before))) {
        return false;
    }
    // The name of something else goes on in capitals: "Marlshire Wildlife Trust".
    for (auto next = scan_->next(at); next != Scan::nowhere && scan_->is_word(next);
         next = scan_->next(next)) {
        const auto word = scan_->folded(next);
        if (is_outside_body(word)) {
            return false;
        }
        if (!scan_->capital(next) && word != "and" && word != "of" && word != "for") {
            break;
        }
    }
    return true;
}

bool Bodies::own(base::TokenSpan tokens) const {
    if (councils_->any_own(tokens)) {
        return true;
    }
    for (auto at = tokens.begin; at < tokens.end; ++at) {
        if (stands_for_council(at)) {
            return true;
        }
    }
    return false;
}

bool Bodies::other_council(base::TokenSpan tokens) const {
    return councils_->any_other(tokens) && !councils_->any_own(tokens);
}

bool Bodies::department(base::TokenSpan tokens) const {
    bool any_word = false;
    for (auto at = tokens.begin; at < tokens.end; ++at) {
        if (scan_->is_word(at) && !is_service_word(scan_->folded(at))) {
            return false;
        }
        any_word = any_word || scan_->is_word(at);
    }
    return any_word;
}

bool Bodies::any(base::TokenSpan tokens, bool (*wanted)(std::string_view)) const {
    for (auto at = tokens.begin; at < tokens.end; ++at) {
        if (wanted(scan_->folded(at))) {
            return true;
        }
    }
    return false;
}

bool Bodies::named(base::TokenSpan tokens) const {
    for (auto at = tokens.begin; at < tokens.end; ++at) {
        if (scan_->capital(at) && !is_service_word(scan_->folded(at)) && !scan_->is_heading(at)) {
            return true;
        }
    }
    return false;
}

}  // namespace evenhand::people
