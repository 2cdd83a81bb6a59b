#include "figures.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace evenhand::people {
namespace {

// A surname that very many bear tells nobody apart; looking at all of them would make the cost depend on the
// size of the directory.
constexpr std::size_t most_namesakes = 64;

const std::vector<std::uint32_t> nobody;

const std::vector<std::uint32_t>&
under(const std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>& map, std::uint64_t key) {
    const auto at = map.find(key);
    return at == map.end() ? nobody : at->second;
}

/// The latest of them: who was named thousands of names ago is not meant.
std::span<const std::uint32_t> last_of(const std::vector<std::uint32_t>& figures) {
    const std::span<const std::uint32_t> all(figures);
    return all.last(std::min(all.size(), most_namesakes));
}

/// "One mum", "a spokesman": the word says he or she.
Gender gender_of(std::string_view office) {
    for (const std::string_view word :
         {"mother", "mum", "grandmother", "headmistress", "landlady", "actress", "bride", "mayoress",
          "chairwoman", "spokeswoman", "vice-chairwoman", "schoolgirl"}) {
        if (office == word) {
            return Gender::female;
        }
    }
    for (const std::string_view word :
         {"father", "dad", "grandfather", "headmaster", "spokesman", "schoolboy"}) {
        if (office == word) {
            return Gender::male;
        }
    }
    return Gender::unknown;
}

/// Whether somebody of the role may be called "Cllr".
bool may_bear_member_title(Role role) {
    return role != Role::officer && role != Role::other;
}

}  // namespace

std::uint32_t Figures::add(Draft draft) {
    const auto figure = size();
    if (draft.surname != 0) {
        by_surname_[draft.surname].push_back(figure);
        borne_.add(draft.surname, 1);
    }
    if (draft.given != 0) {
        by_given_[draft.given].push_back(figure);
        borne_.add(draft.given, 1);
        for (const auto other : people_->names.first_names.alternatives(draft.given)) {
            borne_.add(other, 1);
        }
    }
    if (draft.figure.person) {
        by_person_[*draft.figure.person] = figure;
    }
    drafts_.push_back(std::move(draft));
    return figure;
}

bool Figures::same_given(const Draft& draft, const NameWord& given) const {
    const auto initial = initial_hash(scan_->folded(given.token));
    if (draft.given == 0 || given.initial) {
        return draft.initial == 0 || draft.initial == initial;
    }
    if (draft.given == given.hash) {
        return true;
    }
    const auto& others = people_->names.first_names.alternatives(given.hash);
    return std::find(others.begin(), others.end(), draft.given) != others.end();
}

std::optional<std::uint32_t> Figures::the_one(const std::vector<std::uint32_t>& persons,
                                              const NameMention& name) const {
    std::optional<std::uint32_t> only;
    for (const auto person : persons) {
        const Role role = people_->list[person].role;
        const bool fits = compatible(people_->names.index.gender(person), name.gender) &&
                          (!name.member_title || may_bear_member_title(role));
        if (fits && only) {
            return std::nullopt;
        }
        only = fits ? person : only;
    }
    return only;
}

std::uint32_t Figures::of_full_name(const NameMention& name) {
    const auto person = the_one(name.people, name);
    if (person) {
        if (const auto at = by_person_.find(*person); at != by_person_.end()) {
            return at->second;
        }
    } else {
        for (const auto figure : last_of(under(by_surname_, name.surname()))) {
            if (same_given(drafts_[figure], name.words.front())) {
                return figure;
            }
        }
    }
    const NameWord& given = name.words.front();
    Draft draft;
    draft.given = given.initial ? 0 : given.hash;
    draft.initial = initial_hash(scan_->folded(given.token));
    draft.surname = name.surname();
    draft.surname_initial = initial_hash(scan_->folded(name.words.back().token));
    draft.gender = given.initial ? Gender::unknown : people_->names.first_names.gender(given.hash);
    draft.figure.person = person;
    return add(std::move(draft));
}

std::optional<std::uint32_t> Figures::nearest(const std::vector<std::uint32_t>& figures,
                                              std::uint32_t token) const {
    std::optional<std::uint32_t> best;
    std::pair<bool, std::uint32_t> best_rank;  // before the token; how near
    for (const auto figure : last_of(figures)) {
        const auto& places = drafts_[figure].places;
        const auto after = std::lower_bound(places.begin(), places.end(), token);
        const bool before = after != places.begin();
        const auto distance = before                  ? token - *std::prev(after)
                              : after == places.end() ? 0xFFFFFFFEU
                                                      : *after - token;
        const std::pair<bool, std::uint32_t> rank{before, 0xFFFFFFFFU - distance};
        if (!best || rank > best_rank) {
            best = figure;
            best_rank = rank;
        }
    }
    return best;
}

