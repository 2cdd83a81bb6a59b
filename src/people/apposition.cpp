#include "apposition.hpp"

#include "bodies.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace evenhand::people {
namespace {

NameMention* beginning_at(std::vector<NameMention>& names, std::uint32_t token) {
    const auto at = std::partition_point(names.begin(), names.end(),
                                         [&](const NameMention& name) { return name.tokens.begin < token; });
    return at != names.end() && at->tokens.begin == token ? &*at : nullptr;
}

NameMention* ending_before(std::vector<NameMention>& names, std::uint32_t past) {
    const auto at = std::partition_point(names.begin(), names.end(),
                                         [&](const NameMention& name) { return name.tokens.begin < past; });
    return at != names.begin() && std::prev(at)->tokens.end == past ? &*std::prev(at) : nullptr;
}

/// A councillor's title and an employee's post do not stand for one person: there it is a list of two.
bool at_odds(const NameMention& name, const Office& office) {
    return name.member_title && office.role == Role::officer;
}

class Joiner {
  public:
    Joiner(const Scan& scan, const NameKnowledge& knowledge, std::vector<NameMention>& names,
           std::vector<Office>& offices)
        : scan_(&scan), knowledge_(&knowledge), names_(&names), offices_(&offices) {}

    void join() {
        for (std::uint32_t number = 0; number < offices_->size(); ++number) {
            Office& office = (*offices_)[number];
            if (lies_in_name(office)) {
                office.attached = true;
                continue;
            }
            const bool after_name = behind_name(office, number, Only::names_without_office);
            if (!after_name && !before_name(office, number)) {
                behind_name(office, number, Only::any_name);
            }
        }
        join_rows();
        names_->insert(names_->end(), std::make_move_iterator(shown_.begin()),
                       std::make_move_iterator(shown_.end()));
        std::sort(names_->begin(), names_->end(),
                  [](const NameMention& a, const NameMention& b) { return a.tokens < b.tokens; });
    }

  private:
    enum class Only : std::uint8_t { names_without_office, any_name };

    [[nodiscard]] bool lies_in_name(const Office& office) const {
        const auto at = std::partition_point(names_->begin(), names_->end(), [&](const NameMention& name) {
            return name.best.end <= office.core.begin;
        });
        return at != names_->end() && at->best.touches(office.core);
    }

    /// "The deputy leader and cabinet member for finance, Cllr Bell": both offices are hers.
    void join_rows() {
        for (std::size_t number = offices_->size(); number-- > 1;) {
            const Office& later = (*offices_)[number];
            Office& earlier = (*offices_)[number - 1];
            const auto joint = scan_->next(earlier.tokens.end - 1);
            const bool row = joint != Scan::nowhere &&
                             (scan_->is(joint, "and") || scan_->tokens().text(joint) == "&") &&
                             scan_->next(joint) == later.tokens.begin;
            if (!row || earlier.attached || !later.attached) {
                continue;
            }
            NameMention* name = name_beginning_at(later.tokens.begin);
            if (name != nullptr && !at_odds(*name, earlier)) {
                attach(*name, earlier, static_cast<std::uint32_t>(number - 1));
            }
        }
    }

    NameMention* name_beginning_at(std::uint32_t token) {
        NameMention* name = beginning_at(*names_, token);
        return name != nullptr ? name : beginning_at(shown_, token);
    }
    NameMention* name_ending_before(std::uint32_t past) {
        NameMention* name = ending_before(*names_, past);
        return name != nullptr ? name : ending_before(shown_, past);
    }

    void attach(NameMention& mention, Office& office, std::uint32_t number) {
        mention.offices.push_back(number);
        mention.tokens.begin = std::min(mention.tokens.begin, office.tokens.begin);
        mention.tokens.end = std::max(mention.tokens.end, office.tokens.end);
        office.attached = true;
        if (office.what == RoleClass::office_spokesperson && speaks_for_portfolio(office)) {
            office.role = Role::member;
        }
    }

