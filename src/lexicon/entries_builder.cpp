#include "evenhand/text/tokens.hpp"
#include "lexicon/entries.hpp"
#include "lexicon/rows.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace evenhand::lexicon {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;
using Kind = PhraseElement::Kind;

/// A choice of few words gets a state for each, which entries share that begin alike; one of more gets one
/// state for all.
constexpr std::size_t few_words = 8;
constexpr std::size_t most_edges = 4000;

bool holds(const ParsedPhrase& phrase, Kind one, Kind other) {
    return std::ranges::any_of(phrase.elements, [&](const PhraseElement& element) {
        return element.kind == one || element.kind == other;
    });
}

/// Whether it may take up now more words, now fewer.
bool may_vary(const ParsedPhrase& phrase) {
    return std::ranges::any_of(phrase.elements, [](const PhraseElement& element) {
        return element.need == PhraseElement::Need::optional ||
               (element.kind == Kind::branch && element.size > 2);
    });
}

void add_all(const std::vector<std::uint32_t>& from, std::vector<std::uint32_t>& to) {
    for (const auto state : from) {
        if (std::ranges::find(to, state) == to.end()) {
            to.push_back(state);
        }
    }
}

}  // namespace

Entries::Builder::Builder(InflectionsOf inflections) : inflections_(std::move(inflections)) {
    make_room(any_word);
    new_state();
}

Result<Done> Entries::Builder::add(const std::string& phrase, ClassId what) {
    const auto [known, is_new] = known_.try_emplace(phrase, static_cast<std::uint32_t>(costs_.size()));
    last_ = known->second;
    if (is_new) {
        auto done = parse_phrase(phrase, parsed_);
        if (done.ok()) {
            done = compile(last_);
        }
        if (!done.ok()) {
            known_.erase(known);
            return done;
        }
    }
    classes_.push_back(Class{last_, what});
    return Done{};
}

/// The state behind an entry that is nothing but words in their order, as most are; its cost is noted.
std::optional<Entries::StateId> Entries::Builder::plain_words() {
    const bool plain = std::ranges::all_of(parsed_.elements, [](const PhraseElement& element) {
        return element.kind == Kind::word && element.need == PhraseElement::Need::mandatory;
    });
    if (!plain) {
        return std::nullopt;
    }
    StateId state = 0;
    std::uint32_t least = ~std::uint32_t{0};
    for (const PhraseElement& element : parsed_.elements) {
        const AtomId word = made_.atoms_.word(parsed_.text(element));
        least = std::min(least, made_.atoms_.cost(word));
        state = shared(state, word);
    }
    costs_.push_back(least);
    return state;
}

Result<Done> Entries::Builder::compile(std::uint32_t entry) {
    if (const auto end = plain_words()) {
        varies_.push_back(false);
        ends_.push_back(End{*end, entry});
        return Done{};
    }
    if (holds(parsed_, Kind::gap, Kind::named)) {
        return Error{ErrorCode::invalid,
                     "an entry of a vocabulary holds no gap and no class",
                     "write it in a rule's phrase",
                     {}};
    }
    if (holds(parsed_, Kind::start, Kind::end)) {
        return Error{ErrorCode::invalid,
                     "an entry of a vocabulary holds neither <start> nor <end>",
                     "write it in a rule's phrase",
                     {}};
    }
    const auto* const begin = parsed_.elements.data();
    const auto edges = made_.edges_.size();
    const States ends = sequence(begin, begin + parsed_.elements.size(), {0});
    if (made_.edges_.size() - edges > most_edges) {
        return Error{ErrorCode::invalid, "a phrase with too many choices", "write several phrases", {}};
    }
    costs_.push_back(cost_of(begin, begin + parsed_.elements.size()).value());
    varies_.push_back(may_vary(parsed_));
    for (const StateId end : ends) {
        ends_.push_back(End{end, entry});
    }
    return Done{};
}

Entries::Builder::States Entries::Builder::sequence(const PhraseElement* at, const PhraseElement* past,
                                                    const States& from) {
    States states = from;
    for (; at < past; at += at->size) {
        States over = step(*at, states);
        if (at->need == PhraseElement::Need::optional) {
            add_all(over, states);
        } else {
            states = std::move(over);
        }
    }
    return states;
}

Entries::Builder::States Entries::Builder::step(const PhraseElement& element, const States& from) {
    const auto text = parsed_.text(element);
    words_.clear();
    switch (element.kind) {
    case Kind::word:
    case Kind::inflected: add_words(element); return over_words(from);
    case Kind::group: return over_group(element, from);
    case Kind::branch: return sequence(&element + 1, &element + element.size, from);
    case Kind::exact: {
        const AtomId exact = made_.atoms_.exact(text);
        return over_one(from, made_.atoms_.covering(exact), exact);
    }
    case Kind::prefix:
        std::ranges::for_each(from, [&](StateId state) { made_.states_[state].by_prefix = true; });
        return over_one(from, made_.atoms_.prefix(text));
    default:
        std::ranges::for_each(from, [&](StateId state) { made_.states_[state].by_any = true; });
        return over_one(from, any_word);
    }
}

