#include "description.hpp"

#include <algorithm>

namespace evenhand::people {
namespace {

constexpr std::uint32_t longest = 16;

bool among(std::initializer_list<std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Those whom a council serves, or who win its prizes, are none of its people.
bool is_lay_word(std::string_view word) {
    return among({"tenant",     "tenants",   "carer",    "resident",  "volunteer",   "volunteers",
                  "customer",   "winner",    "nominee",  "recipient", "finalist",    "user",
                  "critic",     "supporter", "member's", "pupil",     "student",     "campaigner",
                  "contractor", "supplier",  "partner",  "applicant", "leaseholder", "taxpayer",
                  "reader",     "visitor",   "claimant", "neighbour", "graduate"},
                 word);
}

bool is_running(std::string_view word) {
    return among({"runs", "ran", "manages", "managed", "heads", "headed", "leads", "led", "oversees",
                  "oversaw", "supervises", "coordinates", "co-ordinates", "directs", "staffs"},
                 word);
}

class Describer {
  public:
    Describer(const Scan& scan, const Bodies& bodies, const PartyList* parties)
        : scan_(&scan), bodies_(&bodies), parties_(parties) {}

    [[nodiscard]] Role of(const NameMention& name) const {
        const Role before = possessor(name.best.begin);
        return before != Role::unknown ? before : behind(name);
    }

  private:
    /// "The council's Ann Lee", "the council's flood lead Ann Lee".
    [[nodiscard]] Role possessor(std::uint32_t begin) const {
        std::uint32_t past = begin;
        bool unit = true;
        for (int steps = 0; steps < 4; ++steps) {
            const auto at = scan_->previous(past);
            if (at == Scan::nowhere || !scan_->is_word(at)) {
                return Role::unknown;
            }
            if (scan_->tokens()[at].possessive) {
                return unit && bodies_->own({at, at + 1}) ? Role::officer : Role::unknown;
            }
            const auto word = scan_->folded(at);
            unit = (steps == 0 ? is_post(word) : unit);
            past = at;
        }
        return Role::unknown;
    }
    static bool is_post(std::string_view word) {
        return among({"lead", "expert", "boss", "chief", "head", "team", "specialist", "adviser", "advisor"},
                     word);
    }

    [[nodiscard]] Role behind(const NameMention& name) const {
        if (scan_->tokens()[name.name.end - 1].possessive) {
            return Role::unknown;
        }
        auto at = scan_->next(name.best.end - 1);
        if (at == Scan::nowhere) {
            return Role::unknown;
        }
        const auto sign = scan_->tokens().text(at);
        if (sign == "(") {
            return bracket(span_from(scan_->next(at)));
        }
        if (sign == "," || scan_->is_kind(at, text::TokenKind::dash)) {
            at = scan_->next(at);
        }
        // "Ann Lee, 43, from …"
        if (scan_->is_kind(at, text::TokenKind::number) && scan_->next(at) != Scan::nowhere &&
            scan_->tokens().text(scan_->next(at)) == ",") {
            at = scan_->next(scan_->next(at));
        }
        if (at == Scan::nowhere || !scan_->is_word(at)) {
            return Role::unknown;
        }
        const auto span = span_from(at);
        return scan_->is(at, "who") ? clause(span) : phrase(span);
    }

    /// Up to the next mark or verb of speech.
    [[nodiscard]] base::TokenSpan span_from(std::uint32_t begin) const {
        if (begin == Scan::nowhere) {
            return {};
        }
        auto past = begin;
        for (auto at = begin; at != Scan::nowhere && past - begin < longest; at = scan_->next(at)) {
            const bool word = scan_->is_word(at) || scan_->is_kind(at, text::TokenKind::number) ||
                              scan_->tokens().text(at) == "&";
            if (!word || (scan_->speaks(at) && at != begin)) {
                break;
            }
            past = at + 1;
        }
        return {begin, past};
    }

    /// "(Labour, Castle ward)", "(Ind)": the seats that councillors hold.
    [[nodiscard]] Role bracket(base::TokenSpan span) const {
        if (span.empty()) {
            return Role::unknown;
        }
        const bool party = parties_ != nullptr && parties_->at(*scan_, span.begin).has_value();
        const auto sign = scan_->tokens().text(span.end);
        bool ward =
            bodies_->any(span, [](std::string_view word) { return word == "ward" || word == "division"; });
        if (party && sign == ",") {
            return Role::member;
        }
        const auto behind = sign == ")" ? scan_->next(span.end) : Scan::nowhere;
        const bool speaks = behind != Scan::nowhere && scan_->speaks(behind);
        return ward || (party && speaks) ? Role::member : Role::unknown;
    }

    [[nodiscard]] bool outside(base::TokenSpan span) const {
        for (auto at = span.begin; at < span.end; ++at) {
            const auto word = scan_->folded(at);
            if (is_lay_word(word) || (is_outside_body(word) && !is_own_unit(word) && !is_facility(word))) {
                return true;
            }
        }
        return bodies_->other_council(span);
    }

    /// "who runs the elections office", "who works for the council", "who looks after volunteering".
    [[nodiscard]] Role clause(base::TokenSpan span) const {
        auto verb = span.begin + 1;
        while (verb < span.end &&
               among({"has", "now", "also", "is", "will", "helps", "helped", "to", "jointly"},
                     scan_->folded(verb))) {
            ++verb;
        }
        if (verb + 1 >= span.end) {
            return Role::unknown;
        }
        const auto word = scan_->folded(verb);
        const auto next = scan_->folded(verb + 1);
        const bool works = word == "works" || word == "worked";
        const bool runs = is_running(word) || (word == "looks" && next == "after") ||
                          (word == "in" && next == "charge") || (word == "responsible" && next == "for");
        if (!works && !runs) {
            return Role::unknown;
        }
        return of_object({verb + 1, span.end});
    }

    /// Of what somebody runs or works for.
    [[nodiscard]] Role of_object(base::TokenSpan object) const {
        if (outside(object)) {
            return Role::unknown;
        }
        if (bodies_->own(object)) {
            return Role::officer;
        }
        auto head = object;
        while (head.end > head.begin + 1 && stands_behind_head(head)) {
            --head.end;
        }
        const bool service = bodies_->any(head, is_own_unit) || bodies_->any(head, is_facility) ||
                             bodies_->department({head.end - 1, head.end});
        return service && !bodies_->named(head) ? Role::officer : Role::unknown;
    }

    /// Whether a preposition stands inside the phrase: "the appeal for a playground on the site".
    [[nodiscard]] bool stands_behind_head(base::TokenSpan phrase) const {
        for (auto at = phrase.begin + 1; at < phrase.end; ++at) {
            if (among({"on", "in", "at", "for", "since", "with", "from", "near", "across"},
                      scan_->folded(at))) {
                return true;
            }
        }
        return false;
    }

    /// "from the council's flood team", "a member of the council's crew", "the council's cycling champion".
    [[nodiscard]] Role phrase(base::TokenSpan span) const {
        const auto first = scan_->folded(span.begin);
        if (outside(span)) {
            return Role::unknown;
        }
        const bool own = bodies_->own(span);
        if (own && scan_->is(span.end - 1, "champion")) {
            return Role::member;
        }
        if (among({"from", "at", "in", "with", "for", "of"}, first)) {
            const bool unit = bodies_->any(span, [](std::string_view word) {
                return among({"team", "service", "department", "directorate", "unit"}, word);
            });
            return own || (unit && !bodies_->named(span)) ? Role::officer : Role::unknown;
        }
        if (!own) {
            return Role::unknown;
        }
        return own_possesses(span) || linked_to_own(span) || bodies_->any(span, is_own_unit) ? Role::officer
                                                                                             : Role::unknown;
    }

    /// "the council's gardener", "Marlshire's archivist"
    [[nodiscard]] bool own_possesses(base::TokenSpan span) const {
        const auto past = std::min(span.end, span.begin + 8);
        for (auto at = span.begin; at < past; ++at) {
            if (scan_->tokens()[at].possessive) {
                return bodies_->own({span.begin, at + 1});
            }
        }
        return false;
    }

    /// "a gardener with the council"
    [[nodiscard]] bool linked_to_own(base::TokenSpan span) const {
        for (auto at = span.begin; at + 1 < span.end; ++at) {
            if (among({"at", "with", "for"}, scan_->folded(at)) && bodies_->own({at + 1, span.end})) {
                return true;
            }
        }
        return false;
    }

    const Scan* scan_;
    const Bodies* bodies_;
    const PartyList* parties_;
};

}  // namespace

Role described_role(const Scan& scan, const Bodies& bodies, const PartyList* parties,
                    const NameMention& name) {
    return Describer(scan, bodies, parties).of(name);
}

}  // namespace evenhand::people