    /// "Jo Bell, the administration's finance spokesperson": somebody with a name who speaks on a subject
    /// sits on the council; "a council spokesperson" works for it.
    [[nodiscard]] bool speaks_for_portfolio(const Office& office) const {
        bool subject = false;
        for (auto at = office.tokens.begin; at < office.core.begin; ++at) {
            const auto word = scan_->folded(at);
            if (word == "council" || word == "press" || word == "media" || word == "authority") {
                return false;
            }
            subject = subject || word == "administration" || (is_service_word(word) && word != "the");
        }
        return subject && office.role == Role::officer;
    }

    bool behind_name(Office& office, std::uint32_t number, Only only) {
        NameMention* name = name_before(office, only);
        if (name == nullptr || at_odds(*name, office) || scan_->tokens()[name->name.end - 1].possessive ||
            (only == Only::names_without_office && !name->offices.empty())) {
            return false;
        }
        attach(*name, office, number);
        return true;
    }

    /// The name that a comma, a dash, a bracket, "is" or the line end of a signature parts from the office.
    /// "is", "has been elected", "will be", "who as", "appointed Ann Bell as": between a name and what its
    /// bearer is or becomes.
    static bool makes_holder(std::string_view word) {
        for (const std::string_view known :
             {"is", "was", "who", "been", "be", "has", "have", "will", "as", "elected", "re-elected",
              "appointed", "named", "chosen", "confirmed", "becomes", "became", "become", "now"}) {
            if (word == known) {
                return true;
            }
        }
        return false;
    }

    /// The token before the bracket that `close` ends, if it holds no more than a party's name.
    [[nodiscard]] std::uint32_t before_bracket(std::uint32_t close) const {
        auto at = scan_->previous(close);
        for (int words = 0; words < 5 && at != Scan::nowhere && scan_->tokens().text(at) != "("; ++words) {
            at = scan_->previous(at);
        }
        return at == Scan::nowhere || scan_->tokens().text(at) != "(" ? Scan::nowhere : scan_->previous(at);
    }

    NameMention* name_before(const Office& office, Only only) {
        auto at = scan_->previous(office.tokens.begin);
        if (at == Scan::nowhere) {
            return name_on_line_before(office);
        }
        bool verb = false;
        for (int steps = 0; steps < 6 && at != Scan::nowhere && makes_holder(scan_->folded(at)); ++steps) {
            verb = true;
            at = scan_->previous(at);
        }
        // "Cllr Ann Bell (Alliance) is the new Mayor"
        if (verb && at != Scan::nowhere && scan_->tokens().text(at) == ")") {
            at = before_bracket(at);
        }
        if (at == Scan::nowhere) {
            return nullptr;
        }
        if (only == Only::any_name && (scan_->is(at, "and") || scan_->tokens().text(at) == "&")) {
            // "Leader of the Council and Member for Finance" behind a name, but not "Ann Bell and the
            // Bishop".
            NameMention* name = name_ending_before(at);
            return name != nullptr && name->tokens.end > name->best.end ? name : nullptr;
        }
        const bool apart = scan_->is_kind(at, text::TokenKind::comma) ||
                           scan_->is_kind(at, text::TokenKind::dash) || scan_->tokens().text(at) == "(" ||
                           scan_->is_kind(at, text::TokenKind::symbol);
        if (!apart && !verb) {
            return nullptr;
        }
        return name_ending_before(apart ? at : at + 1);
    }

