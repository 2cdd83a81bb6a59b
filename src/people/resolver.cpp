#include "resolver.hpp"

#include "description.hpp"
#include "pronouns.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace evenhand::people {
namespace {

bool among(std::initializer_list<std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

class Resolver {
  public:
    Resolver(const Scan& scan, const People& people, const Councils& councils)
        : scan_(&scan), people_(&people), councils_(&councils), figures_(scan, people),
          covered_(scan.size(), false), named_(scan.size(), false) {}

    Resolved resolve() && {
        names_ = find_names(*scan_, people_->names);
        offices_ = find_offices(*scan_, *councils_, names_);
        join_offices(*scan_, people_->names, names_, offices_);
        const auto cues = clause_cues(*scan_, names_);
        take_names();
        for (const auto& cue : cues) {
            Draft& draft = figures_.at(figure_of_name_[cue.name]);
            draft.member_clause = draft.member_clause || cue.member;
            draft.figure.standing = draft.figure.standing || cue.standing;
        }
        take_descriptions();
        take_bare_names();
        take_offices();
        take_council();
        sort_mentions();
        add_pronouns(*scan_, figures_, mentions_);
        return {finish(), std::move(named_)};
    }

  private:
    void take_names() {
        figure_of_name_.assign(names_.size(), 0);
        std::uint32_t past = 0;
        for (auto& name : names_) {
            // Two mentions never overlap, whatever the text did to their offices.
            name.tokens.begin = std::max(name.tokens.begin, std::min(past, name.best.begin));
            past = std::max(past, name.tokens.end);
        }
        for (std::uint32_t number = 0; number < names_.size(); ++number) {
            if (names_[number].full()) {
                take_name(number, figures_.of_full_name(names_[number]));
            }
        }
        for (std::uint32_t number = 0; number < names_.size(); ++number) {
            if (!names_[number].full()) {
                take_name(number, figures_.of_titled_name(names_[number]));
            }
        }
    }

    void take_name(std::uint32_t number, std::uint32_t figure) {
        const NameMention& name = names_[number];
        figure_of_name_[number] = figure;
        figures_.learn(figure, name, offices_);
        mention(name.tokens, figure, MentionKind::name);
        mentions_.back().name = name.best;
        std::fill(named_.begin() + name.best.begin, named_.begin() + name.best.end, true);
        const bool possessive = scan_->tokens()[name.name.end - 1].possessive;
        offer_best(figure, name,
                   (name.full() ? 4 : 0) + (name.best.size() > name.name.size() ? 2 : 0) +
                       (possessive ? 0 : 1));
    }

    void offer_best(std::uint32_t figure, const NameMention& name, int score) {
        Draft& draft = figures_.at(figure);
        if (score <= draft.best_score) {
            return;
        }
        if (score >= 4 || draft.best_score < 4) {
            draft.figure.name = written(*scan_, name);
        }
        draft.best_score = score;
        draft.figure.best = name.best;
    }

    void mention(base::TokenSpan tokens, std::uint32_t figure, MentionKind kind) {
        mentions_.push_back({tokens, figure, kind, tokens});
        std::fill(covered_.begin() + tokens.begin, covered_.begin() + tokens.end, true);
    }

    /// "Ann Lee, of Ellary Community Council, said": no officer of the council goes by another's name alone.
    [[nodiscard]] bool is_namesake(const Draft& draft, const NameMention& name, const Bodies& bodies) const {
        return draft.figure.person && people_->list[*draft.figure.person].role == Role::officer &&
               draft.by_office == Role::unknown && name.full() && works_elsewhere(*scan_, bodies, name);
    }

    /// What is said beside the name of those whom no office or title shows.
    void take_descriptions() {
        const Bodies bodies(*scan_, *councils_);
        for (std::uint32_t number = 0; number < names_.size(); ++number) {
            Draft& draft = figures_.at(figure_of_name_[number]);
            if (is_namesake(draft, names_[number], bodies)) {
                draft.figure.person.reset();
                draft.described = Role::other;
            }
            if (draft.figure.person || draft.member_title || draft.member_clause) {
                continue;
            }
            if (draft.described == Role::unknown && draft.by_office == Role::unknown) {
                draft.described = described_role(*scan_, bodies, people_->names.parties, names_[number]);
            } else if (draft.by_office == Role::officer && works_elsewhere(*scan_, bodies, names_[number])) {
                draft.by_office = Role::other;
            }
        }
    }

    void take_bare_names() {
        for (const std::uint32_t at : scan_->capitals()) {
            if (covered_[at]) {
                continue;
            }
            const auto hash = scan_->name(at);
            if (!figures_.borne(hash) || !stands_alone(at)) {
                continue;
            }
            const auto figure = figures_.of_bare_name(hash, at);
            if (figure && means_person(at, *figure, hash)) {
                figures_.mentioned(*figure, at);
                const auto begin = begin_with_particle(at);
                mention({begin, at + 1}, *figure, MentionKind::name);
                std::fill(named_.begin() + begin, named_.begin() + at + 1, true);
            }
        }
        take_signed_initials();
    }

    /// "De Vries said so": the surname's particle belongs to it.
    [[nodiscard]] std::uint32_t begin_with_particle(std::uint32_t at) const {
        const auto before = scan_->previous(at);
        const bool particle = before != Scan::nowhere && scan_->capital(before) &&
                              is_particle(scan_->folded(before)) && !scan_->is(before, "st") &&
                              !covered_[before];
        return particle ? before : at;
    }
    [[nodiscard]] std::uint32_t before_particle(std::uint32_t at) const {
        return scan_->previous(begin_with_particle(at));
    }

    /// No part of a longer name in capitals: "Velde Street", "Dean Court".
    [[nodiscard]] bool stands_alone(std::uint32_t at) const {
        const auto after = scan_->next(at);
        const auto before = before_particle(at);
        const bool ends = scan_->tokens()[at].possessive || after == Scan::nowhere ||
                          !scan_->capital(after) || covered_[after];
        const bool begins = before == Scan::nowhere || !scan_->capital(before) || covered_[before] ||
                            people_->names.first_names.begins_no_name(scan_->tokens()[before].hash);
        return ends && begins;
    }

    [[nodiscard]] bool means_person(std::uint32_t at, std::uint32_t figure, std::uint64_t hash) const {
        const auto after = scan_->next(at);
        const auto before = scan_->previous(at);
        const bool beside_verb = (after != Scan::nowhere && scan_->speaks(after)) ||
                                 (before != Scan::nowhere && scan_->speaks(before));
        if (people_->names.first_names.everyday(hash) && !beside_verb) {
            return false;
        }
        if (before != Scan::nowhere && figures_.at(figure).surname == hash &&
            among({"in", "at", "near", "through", "around", "outside", "across"}, scan_->folded(before))) {
            return false;  // a village that shares the name
        }
        return !people_->names.first_names.begins_no_name(hash);
    }

    /// "S.H." under a statement.
    void take_signed_initials() {
        for (const auto& paragraph : scan_->layout().paragraphs) {
            const auto tokens = paragraph.tokens;
            if (tokens.size() > 12 || covered_[tokens.begin]) {
                continue;
            }
            std::vector<std::uint64_t> letters;
            auto at = tokens.begin;
            for (; at < tokens.end && !scan_->is_kind(at, text::TokenKind::line_break); ++at) {
                const auto text = scan_->tokens().text(at);
                const bool dots = text == ".";
                if (!dots && (!scan_->capital(at) || scan_->folded(at).size() != 1)) {
                    break;
                }
                if (!dots) {
                    letters.push_back(initial_hash(scan_->folded(at)));
                }
            }
            const bool ends = at == tokens.end || scan_->is_kind(at, text::TokenKind::line_break);
            if (letters.size() < 2 || !ends) {
                continue;
            }
            for (std::uint32_t figure = 0; figure < figures_.size(); ++figure) {
                const Draft& draft = figures_.at(figure);
                if (draft.initial == letters.front() && draft.surname_initial == letters.back()) {
                    figures_.mentioned(figure, tokens.begin);
                    mention({tokens.begin, at}, figure, MentionKind::name);
                    break;
                }
            }
        }
    }

    void take_offices() {
        for (const auto& office : offices_) {
            if (!office.attached && !office.former && is_mention(office)) {
                const auto figure = figures_.of_office(office);
                figures_.mentioned(figure, office.tokens.begin);
                mention(office.tokens, figure, MentionKind::office);
                // "Auditor's report" in the headline names her less well than "the auditor".
                const bool possessive = scan_->tokens()[office.tokens.end - 1].possessive;
                Draft& draft = figures_.at(figure);
                const int score = possessive ? 0 : 1;
                if (draft.best_score < 0 || (draft.nameless && draft.best_score < score)) {
                    draft.best_score = score;
                    draft.figure.best = office.tokens;
                }
            }
        }
    }

    /// Whether the office stands for its holder: "the Leader said", not "as Leader", not "chair the meeting".
    [[nodiscard]] bool is_mention(const Office& office) const {
        if (std::any_of(covered_.begin() + office.tokens.begin, covered_.begin() + office.tokens.end,
                        [](bool taken) { return taken; })) {
            return false;
        }
        auto before = scan_->previous(office.tokens.begin);
        if (office.what == RoleClass::office_candidate ||
            (before != Scan::nowhere && among({"as", "like", "than", "become", "became", "elect", "elected",
                                               "appoint", "appointed", "dear"},
                                              scan_->folded(before)))) {
            return false;
        }
        if (office.indefinite && is_predicate(before)) {
            return false;  // "I am not a lawyer"
        }
        if (office.definite || office.indefinite) {
            return true;
        }
        const auto after = scan_->next(office.tokens.end - 1);
        const bool speaks = (after != Scan::nowhere && scan_->speaks(after)) ||
                            (before != Scan::nowhere && scan_->speaks(before));
        return scan_->capital(office.core.begin) && !scan_->is_heading(office.core.begin) &&
               (speaks ||
                (!scan_->opens_sentence(office.core.begin) && office.what != RoleClass::office_other));
    }

    [[nodiscard]] bool is_predicate(std::uint32_t before) const {
        while (before != Scan::nowhere &&
               among({"not", "now", "also", "still", "only", "already", "never"}, scan_->folded(before))) {
            before = scan_->previous(before);
        }
        return before != Scan::nowhere &&
               among({"am", "is", "are", "was", "were", "be", "been", "being", "he's", "she's"},
                     scan_->folded(before));
    }

    /// The council itself speaks through its officers.
    void take_council() {
        std::optional<std::uint32_t> figure;
        for (const auto& council : councils_->own()) {
            if (covered_[council.tokens.begin] || !says(council.tokens)) {
                continue;
            }
            if (!figure) {
                Draft draft;
                draft.nameless = true;
                draft.body = true;
                draft.by_office = Role::officer;
                draft.best_score = 0;
                draft.figure.best = council.tokens;
                figure = figures_.add(std::move(draft));
            }
            figures_.mentioned(*figure, council.tokens.begin);
            mention(council.tokens, *figure, MentionKind::office);
        }
    }

    [[nodiscard]] bool says(base::TokenSpan council) const {
        auto after = scan_->next(council.end - 1);
        for (const auto filler : {"has", "had", "also", "have", "later"}) {
            after = after != Scan::nowhere && scan_->is(after, filler) ? scan_->next(after) : after;
        }
        const auto before = scan_->previous(council.begin);
        const bool possessive = scan_->tokens()[council.end - 1].possessive;
        const bool told = before != Scan::nowhere && scan_->is(before, "to") &&
                          scan_->previous(before) != Scan::nowhere &&
                          scan_->is(scan_->previous(before), "according");
        const bool inverted = before != Scan::nowhere && scan_->speaks(before) &&
                              scan_->previous(before) != Scan::nowhere &&
                              !scan_->is_word(scan_->previous(before));
        return !possessive && (told || inverted || (after != Scan::nowhere && scan_->speaks(after)));
    }

    void sort_mentions() {
        std::sort(mentions_.begin(), mentions_.end(),
                  [](const Mention& a, const Mention& b) { return a.tokens < b.tokens; });
        const auto overlaps =
            std::unique(mentions_.begin(), mentions_.end(),
                        [](const Mention& a, const Mention& b) { return b.tokens.begin < a.tokens.end; });
        mentions_.erase(overlaps, mentions_.end());
    }

    [[nodiscard]] Role role_of(const Draft& draft) const {
        if (draft.figure.person) {
            // Who sits and stands again is listed as a candidate and speaks as the member the text calls her.
            const Role listed = people_->list[*draft.figure.person].role;
            const bool sits = draft.member_title || draft.member_clause || draft.by_office == Role::member;
            return listed == Role::candidate && sits ? Role::member : listed;
        }
        if (draft.by_office == Role::mp) {
            return Role::mp;
        }
        if (draft.member_title) {
            // "Cllr Ames, chairman of another town's council" is an outsider here, "Cllr Ames, a farmer"
            // none.
            return draft.by_office == Role::other && draft.sits_elsewhere ? Role::other : Role::member;
        }
        if (draft.by_office != Role::unknown) {
            return draft.by_office;
        }
        if (draft.member_clause) {
            return Role::member;
        }
        if (draft.figure.standing) {
            return Role::candidate;
        }
        return draft.outside_title ? Role::other : draft.described;
    }

    PeopleReading finish() {
        PeopleReading reading;
        reading.figures.reserve(figures_.size());
        for (std::uint32_t number = 0; number < figures_.size(); ++number) {
            Draft& draft = figures_.at(number);
            Figure& figure = draft.figure;
            figure.role = role_of(draft);
            if (figure.person) {
                const Person& person = people_->list[*figure.person];
                figure.standing = figure.standing || person.standing || person.role == Role::candidate;
                if (!person.office.empty()) {
                    const std::string office = text::fold_word(person.office);
                    figure.civic = (figure.civic || office.find("civic") != std::string::npos) &&
                                   office.find("elected") == std::string::npos;
                }
            }
            figure.civic = figure.civic && figure.role != Role::officer && figure.role != Role::other;
            figure.standing = figure.standing || figure.role == Role::candidate;
            reading.figures.push_back(std::move(figure));
        }
        reading.mentions = std::move(mentions_);
        return reading;
    }

    const Scan* scan_;
    const People* people_;
    const Councils* councils_;
    Figures figures_;
    std::vector<NameMention> names_;
    std::vector<Office> offices_;
    std::vector<std::uint32_t> figure_of_name_;
    std::vector<bool> covered_;  // by a mention
    std::vector<bool> named_;    // by a name
    std::vector<Mention> mentions_;
};

}  // namespace

Resolved resolve(const Scan& scan, const People& people, const Councils& councils) {
    return Resolver(scan, people, councils).resolve();
}

}  // namespace evenhand::people
