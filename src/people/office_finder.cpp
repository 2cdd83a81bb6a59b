#include "office_finder.hpp"

#include "bodies.hpp"
#include "office_span.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace evenhand::people {
namespace {

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
bool among(std::initializer_list<std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
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

class Judge {
  public:
    Judge(const Scan& scan, const Councils& councils)
        : scan_(&scan), councils_(&councils), bodies_(scan, councils),
          elected_mayor_(scan.any(RoleClass::elected_mayor)) {}

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
        case RoleClass::office_civic: judge_mayor(office); break;
        case RoleClass::office_officer:
            office.role = elsewhere(office) || outside(office, around) ? Role::other : Role::officer;
            break;
        case RoleClass::office_spokesperson: office.role = speaking_for(office, around); break;
        case RoleClass::office_mp: office.role = Role::mp; break;
        case RoleClass::office_candidate: office.role = Role::candidate; break;
        default: office.role = employed(office) ? Role::officer : Role::other;
        }
    }

  private:
    [[nodiscard]] bool elsewhere(const Office& office) const { return bodies_.other_council(office.tokens); }
    [[nodiscard]] bool any(const Around& around, bool (*wanted)(std::string_view)) const {
        return bodies_.any(around.before, wanted) || bodies_.any(around.behind, wanted);
    }

    /// "Parish council chairman" in the text of a council that is no parish.
    [[nodiscard]] bool small_council_elsewhere(const Around& around, base::TokenSpan core) const {
        const auto said = [&](const auto& words) {
            return any_among(*scan_, around.before, words) || any_among(*scan_, around.behind, words) ||
                   any_among(*scan_, core, words);
        };
        for (const auto sort : small_councils) {
            const std::string_view one[] = {sort};
            const std::string_view council[] = {"council", "councillor"};
            if (said(one) && !councils_->own_is(sort)) {
                return said(council);
            }
        }
        return false;
    }

    /// The mayor of a region is elected by its people and no stranger to the councils in it; the mayor of
    /// another town is.
    void judge_mayor(Office& office) const {
        const std::string_view region[] = {"combined", "metro", "regional"};
        const bool elected = any_among(*scan_, office.tokens, region);
        const bool deputy_for = scan_->is(office.core.end, "for");
        office.role = elsewhere(office) && !elected ? Role::other : Role::member;
        office.civic = !elected_mayor_ && !elected && !deputy_for;
    }

    [[nodiscard]] Role of_body(const Office& office, const Around& around) const {
        if (elsewhere(office) || small_council_elsewhere(around, office.core)) {
            return Role::other;
        }
        // The word nearest to the office decides: "chair of the committee of the Friends" chairs a committee.
        // A name goes on to its last word: "the Rail Users' Group".
        for (auto at = office.complement.begin; at < office.complement.end; ++at) {
            if (is_outside_body(scan_->folded(at))) {
                return Role::other;
            }
            if (is_member_body(scan_->folded(at)) && !goes_on_outside(office.complement, at)) {
                return Role::member;
            }
        }
        if (bodies_.any(around.before, is_outside_body)) {
            return Role::other;
        }
        if (bodies_.any(around.before, is_member_body) || councils_->any_own(office.tokens) ||
            bodies_.any(around.before, is_group_word)) {
            return Role::member;
        }
        const bool president =
            scan_->is(office.core.end - 1, "president") || scan_->is(office.core.end - 1, "vice-president");
        const bool named_body = !office.complement.empty() && !bodies_.own(office.complement);
        return president || named_body ? Role::other : Role::member;
    }