    /// A name alone on its line, its office on the next: signatures and lists of contacts.
    NameMention* name_on_line_before(const Office& office) {
        const auto begin = office.tokens.begin;
        if (begin < 2 || !scan_->is_kind(begin - 1, text::TokenKind::line_break)) {
            return nullptr;
        }
        const auto past = begin - 1 - (scan_->is_kind(begin - 2, text::TokenKind::comma) ? 1U : 0U);
        NameMention* name = name_ending_before(past);
        if (name == nullptr) {
            return nullptr;
        }
        const auto first = name->best.begin;
        const bool starts_line =
            first == 0 || scan_->is_kind(first - 1, text::TokenKind::line_break) || !name->offices.empty();
        return starts_line ? name : nullptr;
    }

    bool before_name(Office& office, std::uint32_t number) {
        auto at = scan_->next(office.tokens.end - 1);
        const bool comma =
            at != Scan::nowhere && (scan_->tokens().text(at) == "," ||
                                    scan_->is_kind(at, text::TokenKind::dash) || leads_to_name(at));
        const bool verb = at != Scan::nowhere && office.definite && scan_->is(at, "is");
        at = comma || verb ? scan_->next(at) : at;
        if (at == Scan::nowhere || scan_->tokens()[office.tokens.end - 1].possessive || office.former) {
            return false;
        }
        NameMention* name = name_beginning_at(at);
        name = name == nullptr ? name_shown_by(office, at, comma || verb ? Between::comma : Between::nothing)
                               : name;
        if (name == nullptr || at_odds(*name, office)) {
            return false;
        }
        attach(*name, office, number);
        return true;
    }

    /// "Meet your cabinet member: Cllr Ann Bell": a colon before a name with which the sentence ends.
    [[nodiscard]] bool leads_to_name(std::uint32_t at) {
        if (scan_->tokens().text(at) != ":" || scan_->next(at) == Scan::nowhere) {
            return false;
        }
        const NameMention* name = name_beginning_at(scan_->next(at));
        return name != nullptr && scan_->next(name->tokens.end - 1) == Scan::nowhere;
    }

    enum class Between : std::uint8_t { nothing, comma };

    NameMention* name_shown_by(const Office& office, std::uint32_t at, Between between) {
        const NameRun run = name_run(*scan_, at, BeforeName::nothing, knowledge_->first_names);
        if (run.words.empty() || run.words.front().token != at || covered(run)) {
            return nullptr;
        }
        const bool first_name = knowledge_->first_names.known(run.words.front().hash);
        // "Cabinet Member Bill Gage said:" has as many capitals and is no heading.
        const auto after = scan_->next(run.words.back().token);
        const bool heading = scan_->is_heading(at) && (after == Scan::nowhere || !scan_->speaks(after));
        std::size_t length = std::min<std::size_t>(run.words.size(), 4);
        if (run.words.size() == 1 || heading) {
            // "Mayor Dean", "Provost Ames": the office stands for the title, in headings only before a known
            // name.
            const bool as_title =
                office.what == RoleClass::office_civic || office.what == RoleClass::office_member;
            const bool surname = knowledge_->index.knows_surname(run.words.front().hash);
            const bool child = office.what == RoleClass::office_other && first_name && !heading &&
                               names_one(run.words.front().token);
            if (between == Between::comma || (!as_title && !child) || (heading && !first_name && !surname)) {
                return nullptr;
            }
            length = heading ? 1 : length;
        }
        const bool place = std::any_of(run.words.begin(), run.words.end(), [&](const NameWord& word) {
            return knowledge_->first_names.ends_place_or_body(word.hash);
        });
        if (place && !first_name) {
            return nullptr;
        }
        shown_.push_back(mention_of(*scan_, run, 0, length, *knowledge_));
        shown_.back().titled = true;
        return &shown_.back();
    }

    /// "Pupil Maud, 10", "volunteer Ken said": the first name stands alone.
    [[nodiscard]] bool names_one(std::uint32_t token) const {
        const auto after = scan_->next(token);
        if (after == Scan::nowhere || scan_->speaks(after) || scan_->is_kind(after, text::TokenKind::stop)) {
            return true;
        }
        const auto age = scan_->next(after);
        return scan_->is_kind(after, text::TokenKind::comma) && age != Scan::nowhere &&
               (scan_->is_kind(age, text::TokenKind::number) || scan_->is(age, "aged") ||
                scan_->is(age, "who"));
    }

