#include "office_finder.hpp"

#include "office_span.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace evenhand::people {
namespace {

constexpr std::string_view member_bodies[] = {
    "council",        "authority",  "committee",      "cabinet",      "panel",         "commission",
    "group",          "opposition", "scrutiny",       "planning",     "licensing",     "executive",
    "overview",       "audit",      "infrastructure", "subcommittee", "sub-committee", "board",
    "administration", "budget",     "highways",       "education",    "environment",   "finance",
    "housing",        "standards"};
constexpr std::string_view outside_bodies[] = {
    "sons",      "daughters",  "bros",       "partners",  "associates", "solutions",    "developments",
    "estates",   "bakery",     "brewery",    "governors", "friends",    "association",  "trust",
    "trustees",  "club",       "society",    "charity",   "campaign",   "forum",        "partnership",
    "company",   "federation", "league",     "chamber",   "union",      "school",       "academy",
    "college",   "university", "hospital",   "nhs",       "police",     "constabulary", "foundation",
    "ltd",       "limited",    "plc",        "llp",       "surfacing",  "construction", "contractors",
    "hotel",     "pub",        "church",     "branch",    "legion",     "institute",    "team",
    "firm",      "developer",  "developers", "operator",  "contractor", "residents",    "tenants",
    "landowner", "families",   "family",     "governing", "bank",       "supermarket",  "party's",
    "water",     "rail",       "theatre",    "museum"};
constexpr std::string_view group_words[] = {
    "group",     "party",      "labour", "conservative", "conservatives", "tory", "liberal", "democrat",
    "democrats", "green",      "greens", "independent",  "independents",  "snp",  "plaid",   "reform",
    "ukip",      "opposition", "dup",    "alliance",     "sdlp",          "uup"};
constexpr std::string_view small_councils[] = {"parish", "town", "community"};
// Left out of an office's key: "the town's elected Mayor" and "the Mayor" are one office.
constexpr std::string_view no_part_of_key[] = {
    "the",      "of",        "council",  "county",   "borough", "district", "city",        "town",
    "parish",   "community", "elected",  "directly", "lord",    "lady",     "civic",       "metro",
    "regional", "committee", "scrutiny", "budget",   "ward",    "local",    "executive's", "group",
    "officer",  "for",       "to",       "police",   "and",     "crime"};

template <typename List>
bool among(const List& list, std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

template <typename List>
bool any_among(const Scan& scan, base::TokenSpan tokens, const List& list) {
    for (auto at = tokens.begin; at < tokens.end; ++at) {
        if (among(list, scan.folded(at))) {
            return true;
        }
    }
    return false;
}

/// The same office in other words has the same key.
class Key {
  public:
    void add(std::string_view word) {
        if (word == "chairman" || word == "chairwoman" || word == "chairperson" || word == "convener" ||
            word == "convenor") {
            word = "chair";
        } else if (word == "vice-chairman" || word == "vice-chairwoman") {
            word = "vice-chair";
        } else if (word == "spokesman" || word == "spokeswoman") {
            word = "spokesperson";
        }
        whole_ = whole_ * 31 + text::word_hash(word);
        key_ = among(no_part_of_key, word) ? key_ : key_ * 31 + text::word_hash(word);
    }
    [[nodiscard]] std::uint64_t value() const { return key_ == 0 ? whole_ : key_; }

  private:
    std::uint64_t key_ = 0;
    std::uint64_t whole_ = 0;
};

std::uint64_t key_of(const Scan& scan, base::TokenSpan core) {
    Key key;
    for (auto at = core.begin; at < core.end; ++at) {
        key.add(scan.folded(at));
    }
    return key.value();
}

/// What stands round the core: adjectives and complement.
struct Around {
    base::TokenSpan before;
    base::TokenSpan behind;
};

template <typename List>
bool any_among(const Scan& scan, const Around& around, const List& list) {
    return any_among(scan, around.before, list) || any_among(scan, around.behind, list);
}

class Judge {
  public:
    Judge(const Scan& scan, const Councils& councils)
        : scan_(&scan), councils_(&councils), elected_mayor_(scan.any(RoleClass::elected_mayor)) {}

    void judge(Office& office) const {
        const Around around{{office.tokens.begin, office.core.begin}, office.complement};
        switch (office.what) {
        case RoleClass::office_member:
            office.role = elsewhere(office) || small_council_elsewhere(around, office.core) ? Role::other
                                                                                            : Role::member;
            break;
        case RoleClass::office_body:
            office.role = of_body(office, around);
            office.civic = chair_of_council(office);
            break;
        case RoleClass::office_civic:
            office.role = elsewhere(office) ? Role::other : Role::member;
            office.civic = !elected_mayor_;
            break;
        case RoleClass::office_officer:
            office.role = elsewhere(office) || outside(office, around) ? Role::other : Role::officer;
            break;
        case RoleClass::office_spokesperson: office.role = speaking_for(office, around); break;
        case RoleClass::office_mp: office.role = Role::mp; break;
        case RoleClass::office_candidate: office.role = Role::candidate; break;
        default: office.role = Role::other;
        }
    }

  private:
    [[nodiscard]] bool elsewhere(const Office& office) const {
        return councils_->any_other(office.tokens) && !councils_->any_own(office.tokens);
    }

    /// "Parish council chairman" in the text of a council that is no parish.
    [[nodiscard]] bool small_council_elsewhere(const Around& around, base::TokenSpan core) const {
        for (const auto sort : small_councils) {
            const std::string_view one[] = {sort};
            if ((any_among(*scan_, around, one) || any_among(*scan_, core, one)) &&
                !councils_->own_is(sort)) {
                const std::string_view council[] = {"council", "councillor"};
                return any_among(*scan_, around, council) || any_among(*scan_, core, council);
            }
        }
        return false;
    }

    [[nodiscard]] Role of_body(const Office& office, const Around& around) const {
        if (elsewhere(office) || small_council_elsewhere(around, office.core)) {
            return Role::other;
        }
        // The word nearest to the office decides: "chair of the committee of the Friends" chairs a committee.
        for (auto at = office.complement.begin; at < office.complement.end; ++at) {
            if (among(outside_bodies, scan_->folded(at))) {
                return Role::other;
            }
            if (among(member_bodies, scan_->folded(at))) {
                return Role::member;
            }
        }
        if (any_among(*scan_, around.before, outside_bodies)) {
            return Role::other;
        }
        if (any_among(*scan_, around.before, member_bodies) || councils_->any_own(office.tokens) ||
            any_among(*scan_, around.before, group_words)) {
            return Role::member;
        }
        const bool president =
            scan_->is(office.core.end - 1, "president") || scan_->is(office.core.end - 1, "vice-president");
        const bool named_body = !office.complement.empty() && !own_name_in(office.complement);
        return president || named_body ? Role::other : Role::member;
    }

    /// The first citizen who presides over the whole council and stands above party.
    [[nodiscard]] bool chair_of_council(const Office& office) const {
        const auto head = scan_->folded(office.core.end - 1);
        if (office.role != Role::member || head.find("chair") == std::string_view::npos) {
            return false;
        }
        const std::string_view parts[] = {"committee", "panel",    "commission", "board",    "group",
                                          "cabinet",   "scrutiny", "planning",   "licensing"};
        return councils_->any_own(office.complement) && !any_among(*scan_, office.tokens, parts);
    }

    [[nodiscard]] bool own_name_in(base::TokenSpan tokens) const {
        for (auto at = tokens.begin; at < tokens.end; ++at) {
            if (councils_->own_name(scan_->tokens()[at].hash)) {
                return true;
            }
        }
        return councils_->any_own(tokens);
    }

    /// A post at another organisation: "contracts manager at Tarvale Surfacing".
    [[nodiscard]] bool outside(const Office& office, const Around& around) const {
        if (own_name_in(office.tokens)) {
            return false;
        }
        if (any_among(*scan_, around.before, outside_bodies)) {
            return true;
        }
        const auto link =
            office.complement.empty() ? office.core.end : scan_->previous(office.complement.begin);
        bool capital = false;
        for (auto at = office.complement.begin; at < office.complement.end; ++at) {
            capital = capital || (scan_->capital(at) && !scan_->is_heading(at));
        }
        const bool at_place = !office.complement.empty() &&
                              (scan_->is(link, "at") || scan_->is(link, "from") || scan_->is(link, "with"));
        return (at_place && (capital || any_among(*scan_, around.behind, outside_bodies))) ||
               (capital && any_among(*scan_, around.behind, outside_bodies) &&
                last_is_body(office.complement));
    }

    [[nodiscard]] bool last_is_body(base::TokenSpan tokens) const {
        return among(outside_bodies, scan_->folded(tokens.end - 1));
    }

    [[nodiscard]] Role speaking_for(const Office& office, const Around& around) const {
        if (elsewhere(office)) {
            return Role::other;
        }
        const std::string_view council[] = {"council", "authority", "councils"};
        if (own_name_in(office.tokens) || any_among(*scan_, around, council)) {
            return any_among(*scan_, around, group_words) && !councils_->any_own(office.complement)
                       ? Role::member
                       : Role::officer;
        }
        if (any_among(*scan_, around, group_words)) {
            return Role::member;
        }
        bool named = !office.complement.empty();
        for (auto at = around.before.begin; at < around.before.end; ++at) {
            named = named || (scan_->capital(at) && !scan_->opens_sentence(at)) ||
                    among(outside_bodies, scan_->folded(at));
        }
        return named ? Role::other : Role::officer;
    }

    const Scan* scan_;
    const Councils* councils_;
    bool elected_mayor_;
};

/// "9 AM" is a time.
bool is_time(const Scan& scan, const RoleMark& mark) {
    const auto before = scan.previous(mark.tokens.begin);
    return mark.what == RoleClass::office_mp && before != Scan::nowhere &&
           scan.is_kind(before, text::TokenKind::number);
}

}  // namespace

std::uint64_t office_key(std::string_view office) {
    Key key;
    bool complement = false;
    for_each_word(office, [&](std::string_view word) {
        const std::string folded = text::fold_word(word);
        complement = complement || folded == "for" || folded == "at" || folded == "of" || folded == "to";
        if (!complement) {
            key.add(folded);
        }
    });
    return key.value();
}

std::vector<Office> find_offices(const Scan& scan, const Councils& councils,
                                 const std::vector<NameMention>& names) {
    const Judge judge(scan, councils);
    std::vector<Office> offices;
    std::uint32_t past = 0;
    for (const auto& mark : scan.roles()) {
        if (!is_office(mark.what) || mark.tokens.begin < past || is_time(scan, mark)) {
            continue;
        }
        Office office;
        office.core = mark.tokens;
        office.what = mark.what;
        widen(scan, names, office);
        office.tokens.begin = std::max(office.tokens.begin, past);
        office.key = key_of(scan, office.core);
        judge.judge(office);
        // An office inside the complement of another ("assistant to the Mayor") is no second holder.
        past = office.tokens.end;
        offices.push_back(office);
    }
    return offices;
}

}  // namespace evenhand::people
