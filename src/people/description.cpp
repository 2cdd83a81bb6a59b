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
        if (before != Role::unknown) {
            return before;
        }
        return speaks_for_party(name.tokens.begin) ? Role::member : behind(name);
    }

    /// "Project manager Ann Lee, from builders Willmott & Sons": the post is another body's.
    [[nodiscard]] bool works_elsewhere(const NameMention& name) const {
        auto at = scan_->next(name.best.end - 1);
        if (at != Scan::nowhere && scan_->is_kind(at, text::TokenKind::comma)) {
            at = scan_->next(at);
        }
        if (at == Scan::nowhere || !among({"from", "of", "at", "with"}, scan_->folded(at))) {
            return false;
        }
        const auto span = span_from(at);
        if (of_small_council(span)) {
            return true;
        }
        if (span.size() < 2 || bodies_->own(span) || bodies_->department({span.begin + 1, span.end}) ||
            bodies_->any(span, is_facility) || bodies_->any(span, is_own_unit)) {
            return false;
        }
        return outside(span);
    }

  private:
    /// "of Ellary Community Council", where nothing else says that the text is that council's.
    [[nodiscard]] bool of_small_council(base::TokenSpan span) const {
        for (auto at = span.begin + 1; at + 1 < span.end; ++at) {
            if (scan_->capital(at) && among({"community", "parish"}, scan_->folded(at)) &&
                scan_->is(at + 1, "council")) {
                return scan_->capital(at - 1);
            }
        }
        return false;
    }

    /// "For the Conservatives, Ann Lee said": before the name a party speaks through her.
    [[nodiscard]] bool speaks_for_party(std::uint32_t begin) const {
        const auto comma = scan_->previous(begin);
        if (comma == Scan::nowhere || scan_->tokens().text(comma) != "," || parties_ == nullptr) {
            return false;
        }
        std::uint32_t at = scan_->previous(comma);
        for (int steps = 0; steps < 5 && at != Scan::nowhere && scan_->is_word(at);
             ++steps, at = scan_->previous(at)) {
            if (scan_->is(at, "for")) {
                return is_party({scan_->next(at), comma});
            }
        }
        return false;
    }

    /// "Labour", "the Liberal Democrats", "the Green group": a party and nothing else.
    [[nodiscard]] bool is_party(base::TokenSpan span) const {
        auto at = span.begin;
        if (at < span.end && (scan_->is(at, "the") || scan_->is(at, "a"))) {
            ++at;
        }
        const auto party = parties_ != nullptr && at < span.end ? parties_->at(*scan_, at) : std::nullopt;
        if (!party) {
            return false;
        }
        at = party->tokens.end;
        while (at < span.end && among({"group", "groups", "councillor", "member"}, scan_->folded(at))) {
            ++at;
        }
        return at == span.end;
    }

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
                if (steps == 0 && is_party({at, at + 1})) {
                    return Role::member;  // "Labour's Ann Lee"
                }
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
        // A text may end within the bracket.
        const auto sign = span.end < scan_->size() ? scan_->tokens().text(span.end) : std::string_view();
        const bool ward =
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

    /// "who runs the elections office", "who works for the council", "who looks after volunteering", "who
    /// joined the team".
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
        if (word == "joined") {
            return joined_unit({verb + 1, span.end}) ? Role::officer : Role::unknown;
        }
        if (!works && !runs) {
            return Role::unknown;
        }
        const Role role = of_object({verb + 1, span.end});
        // "who looks after the children's shelves at Ripley Street": few look after a thing that is not the
        // council's and say so in its news.
        const bool looks = word == "looks" && !outside({verb + 2, span.end}) &&
                           !bodies_->named({verb, verb + 5 < span.end ? verb + 5 : span.end});
        return role == Role::unknown && looks ? Role::officer : role;
    }

    /// "who joined the team in 2022"; who joined the council may have been elected to it.
    [[nodiscard]] bool joined_unit(base::TokenSpan object) const {
        return bodies_->any(head_of(object), is_own_unit) && of_object(object) == Role::officer;
    }

    /// Of what somebody runs or works for.
    [[nodiscard]] Role of_object(base::TokenSpan object) const {
        if (outside(object)) {
            return Role::unknown;
        }
        if (bodies_->own(object)) {
            return Role::officer;
        }
        const auto head = head_of(object);
        const bool service = bodies_->any(head, is_own_unit) || bodies_->any(head, is_facility) ||
                             bodies_->department({head.end - 1, head.end});
        return service && !bodies_->named(head) ? Role::officer : Role::unknown;
    }

    /// "the team" of "the team in 2022".
    [[nodiscard]] base::TokenSpan head_of(base::TokenSpan phrase) const {
        while (phrase.end > phrase.begin + 1 && stands_behind_head(phrase)) {
            --phrase.end;
        }
        return phrase;
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
        // "Ann Lee, Labour, said", "Ann Lee, for the Greens"
        if (is_party({first == "for" || first == "of" ? span.begin + 1 : span.begin, span.end})) {
            return Role::member;
        }
        if (outside(span)) {
            return Role::unknown;
        }
        const bool own = bodies_->own(span);
        // "the only Independent on the council"
        const auto seat = scan_->after(span.begin, 2);
        if (own && scan_->is(span.begin, "the") && seat != Scan::nowhere && seat < span.end &&
            parties_ != nullptr && parties_->at(*scan_, seat)) {
            return Role::member;
        }
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

bool works_elsewhere(const Scan& scan, const Bodies& bodies, const NameMention& name) {
    return Describer(scan, bodies, nullptr).works_elsewhere(name);
}

}  // namespace evenhand::people