    [[nodiscard]] bool covered(const NameRun& run) const {
        const base::TokenSpan span{run.words.front().token, run.past};
        const auto at = std::partition_point(names_->begin(), names_->end(), [&](const NameMention& name) {
            return name.tokens.end <= span.begin;
        });
        return at != names_->end() && at->tokens.touches(span);
    }

    const Scan* scan_;
    const NameKnowledge* knowledge_;
    std::vector<NameMention>* names_;
    std::vector<Office>* offices_;
    std::vector<NameMention> shown_;
};

bool is_seat_word(std::string_view word) {
    for (const std::string_view known :
         {"council", "committee", "cabinet", "ward", "division", "panel", "commission", "board", "opposition",
          "scrutiny", "planning", "portfolio", "administration", "overview", "licensing", "executive"}) {
        if (word == known) {
            return true;
        }
    }
    return false;
}

/// The end of "who sits for Northgate ward" if it speaks of a seat; 0: it does not. A team of the council is
/// no seat, nor is the school's board; a group is one where it is a party's.
std::uint32_t open_clause_end(const Scan& scan, const RoleMark& clause) {
    bool seat = false;
    bool group = false;
    bool party = false;
    auto last = clause.tokens.end - 1;
    for (auto at = scan.next(last); at != Scan::nowhere && scan.is_word(at) && !scan.speaks(at);
         at = scan.next(at)) {
        const auto word = scan.folded(at);
        const bool possessor = scan.tokens()[at].possessive;
        seat = (seat || is_seat_word(word)) && !possessor;
        group = group || word == "group";
        party = party || (word != "group" && is_group_word(word));
        last = at;
        if (is_own_unit(word) || (is_outside_body(word) && word != "housing" && !is_seat_word(word))) {
            return word == "division" && seat ? last + 1 : 0;
        }
    }
    return seat || (group && party) ? last + 1 : 0;
}

}  // namespace

void join_offices(const Scan& scan, const NameKnowledge& knowledge, std::vector<NameMention>& names,
                  std::vector<Office>& offices) {
    Joiner(scan, knowledge, names, offices).join();
}

std::vector<ClauseCue> clause_cues(const Scan& scan, std::vector<NameMention>& names) {
    std::vector<ClauseCue> cues;
    for (const auto& mark : scan.roles()) {
        const bool standing = mark.what == RoleClass::clause_standing;
        if (!standing && mark.what != RoleClass::clause_member &&
            mark.what != RoleClass::clause_member_open) {
            continue;
        }
        const auto after = std::partition_point(names.begin(), names.end(), [&](const NameMention& name) {
            return name.tokens.begin < mark.tokens.begin;
        });
        if (after == names.begin() ||
            scan.sentence(std::prev(after)->tokens.begin) != scan.sentence(mark.tokens.begin)) {
            continue;
        }
        NameMention& name = *std::prev(after);
        const auto number = static_cast<std::uint32_t>(after - names.begin()) - 1;
        if (standing) {
            cues.push_back({number, false, true});
            continue;
        }
        const auto between = scan.next(name.tokens.end - 1);
        const bool beside = between == mark.tokens.begin ||
                            (between != Scan::nowhere && scan.next(between) == mark.tokens.begin);
        // "who leads the council's flood team" goes on.
        const bool closed =
            mark.what == RoleClass::clause_member && !scan.tokens()[mark.tokens.end - 1].possessive;
        const auto end = closed ? mark.tokens.end : open_clause_end(scan, mark);
        if (beside && end > 0) {
            cues.push_back({number, true, false});
            name.tokens.end = std::max(name.tokens.end, end);
        }
    }
    return cues;
}

}  // namespace evenhand::people