std::optional<std::uint32_t> Figures::fitting(const std::vector<std::uint32_t>& figures,
                                              const NameMention& name) const {
    std::vector<std::uint32_t> best;
    int best_fit = 0;
    for (const auto figure : last_of(figures)) {
        const Draft& draft = drafts_[figure];
        const Role role = draft.figure.person ? people_->list[*draft.figure.person].role : draft.by_office;
        if (!compatible(draft.gender, name.gender) || (name.member_title && !may_bear_member_title(role))) {
            continue;
        }
        const bool member = role == Role::member || draft.member_title;
        int fit = 1;
        // "Cllr Khumalo" is the member of two Khumalos, "Ms Khumalo" rather the other.
        fit += name.member_title == member ? 2 : 0;
        fit += name.gender != Gender::unknown && draft.gender == name.gender ? 2 : 0;
        if (fit > best_fit) {
            best.clear();
            best_fit = fit;
        }
        if (fit == best_fit) {
            best.push_back(figure);
        }
    }
    return best.empty() ? std::nullopt : nearest(best, name.tokens.begin);
}

/// "Cllr Castle" where the text spoke of a Norma Castle of whom nothing says that she is a member.
bool Figures::is_stranger_to(std::uint32_t figure, const NameMention& name) const {
    const Draft& draft = drafts_[figure];
    return name.member_title && !draft.figure.person && !draft.member_title &&
           draft.by_office == Role::unknown;
}

std::optional<std::uint32_t> Figures::person_of_surname(const NameMention& name) const {
    const auto namesakes = people_->names.index.with_surname(name.surname());
    if (namesakes.size() > most_namesakes) {
        return std::nullopt;
    }
    std::vector<std::uint32_t> persons(namesakes.begin(), namesakes.end());
    if (name.member_title) {
        std::erase_if(persons, [&](std::uint32_t person) {
            return people_->list[person].role != Role::member &&
                   people_->list[person].role != Role::candidate;
        });
    }
    return the_one(persons, name);
}

std::uint32_t Figures::of_titled_name(const NameMention& name) {
    const auto figure_of_surname = fitting(under(by_surname_, name.surname()), name);
    const auto person = figure_of_surname && !is_stranger_to(*figure_of_surname, name)
                            ? std::nullopt
                            : person_of_surname(name);
    if (figure_of_surname && !person) {
        return *figure_of_surname;
    }
    if (!person) {
        if (const auto figure = fitting(under(by_given_, name.surname()), name)) {
            return *figure;
        }
    } else if (const auto at = by_person_.find(*person); at != by_person_.end()) {
        return at->second;
    }
    Draft draft;
    draft.surname = name.surname();
    draft.surname_initial = initial_hash(scan_->folded(name.words.back().token));
    draft.gender = person ? people_->names.index.gender(*person) : Gender::unknown;
    draft.given = person ? people_->names.index.given(*person) : 0;
    draft.figure.person = person;
    return add(std::move(draft));
}

std::optional<std::uint32_t> Figures::of_bare_name(std::uint64_t word, std::uint32_t token) const {
    if (const auto figure = nearest(under(by_surname_, word), token)) {
        return figure;
    }
    std::vector<std::uint32_t> figures = under(by_given_, word);
    if (figures.empty()) {
        for (const auto other : people_->names.first_names.alternatives(word)) {
            const auto& more = under(by_given_, other);
            figures.insert(figures.end(), more.begin(), more.end());
        }
    }
    return nearest(figures, token);
}

void Figures::mentioned(std::uint32_t figure, std::uint32_t token) {
    auto& places = drafts_[figure].places;
    if (places.empty() || places.back() < token) {
        places.push_back(token);
    } else {
        places.insert(std::lower_bound(places.begin(), places.end(), token), token);
    }
}