    /// "Housing Association", "Rail Users' Group": the body's last word is still to come, or the group is no
    /// party's.
    [[nodiscard]] bool goes_on_outside(base::TokenSpan complement, std::uint32_t at) const {
        for (auto next = at + 1; next < complement.end && scan_->capital(next); ++next) {
            if (is_outside_body(scan_->folded(next))) {
                return true;
            }
        }
        const std::string_view possessors[] = {"users'",   "users",         "residents'", "tenants'",
                                               "friends",  "action",        "traders'",   "parents'",
                                               "steering", "support",       "history",    "walking",
                                               "liaison",  "neighbourhood", "carers'"};
        return scan_->is(at, "group") && at > complement.begin && among(possessors, scan_->folded(at - 1));
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

    [[nodiscard]] bool linked_by(const Office& office, std::initializer_list<std::string_view> links) const {
        if (office.complement.empty()) {
            return false;
        }
        const auto link = scan_->previous(office.complement.begin);
        return link != Scan::nowhere && among(links, scan_->folded(link));
    }

    /// A post at another organisation: "contracts manager at Tarvale Surfacing".
    [[nodiscard]] bool outside(const Office& office, const Around& around) const {
        if (bodies_.own(office.tokens)) {
            return false;
        }
        if (bodies_.any(around.before, is_outside_body)) {
            return !is_facility_post(around.before);
        }
        if (of_another(around.before) || of_body_before(office)) {
            return true;
        }
        if (office.complement.empty() || bodies_.department(office.complement)) {
            return false;
        }
        const std::string_view councils[] = {"council", "councils", "authority"};
        if (any_among(*scan_, office.complement, councils)) {
            return true;  // the Arts Council, the National Park Authority
        }
        const bool named = bodies_.named(office.complement);
        const bool at_place = linked_by(office, {"at", "from", "with"});
        const bool body = bodies_.any(around.behind, is_outside_body);
        if (named && !body && (bodies_.any(office.complement, is_facility) || is_public_post(office.core))) {
            return false;  // "librarian at Northgate Library", "library assistant at Holt Green"
        }
        // Of one body there is one chief executive, and of many things a head.
        const bool heads_body = is_top_post(office.core) && linked_by(office, {"of", "for", "at"});
        return (at_place && (named || body)) || (named && body) || (named && heads_body) ||
               (named && linked_by(office, {"for"}) &&
                !is_service_word(scan_->folded(office.complement.begin)));
    }

    /// "Everyone Active's contract manager", "Transport for Wessex's head of bus": a body of several words
    /// that is no place which councils run. One word may be a town.
    [[nodiscard]] bool of_another(base::TokenSpan before) const {
        for (auto at = before.begin; at < before.end; ++at) {
            if (!scan_->tokens()[at].possessive || !scan_->capital(at)) {
                continue;
            }
            auto begin = at;
            for (auto word = scan_->previous(at);
                 word != Scan::nowhere && scan_->is_word(word) &&
                 (scan_->capital(word) || scan_->is(word, "for") || scan_->is(word, "of"));
                 word = scan_->previous(word)) {
                begin = scan_->capital(word) && !scan_->is(word, "the") ? word : begin;
            }
            const base::TokenSpan body{begin, at + 1};
            const auto last = scan_->folded(at);
            const bool part = last.starts_with("service") || last.starts_with("team") ||
                              last.starts_with("department") || last.starts_with("directorate");
            return body.size() > 1 && !part && bodies_.named(body) && !bodies_.own(body) &&
                   !facility_possesses(at);
        }
        return false;
    }
    /// "The road was laid by Ringway. Its contracts manager": of the body that the sentence before names.
    [[nodiscard]] bool of_body_before(const Office& office) const {
        const auto first = office.tokens.begin;
        if (!(scan_->is(first, "its") || scan_->is(first, "their")) || scan_->sentence(first) == 0) {
            return false;
        }
        const auto& before = scan_->layout().sentences[scan_->sentence(first) - 1].tokens;
        if (bodies_.own(before)) {
            return false;
        }
        for (auto at = before.begin + 1; at < before.end; ++at) {
            if (scan_->capital(at) && !scan_->opens_sentence(at) && !scan_->is_heading(at) &&
                !is_service_word(scan_->folded(at))) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool facility_possesses(std::uint32_t at) const {
        const auto word = scan_->folded(at);
        const auto place = word.substr(0, word.find('\''));
        return is_facility(place) && place != "leisure";
    }

    /// "Museum curator": what the outside word is of is a place that councils run.
    [[nodiscard]] bool is_facility_post(base::TokenSpan before) const {
        for (auto at = before.begin; at < before.end; ++at) {
            if (is_outside_body(scan_->folded(at)) && !is_facility(scan_->folded(at))) {
                return false;
            }
        }
        return !bodies_.named(before);
    }

    /// Posts of services that few but councils run.
    [[nodiscard]] bool is_public_post(base::TokenSpan core) const {
        return bodies_.any(core, is_facility) || among({"librarian", "archivist", "registrar", "ranger",
                                                        "lifeguard", "warden", "clerk", "officer"},
                                                       scan_->folded(core.end - 1));
    }

    [[nodiscard]] bool is_top_post(base::TokenSpan core) const {
        const auto last = scan_->folded(core.end - 1);
        const bool executive = last == "executive" || last == "ceo";
        const bool managing = last == "director" && core.size() > 1 &&
                              among({"managing", "general", "artistic"}, scan_->folded(core.end - 2));
        return executive || managing || last == "general";
    }

    /// A trade that councils have too: "a consultant at Marlshire Council", but not its tenants.
    [[nodiscard]] bool employed(const Office& office) const {
        const auto trade = scan_->folded(office.core.end - 1);
        const std::string_view lay[] = {
            "resident", "tenant",  "volunteer", "carer",  "parent", "pupil",     "student",      "visitor",
            "customer", "trustee", "claimant",  "reader", "driver", "neighbour", "commissioner", "landlord"};
        return !among(lay, trade) && linked_by(office, {"at", "with", "for"}) &&
               councils_->any_own(office.complement);
    }

    [[nodiscard]] Role speaking_for(const Office& office, const Around& around) const {
        if (elsewhere(office)) {
            return Role::other;
        }
        const std::string_view council[] = {"council", "authority", "councils"};
        if (bodies_.own(office.tokens) || any_among(*scan_, around.before, council) ||
            any_among(*scan_, around.behind, council)) {
            return any(around, is_group_word) && !councils_->any_own(office.complement) ? Role::member
                                                                                        : Role::officer;
        }
        if (any(around, is_group_word)) {
            return Role::member;
        }
        bool named = !office.complement.empty();
        for (auto at = around.before.begin; at < around.before.end; ++at) {
            named = named || is_outside_body(scan_->folded(at)) ||
                    (scan_->capital(at) && !scan_->opens_sentence(at) && !is_service_word(scan_->folded(at)));
        }
        return named && !bodies_.department(office.complement) ? Role::other : Role::officer;
    }

    const Scan* scan_;
    const Councils* councils_;
    Bodies bodies_;
    bool elected_mayor_;
};

/// "9 AM" is a time.
bool is_time(const Scan& scan, const RoleMark& mark) {
    const auto before = scan.previous(mark.tokens.begin);
    return mark.what == RoleClass::office_mp && before != Scan::nowhere &&
           scan.is_kind(before, text::TokenKind::number);
}

/// "Principal Planning Officer": the rank of a post, not the head of a college.
bool is_rank(const Scan& scan, const RoleMark& mark) {
    if (mark.tokens.size() != 1 || !scan.is(mark.tokens.begin, "principal")) {
        return false;
    }
    auto at = scan.next(mark.tokens.begin);
    for (int steps = 0; steps < 4 && at != Scan::nowhere && scan.is_word(at); ++steps, at = scan.next(at)) {
        if (scan.role_at(at, [](RoleClass what) { return what == RoleClass::office_officer; }) != nullptr) {
            return true;
        }
        if (!scan.capital(at) || scan.is(at, "of")) {
            break;
        }
    }
    return false;
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
        if (!is_office(mark.what) || mark.tokens.begin < past || is_time(scan, mark) || is_rank(scan, mark)) {
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
