#include "councils.hpp"

#include "name_parts.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace evenhand::people {
namespace {

constexpr std::string_view sorts[] = {"county", "borough", "district",  "city",
                                      "town",   "parish",  "community", "unitary"};
// Bodies that are called a council and govern no place.
constexpr std::string_view other_bodies[] = {
    "arts",     "research", "british", "privy",   "sports", "youth",  "school",   "student",
    "students", "works",    "press",   "medical", "crafts", "design", "european", "security",
    "national", "general",  "world",   "islamic", "muslim", "jewish", "care",     "tenants"};
// "Council tax", "council house": the word only qualifies the next one.
constexpr std::string_view qualified[] = {
    "tax",       "house",      "houses",    "housing",      "home",      "homes",       "estate",
    "estates",   "chamber",    "chambers",  "office",       "offices",   "officer",     "officers",
    "leader",    "member",     "members",   "meeting",      "meetings",  "tenant",      "tenants",
    "worker",    "workers",    "staff",     "spokesperson", "spokesman", "spokeswoman", "taxpayer",
    "taxpayers", "website",    "budget",    "chair",        "chairman",  "chairwoman",  "election",
    "elections", "services",   "service",   "employee",     "employees", "papers",      "seat",
    "seats",     "land",       "flat",      "flats",        "car",       "depot",       "buildings",
    "building",  "webpage",    "helpline",  "chief",        "team",      "teams",       "bosses",
    "convener",  "contractor", "candidate", "candidates",   "group"};
// "City of Minsterford Council", but not "Members of Minsterford Council".
constexpr std::string_view before_of[] = {"city",  "borough", "county", "district", "isle",
                                          "isles", "royal",   "vale",   "forest",   "corporation"};
constexpr std::string_view openings[] = {"the",  "at",   "in",       "for",   "from",  "by",   "with",
                                         "and",  "if",   "when",     "but",   "as",    "our",  "this",
                                         "both", "dear", "although", "while", "since", "after"};
constexpr std::string_view articles[] = {"the", "our", "this", "your"};

template <typename List, typename Item>
bool among(const List& list, const Item& word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool links_name(std::string_view word) {
    return word == "of" || word == "and" || word == "upon" || word == "on" || word == "with" || word == "in";
}

/// The first token of the name in capitals before "Council"; the token itself where there is none.
std::uint32_t name_begin(const Scan& scan, std::uint32_t council) {
    auto begin = council;
    for (auto at = scan.previous(council); at != Scan::nowhere && scan.is_word(at); at = scan.previous(at)) {
        if (scan.tokens()[at].possessive) {
            break;
        }
        if (scan.capital(at) && !among(openings, scan.folded(at))) {
            begin = at;
            continue;
        }
        const auto before = scan.previous(at);
        const bool of = scan.is(at, "of");
        if (!links_name(scan.folded(at)) || before == Scan::nowhere || !scan.capital(before) ||
            begin == council || (of && !among(before_of, scan.folded(before)))) {
            break;
        }
    }
    return begin;
}

/// "The National Park Authority", "Wessex Fire Authority": no council.
bool is_other_authority(const Scan& scan, std::uint32_t at) {
    constexpr std::string_view kinds[] = {"park",   "port",     "ports",       "harbour",  "fire",
                                          "police", "health",   "aviation",    "conduct",  "standards",
                                          "rescue", "broads",   "competition", "coal",     "navigation",
                                          "waste",  "heritage", "regulation",  "transport"};
    const auto before = scan.previous(at);
    return before != Scan::nowhere && scan.capital(at) && among(kinds, scan.folded(before));
}

/// The words that a mention of a council is found by.
struct Keys {
    std::uint64_t council = text::word_hash("council");
    std::uint64_t borough = text::word_hash("borough");
};

const std::array<std::uint64_t, 2> small_sorts = {text::word_hash("parish"), text::word_hash("community")};

/// "The Community Council of Strathcorrour": the name stands behind; 0 where none does.
std::uint64_t name_behind(const Scan& scan, std::uint32_t council) {
    const auto of = scan.next(council);
    const auto name = of == Scan::nowhere ? of : scan.next(of);
    return name != Scan::nowhere && scan.is(of, "of") && scan.capital(name) ? scan.tokens()[name].hash : 0;
}

/// At the word "council", or at "authority".
std::optional<CouncilMention> council_at(const Scan& scan, std::uint32_t at, bool council) {
    const auto next = scan.next(at);
    if (next != Scan::nowhere && scan.is_word(next) && !scan.tokens()[at].possessive &&
        among(qualified, scan.folded(next))) {
        return std::nullopt;
    }
    if (!council && is_other_authority(scan, at)) {
        return std::nullopt;
    }
    CouncilMention mention{{at, at + 1}, 0, 0};
    auto begin = scan.capital(at) ? name_begin(scan, at) : at;
    for (auto word = begin; word < at; ++word) {
        const auto folded = scan.folded(word);
        if (among(other_bodies, folded)) {
            return std::nullopt;
        }
        if (among(sorts, folded)) {
            mention.sort = scan.tokens()[word].hash;
        } else if (mention.name == 0 && scan.capital(word) && folded != "royal" && folded != "london" &&
                   folded != "full") {
            mention.name = scan.tokens()[word].hash;
        }
    }
    if (mention.name == 0 && among(small_sorts, mention.sort)) {
        mention.name = name_behind(scan, at);
    }
    auto before = scan.previous(begin);
    while (mention.name == 0 && before != Scan::nowhere && scan.is_word(before) &&
           among(sorts, scan.folded(before))) {
        mention.sort = mention.sort == 0 ? scan.tokens()[before].hash : mention.sort;
        begin = before;
        before = scan.previous(before);
    }
    const bool article = before != Scan::nowhere && among(articles, scan.folded(before));
    if (mention.name == 0 && (!article || (!council && begin != at))) {
        return std::nullopt;  // "a council", "the highway authority": councils in general
    }
    mention.tokens.begin = article ? before : begin;
    return mention;
}

/// At the word "borough": "The London Borough of Stourham" without "Council" behind it.
std::optional<CouncilMention> borough_at(const Scan& scan, std::uint32_t at) {
    const auto before = scan.previous(at);
    const auto of = scan.next(at);
    const auto name = of == Scan::nowhere ? of : scan.next(of);
    const bool borough =
        scan.capital(at) && before != Scan::nowhere &&
        (scan.is(before, "london") || scan.is(before, "royal") || scan.is(before, "metropolitan")) &&
        name != Scan::nowhere && scan.is(of, "of") && scan.capital(name);
    if (!borough) {
        return std::nullopt;
    }
    auto last = name;
    for (auto next = scan.next(name); next != Scan::nowhere && !scan.tokens()[last].possessive;
         next = scan.next(next)) {
        const auto behind = scan.next(next);
        const bool joins = (scan.is(next, "and") || scan.is(next, "upon")) && behind != Scan::nowhere &&
                           scan.capital(behind) && scan.is_word(behind);
        if (scan.is(next, "council")) {
            return std::nullopt;  // council_at takes it whole
        }
        if (!joins && !(scan.capital(next) && scan.is_word(next))) {
            break;
        }
        last = next;
    }
    const auto article = scan.previous(before);
    const bool with_article = article != Scan::nowhere && among(articles, scan.folded(article));
    return CouncilMention{
        {with_article ? article : before, last + 1}, scan.tokens()[name].hash, scan.tokens()[at].hash};
}

bool any_touches(const std::vector<CouncilMention>& mentions, base::TokenSpan within) {
    const auto at =
        std::partition_point(mentions.begin(), mentions.end(), [&](const CouncilMention& mention) {
            return mention.tokens.end <= within.begin;
        });
    return at != mentions.end() && at->tokens.touches(within);
}

}  // namespace

std::uint64_t council_key(std::string_view name) {
    std::uint64_t key = 0;
    for_each_word(name, [&](std::string_view word) {
        const std::string folded = text::fold_word(word);
        const bool sort = among(sorts, folded) || among(before_of, folded) || links_name(folded) ||
                          folded == "the" || folded == "london" || folded == "council" ||
                          folded == "authority" || folded == "metropolitan" || folded == "combined";
        key = key == 0 && !sort ? text::word_hash(folded) : key;
    });
    return key;
}

Councils::Councils(const Scan& scan, std::uint64_t own) {
    static const Keys keys;
    struct Named {
        std::uint64_t name = 0;
        std::pair<std::uint32_t, std::uint32_t> times;  // and how far from the end the first is
    };
    std::vector<CouncilMention> all;
    std::vector<Named> named;
    all.reserve(16);
    named.reserve(4);
    for (const auto [at, bits] : scan.noted()) {
        if ((bits & council_word) == 0) {
            continue;
        }
        const auto hash = scan.tokens()[at].hash;
        const auto mention =
            hash == keys.borough ? borough_at(scan, at) : council_at(scan, at, hash == keys.council);
        if (!mention) {
            continue;
        }
        all.push_back(*mention);
        if (mention->name != 0) {
            const auto known = std::find_if(named.begin(), named.end(), [&](const Named& council) {
                return council.name == mention->name;
            });
            if (known == named.end()) {
                named.push_back({mention->name, {1, scan.size() - at}});
            } else {
                ++known->times.first;
            }
        }
    }
    const auto most = std::max_element(named.begin(), named.end(),
                                       [](const Named& a, const Named& b) { return a.times < b.times; });
    const bool names_own = own != 0 && std::any_of(named.begin(), named.end(),
                                                   [&](const Named& council) { return council.name == own; });
    own_key_ = names_own ? own : most == named.end() ? 0 : most->name;
    for (const auto& mention : all) {
        if (mention.sort != 0 && (mention.name == own_key_ || (mention.name == 0 && own_key_ == 0))) {
            own_sorts_.push_back(mention.sort);
        }
    }
    own_.reserve(all.size());
    for (const auto& mention : all) {
        // "The district council" in a town council's text is somebody else, and so is "the community council"
        // in one of a council that calls itself nothing of the sort.
        const bool small = own_sorts_.empty() && own_key_ != 0 && among(small_sorts, mention.sort);
        const bool other_sort = mention.name == 0 && mention.sort != 0 &&
                                (small || (!own_sorts_.empty() && !among(own_sorts_, mention.sort)));
        (mention.name == own_key_ || (mention.name == 0 && !other_sort) ? own_ : other_).push_back(mention);
    }
}

bool Councils::any_own(base::TokenSpan within) const {
    return any_touches(own_, within);
}

bool Councils::any_other(base::TokenSpan within) const {
    return any_touches(other_, within);
}

bool Councils::own_is(std::string_view sort) const {
    const auto hash = text::word_hash(sort);
    return std::find(own_sorts_.begin(), own_sorts_.end(), hash) != own_sorts_.end();
}

}  // namespace evenhand::people
