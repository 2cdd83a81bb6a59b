#include "evenhand/lexicon/atoms.hpp"

#include "evenhand/text/tokens.hpp"
#include "lexicon/word_costs.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace evenhand::lexicon {
namespace {

constexpr std::uint32_t cost_of_prefix = 4;
/// A set as frequent as this is put together only where it is asked for: each of its members would be noted
/// too often for the few phrases that ask.
constexpr std::uint32_t frequent_set = 60;

std::uint64_t hash_of(const std::vector<AtomId>& members) {
    std::uint64_t hash = members.size();
    for (const AtomId member : members) {
        hash = (hash ^ member) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 29U;
    }
    return hash;
}

}  // namespace

void WordTable::add(std::uint64_t hash, AtomId atom) {
    if (++used_ * 2 > slots_.size()) {
        const auto old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
        mask_ = slots_.size() - 1;
        for (const Slot& slot : old) {
            if (slot.atom != no_atom) {
                place(slot);
            }
        }
    }
    place(Slot{hash, atom});
}

void WordTable::renumber(const std::vector<AtomId>& numbers) {
    for (Slot& slot : slots_) {
        if (slot.atom != no_atom) {
            slot.atom = numbers[slot.atom];
        }
    }
}

void WordTable::place(Slot slot) {
    auto at = slot.hash & mask_;
    while (slots_[at].atom != no_atom) {
        at = (at + 1) & mask_;
    }
    slots_[at] = slot;
}

std::vector<AtomId> Atoms::renumber() {
    std::vector<AtomId> order(noted_.size());
    std::iota(order.begin(), order.end(), any_word);
    std::stable_sort(order.begin() + 1, order.end(),
                     [this](AtomId a, AtomId b) { return noted_[a].cost > noted_[b].cost; });
    std::vector<AtomId> numbers(order.size());
    std::vector<Noted> noted;
    noted.reserve(order.size());
    for (const AtomId atom : order) {
        numbers[atom] = static_cast<AtomId>(noted.size());
        noted.push_back(noted_[atom]);
    }
    noted_ = std::move(noted);
    words_.renumber(numbers);
    for (WordEnd& word : word_ends_) {
        word.atom = numbers[word.atom];
    }
    for (Prefix& prefix : prefixes_) {
        prefix.atom = numbers[prefix.atom];
    }
    for (AtomId& named : classes_) {
        named = named == no_atom ? no_atom : numbers[named];
    }
    for (AtomId& member : members_) {
        member = numbers[member];
    }
    for (Set& set : noted_sets_) {
        set.atom = numbers[set.atom];
    }
    known_prefixes_.clear();
    known_spellings_.clear();
    known_sets_ = {};
    return numbers;
}

AtomId Atoms::note(std::uint32_t cost, std::uint32_t set) {
    noted_.push_back(Noted{cost, set});
    return static_cast<AtomId>(noted_.size() - 1);
}

Atoms::Set Atoms::keep(std::span<const AtomId> members) {
    const auto begin = static_cast<std::uint32_t>(members_.size());
    members_.insert(members_.end(), members.begin(), members.end());
    return Set{no_atom, begin, static_cast<std::uint32_t>(members_.size()), 0};
}

AtomId Atoms::compose(std::span<const AtomId> members, std::uint32_t spelling) {
    const auto atom = static_cast<AtomId>(composed_.size()) | composed_bit;
    composed_.push_back(keep(members));
    composed_.back().spelling = spelling;
    return atom;
}

AtomId Atoms::word(std::string_view folded) {
    const auto hash = text::word_hash(folded);
    const AtomId known = words_.find(hash);
    if (known != no_atom) {
        return known;
    }
    const AtomId atom = note(word_cost(folded, hash));
    words_.add(hash, atom);
    word_texts_ += folded;
    word_ends_.push_back({atom, word_texts_.size()});
    return atom;
}

AtomId Atoms::prefix(std::string_view folded) {
    const auto known = known_prefixes_.find(folded);
    if (known != known_prefixes_.end()) {
        return known->second;
    }
    const AtomId atom = note(cost_of_prefix);
    prefixes_.push_back(Prefix{std::string(folded), atom});
    known_prefixes_.emplace(folded, atom);
    return atom;
}

AtomId Atoms::named(ClassId what) {
    classes_.resize(std::max<std::size_t>(classes_.size(), what + std::size_t{1}), no_atom);
    if (classes_[what] == no_atom) {
        classes_[what] = note(cost_of_class);
    }
    return classes_[what];
}

void Atoms::cost_classes(const ClassCost& cost_of) {
    for (std::size_t what = 0; what < classes_.size(); ++what) {
        if (classes_[what] != no_atom) {
            noted_[classes_[what]].cost = cost_of(static_cast<ClassId>(what));
        }
    }
}

AtomId Atoms::exact(std::string_view spelling) {
    const auto known = known_spellings_.find(spelling);
    if (known != known_spellings_.end()) {
        return known->second;
    }
    spellings_.emplace_back(spelling);
    const AtomId folded = word(text::fold_word(spelling));
    const AtomId atom = compose(std::span(&folded, 1), static_cast<std::uint32_t>(spellings_.size()));
    known_spellings_.emplace(spelling, atom);
    return atom;
}

AtomId Atoms::set(std::vector<AtomId>& members) {
    if (members.size() > 1) {
        std::sort(members.begin(), members.end());
        members.erase(std::unique(members.begin(), members.end()), members.end());
    }
    if (members.size() == 1) {
        return members.front();
    }
    const auto hash = hash_of(members);
    const AtomId known =
        known_sets_.find(hash, [&](AtomId set) { return std::ranges::equal(this->members(set), members); });
    if (known != no_atom) {
        return known;
    }
    std::uint32_t sum = 0;
    for (const AtomId member : members) {
        sum += noted_[member].cost;
    }
    AtomId atom = no_atom;
    if (sum < frequent_set) {
        atom = note(sum, static_cast<std::uint32_t>(noted_sets_.size()) + 1);
        noted_sets_.push_back(keep(members));
        noted_sets_.back().atom = atom;
    } else {
        atom = compose(members);
    }
    known_sets_.add(hash, atom);
    return atom;
}

std::uint32_t Atoms::cost(AtomId atom) const {
    if (!is_composed(atom)) {
        return noted_[atom].cost;
    }
    std::uint32_t sum = 0;
    for (const AtomId member : composed(atom).members) {
        sum += noted_[member].cost;
    }
    return sum;
}

void Atoms::cover(AtomId atom, std::vector<AtomId>& members) const {
    each_covering(atom, [&](AtomId member) { members.push_back(member); });
}

std::span<const AtomId> WordForms::of(std::string_view word, const InflectionsOf& inflections, Atoms& atoms) {
    std::vector<AtomId>& forms = known_[text::word_hash(word)];
    if (forms.empty()) {
        for (const std::string& form : inflections(word)) {
            forms.push_back(atoms.word(form));
        }
    }
    return forms;
}

}  // namespace evenhand::lexicon