void Figures::learn_office(std::uint32_t figure, const Office& office) {
    Draft& draft = drafts_[figure];
    if (office.former) {
        return;
    }
    // The strongest word wins: a member who is also a volunteer is a member.
    const auto rank = [](Role role) {
        constexpr Role order[] = {Role::unknown, Role::other,  Role::candidate,
                                  Role::officer, Role::member, Role::mp};
        return std::find(std::begin(order), std::end(order), role) - std::begin(order);
    };
    if (rank(office.role) > rank(draft.by_office)) {
        draft.by_office = office.role;
    }
    const bool seat = office.what == RoleClass::office_member || office.what == RoleClass::office_body ||
                      office.what == RoleClass::office_civic;
    draft.sits_elsewhere = draft.sits_elsewhere || (seat && office.role == Role::other);
    draft.figure.civic = draft.figure.civic || office.civic;
    bool held = false;
    for (std::size_t number = 0; number < draft.offices.size() && !held; ++number) {
        held = draft.offices[number] == office.key &&
               draft.complements[number].empty() == office.complement.empty() &&
               same_complement(draft, number, office.complement);
    }
    if (!held) {
        draft.offices.push_back(office.key);
        draft.complements.push_back(office.complement);
    }
    auto& holders = by_office_[office.key];
    const auto latest = last_of(holders);
    if (std::find(latest.begin(), latest.end(), figure) == latest.end()) {
        holders.push_back(figure);
    }
}

void Figures::learn(std::uint32_t figure, const NameMention& name, const std::vector<Office>& offices) {
    Draft& draft = drafts_[figure];
    draft.member_title = draft.member_title || name.member_title;
    draft.outside_title = draft.outside_title || name.outside_title;
    if (name.member_title) {
        static const std::uint64_t key = office_key("councillor");
        Office councillor;
        councillor.key = key;
        councillor.role = draft.by_office;
        learn_office(figure, councillor);
    }
    if (name.gender != Gender::unknown) {
        draft.gender = name.gender;
    }
    if (name.member_of_parliament) {
        draft.by_office = Role::mp;
    }
    for (const auto office : name.offices) {
        learn_office(figure, offices[office]);
    }
    mentioned(figure, name.tokens.begin);
}

bool Figures::same_complement(const Draft& draft, std::size_t office, base::TokenSpan complement) const {
    const auto mine = draft.complements[office];
    if (mine.empty() || complement.empty()) {
        return true;
    }
    for (auto a = mine.begin; a < mine.end; ++a) {
        for (auto b = complement.begin; b < complement.end; ++b) {
            if (scan_->folded(a).size() > 3 && scan_->folded(a) == scan_->folded(b)) {
                return true;
            }
        }
    }
    return false;
}

std::optional<std::uint32_t> Figures::person_of_office(const Office& office) const {
    std::optional<std::uint32_t> only;
    for (const auto person : people_->offices.at(office.key)) {
        bool fits = office.complement.empty();
        for (auto at = office.complement.begin; at < office.complement.end && !fits; ++at) {
            fits = scan_->folded(at).size() > 3 &&
                   text::fold_word(people_->list[person].office).find(scan_->folded(at)) != std::string::npos;
        }
        if (fits && only) {
            return std::nullopt;
        }
        only = fits ? person : only;
    }
    return only;
}

std::uint32_t Figures::of_office(const Office& office) {
    // Every "one resident" is another one; "a spokesperson" of the same body is the same voice.
    const bool fresh = office.indefinite && office.what == RoleClass::office_other;
    std::vector<std::uint32_t> holders;
    for (const auto figure :
         fresh ? std::span<const std::uint32_t>() : last_of(under(by_office_, office.key))) {
        const Draft& draft = drafts_[figure];
        for (std::size_t number = 0; number < draft.offices.size(); ++number) {
            if (draft.offices[number] == office.key && same_complement(draft, number, office.complement)) {
                holders.push_back(figure);
                break;
            }
        }
    }
    if (office.indefinite) {
        std::erase_if(holders, [&](std::uint32_t figure) { return !drafts_[figure].nameless; });
    }
    if (const auto figure = nearest(holders, office.tokens.begin); figure) {
        learn_office(*figure, office);
        return *figure;
    }
    Draft draft;
    draft.figure.person = office.indefinite ? std::nullopt : person_of_office(office);
    if (draft.figure.person) {
        if (const auto at = by_person_.find(*draft.figure.person); at != by_person_.end()) {
            learn_office(at->second, office);
            return at->second;
        }
        draft.gender = people_->names.index.gender(*draft.figure.person);
    }
    draft.nameless = true;
    draft.gender =
        draft.gender == Gender::unknown ? gender_of(scan_->folded(office.core.end - 1)) : draft.gender;
    const auto figure = add(std::move(draft));
    learn_office(figure, office);
    return figure;
}

}  // namespace evenhand::people