/// A state of its own behind an atom.
Entries::Builder::States Entries::Builder::over_one(const States& from, AtomId atom, AtomId exact) {
    const StateId to = new_state();
    for (const StateId state : from) {
        add_edge(state, atom, Edge{to, no_edge, exact, false});
    }
    return {to};
}

Entries::Builder::States Entries::Builder::over_words(const States& from) {
    States reached;
    if (from.size() * words_.size() <= few_words) {
        for (const StateId state : from) {
            for (const AtomId word : words_) {
                reached.push_back(shared(state, word));
            }
        }
        return reached;
    }
    reached.push_back(new_state());
    for (const StateId state : from) {
        for (const AtomId word : words_) {
            add_edge(state, word, Edge{reached.front(), no_edge, no_atom, false});
        }
    }
    return reached;
}

Entries::Builder::States Entries::Builder::over_group(const PhraseElement& group, const States& from) {
    const PhraseElement* const past = &group + group.size;
    std::vector<const PhraseElement*> others;
    for (const PhraseElement* branch = &group + 1; branch < past; branch += branch->size) {
        if (is_one_word(*branch)) {
            add_words(*(branch + 1));
        } else {
            others.push_back(branch);
        }
    }
    States reached;
    if (!words_.empty()) {
        reached = over_words(from);
    }
    for (const PhraseElement* branch : others) {
        add_all(step(*branch, from), reached);
    }
    return reached;
}

void Entries::Builder::add_words(const PhraseElement& element) {
    const auto text = parsed_.text(element);
    if (element.kind == Kind::word) {
        add_word(made_.atoms_.word(text));
        return;
    }
    std::ranges::for_each(forms_.of(text, inflections_, made_.atoms_),
                          [this](AtomId form) { add_word(form); });
}

void Entries::Builder::add_word(AtomId word) {
    if (std::ranges::find(words_, word) == words_.end()) {
        words_.push_back(word);
    }
}

Entries::StateId Entries::Builder::new_state() {
    made_.states_.emplace_back();
    return static_cast<StateId>(made_.states_.size() - 1);
}

/// The state behind the word that no other way leads to.
Entries::StateId Entries::Builder::shared(StateId from, AtomId word) {
    make_room(word);
    for (EdgeId at = edge(from, word); at != no_edge; at = made_.edges_[at].next) {
        if (made_.edges_[at].alone) {
            return made_.edges_[at].to;
        }
    }
    const StateId to = new_state();
    add_edge(from, word, Edge{to, no_edge, no_atom, true});
    return to;
}

void Entries::Builder::make_room(AtomId atom) {
    roots_.resize(std::max<std::size_t>(roots_.size(), atom + std::size_t{1}), no_edge);
}

/// The first way on over the atom; no_edge where there is none.
Entries::EdgeId Entries::Builder::edge(StateId from, AtomId atom) const {
    return from == 0 ? roots_[atom] : made_.onward_.find(key(from, atom));
}

void Entries::Builder::add_edge(StateId from, AtomId atom, Edge added) {
    make_room(atom);
    made_.states_[from].leads_on = true;
    const auto number = static_cast<EdgeId>(made_.edges_.size());
    const EdgeId first = edge(from, atom);
    if (first != no_edge) {
        added.next = std::exchange(made_.edges_[first].next, number);
    } else if (from == 0) {
        roots_[atom] = number;
    } else {
        made_.onward_.add(key(from, atom), number);
    }
    made_.edges_.push_back(added);
    origins_.push_back(Origin{from, atom});
}

/// Of the rarest element that every match holds; none where there is none.
std::optional<std::uint32_t> Entries::Builder::cost_of(const PhraseElement* at, const PhraseElement* past) {
    std::optional<std::uint32_t> least;
    for (; at < past; at += at->size) {
        const auto cost = at->need == PhraseElement::Need::optional ? std::nullopt : cost_of(*at);
        if (cost && (!least || *cost < *least)) {
            least = cost;
        }
    }
    return least;
}

std::optional<std::uint32_t> Entries::Builder::cost_of(const PhraseElement& element) {
    const auto text = parsed_.text(element);
    switch (element.kind) {
    case Kind::any: return std::nullopt;
    case Kind::prefix: return made_.atoms_.cost(made_.atoms_.prefix(text));
    case Kind::exact: return made_.atoms_.cost(made_.atoms_.exact(text));
    case Kind::branch: return cost_of(&element + 1, &element + element.size);
    case Kind::group: break;
    default: {
        words_.clear();
        add_words(element);
        std::uint32_t sum = 0;
        std::ranges::for_each(words_, [&](AtomId word) { sum += made_.atoms_.cost(word); });
        return sum;
    }
    }
    std::uint32_t sum = 0;
    for (const PhraseElement* branch = &element + 1; branch < &element + element.size;
         branch += branch->size) {
        const auto cost = cost_of(*branch);
        if (!cost) {
            return std::nullopt;
        }
        sum += *cost;
    }
    return sum;
}

/// What begins with a known word's beginning begins with the word.
void Entries::Builder::add_prefixed_roots() {
    made_.atoms_.each_word([this](AtomId word, std::string_view folded) {
        made_.prefixes_.of(folded, [&](AtomId prefix) {
            for (EdgeId at = roots_[prefix]; at != no_edge; at = made_.edges_[at].next) {
                add_edge(0, word, Edge{made_.edges_[at].to, no_edge, no_atom, false});
            }
        });
    });
}

/// What the entries have come to.
struct Entries::Builder::Outcome {
    Rows<std::uint32_t> ends;  ///< by state: the entries that end there
    Rows<ClassId> classes;     ///< by entry
};

void Entries::Builder::add_accepts(StateId state, const Outcome& outcome) {
    for (const std::uint32_t entry : outcome.ends.of(state)) {
        for (const ClassId what : outcome.classes.of(entry)) {
            made_.accepts_.push_back(Accept{what, varies_[entry], entry});
        }
    }
}

/// By class, as marks are put in order.
void Entries::Builder::sort_accepts(std::uint32_t begin) {
    std::sort(made_.accepts_.begin() + begin, made_.accepts_.end(),
              [](const Accept& a, const Accept& b) { return a.what < b.what; });
}

/// Parts the chain of an atom into what is found at once and what is gone on from.
void Entries::Builder::fill_root(AtomId atom, const Outcome& outcome) {
    Root& root = made_.roots_[atom];
    root.accepts = static_cast<std::uint32_t>(made_.accepts_.size());
    for (EdgeId at = roots_[atom]; at != no_edge;) {
        Edge& edge = made_.edges_[at];
        const State& state = made_.states_[edge.to];
        const EdgeId next = edge.next;
        if (edge.exact != no_atom) {
            edge.next = std::exchange(root.spelled, at);
        } else {
            add_accepts(edge.to, outcome);
            if (state.leads_on) {
                edge.next = std::exchange(state.by_any || state.by_prefix ? root.open : root.onward, at);
            }
        }
        at = next;
    }
    sort_accepts(root.accepts);
}

void Entries::Builder::fill_filters() {
    std::vector<EdgeId> first;
    for (EdgeId i = 0; i < origins_.size(); ++i) {
        if (origins_[i].from == 0) {
            first.push_back(i);
        }
    }
    const Rows<AtomId> before(
        made_.states_.size(), first, [&](EdgeId edge) { return made_.edges_[edge].to; },
        [&](EdgeId edge) { return origins_[edge].atom; });
    for (const Origin& origin : origins_) {
        made_.steps_.add(origin.from, origin.atom);
        for (const AtomId atom : before.of(origin.from)) {
            made_.pairs_.add(atom, origin.atom);
        }
    }
}

Entries Entries::Builder::build() && {
    const auto atoms = static_cast<AtomId>(made_.atoms_.noted_count());
    make_room(atoms);
    made_.prefixes_ = PrefixIndex(made_.atoms_);
    add_prefixed_roots();
    fill_filters();
    const Outcome outcome{{made_.states_.size(), ends_, [](const End& end) { return end.state; },
                           [](const End& end) { return end.entry; }},
                          {costs_.size(), classes_, [](const Class& one) { return one.entry; },
                           [](const Class& one) { return one.what; }}};
    made_.roots_.resize(atoms + std::size_t{1});
    for (AtomId atom = 0; atom < atoms; ++atom) {
        fill_root(atom, outcome);
    }
    made_.roots_[atoms].accepts = static_cast<std::uint32_t>(made_.accepts_.size());
    for (StateId state = 0; state < made_.states_.size(); ++state) {
        made_.states_[state].accepts = static_cast<std::uint32_t>(made_.accepts_.size());
        add_accepts(state, outcome);
        sort_accepts(made_.states_[state].accepts);
    }
    made_.states_.emplace_back().accepts = static_cast<std::uint32_t>(made_.accepts_.size());
    return std::move(made_);
}

}  // namespace evenhand::lexicon
