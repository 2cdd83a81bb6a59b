#include "lexicon/entries.hpp"

#include "evenhand/text/tokens.hpp"
#include "lexicon/between.hpp"

#include <algorithm>
#include <optional>
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
/// Most sentences have no more words.
constexpr std::size_t usual_words = 64;

/// Each state and atom has a key of its own.
std::uint64_t key(std::uint32_t state, AtomId atom) {
    const std::uint64_t mixed = (std::uint64_t{state} << 32U | atom) * 0x9E3779B97F4A7C15U;
    return mixed ^ mixed >> 32U;
}

/// A branch of one plain or inflected word.
bool is_plain_word(const PhraseElement& branch) {
    const PhraseElement& inside = *(&branch + 1);
    return branch.size == 2 && (inside.kind == Kind::word || inside.kind == Kind::inflected) &&
           inside.need == PhraseElement::Need::mandatory;
}

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

/// One text on its way through the net.
class Entries::Run {
  public:
    Run(const Entries& all, const text::Tokens& tokens)
        : all_(all), tokens_(tokens), any_begins_(all.roots_[any_word].onward != no_edge) {
        found_.reserve(tokens.size());
        words_.reserve(usual_words);
    }

    void read(base::TokenSpan sentence) {
        look_up(sentence);
        for (const Word* word = words_.data(); word->token != no_token; ++word) {
            begin(word);
        }
    }
    [[nodiscard]] const std::vector<Mark>& found() const noexcept { return found_; }

  private:
    static constexpr std::uint32_t no_token = ~std::uint32_t{0};
    struct Word {
        std::uint32_t token = no_token;  ///< none of what stands behind the last
        AtomId atom = no_atom;
        bool proper = false;  ///< no symbol
        bool joined = false;  ///< it can be the next one of a phrase
    };
    /// An entry of varying length that begins with the word in hand.
    struct Varying {
        std::uint32_t entry = 0;
        ClassId what = 0;
        std::size_t mark = 0;
    };

    /// All words of a sentence, before the first is asked about: the tables are larger than the nearest
    /// caches, and so the processor waits for many of them at once.
    void look_up(base::TokenSpan sentence) {
        words_.clear();
        const text::Token* const all = tokens_.all().data();
        bool joined = true;
        for (auto token = sentence.begin; token < sentence.end; ++token) {
            if (!takes_place(all[token])) {
                Between between(tokens_, sentence);
                do {
                    between.add(token++);
                } while (token < sentence.end && !takes_place(all[token]));
                joined = between.joined();
                --token;
                continue;
            }
            const AtomId atom = all_.atoms_.words().find(all[token].hash);
            if (atom != no_atom) {
                __builtin_prefetch(&all_.roots_[atom]);
            }
            words_.push_back(Word{token, atom, is_word(all[token]), joined});
            joined = true;
        }
        words_.emplace_back();
    }

    void begin(const Word* word) {
        begin_ = word->token;
        const Word& next = *(word + 1);
        if (word->atom != no_atom) {
            enter(word->atom, *word, next);
        } else if (word->proper) {
            all_.prefixes_.of(tokens_.folded(word->token),
                              [&](AtomId prefix) { enter(prefix, *word, next); });
        }
        if (any_begins_ && word->proper) {
            enter(any_word, *word, next);
        }
        if (!reached_.empty()) {
            go_on(word + 1);
        }
    }

    /// From the first state; `atom` is the word's own or that of a beginning of it.
    void enter(AtomId atom, const Word& word, const Word& next) {
        const Root* const root = &all_.roots_[atom];
        for (auto i = root->accepts; i < (root + 1)->accepts; ++i) {
            accept(all_.accepts_[i], word.token + 1);
        }
        if (root->spelled != no_edge) {
            follow(root->spelled, word.token);
        }
        // Most pairs of words begin nothing.
        if (root->onward != no_edge &&
            (root->open || (next.atom != no_atom && all_.pairs_.may_hold(atom, next.atom)))) {
            reach(*root);
        }
    }

    void reach(const Root& root) {
        for (EdgeId at = root.onward; at != no_edge; at = all_.edges_[at].next) {
            reach(all_.edges_[at].to);
        }
    }

    [[gnu::noinline]] void go_on(const Word* next) {
        for (; !reached_.empty(); ++next) {
            std::swap(states_, reached_);
            reached_.clear();
            if (next->joined) {
                std::ranges::for_each(states_, [&](StateId state) { go_on(state, *next); });
            }
        }
        varying_.clear();
    }

    void go_on(StateId from, const Word& word) {
        const State& state = all_.states_[from];
        if (word.atom != no_atom) {
            follow(all_.onward_.find(key(from, word.atom)), word.token);
        }
        if (state.by_any && word.proper) {
            follow(all_.onward_.find(key(from, any_word)), word.token);
        }
        if (state.by_prefix && word.proper) {
            all_.prefixes_.of(tokens_.folded(word.token), [&](AtomId prefix) {
                follow(all_.onward_.find(key(from, prefix)), word.token);
            });
        }
    }

    /// Over the word, along all edges of the chain.
    void follow(EdgeId first, std::uint32_t token) {
        for (; first != no_edge; first = all_.edges_[first].next) {
            const Edge& edge = all_.edges_[first];
            if (edge.spelling != 0 && !tokens_.spelled(token, all_.spellings_[edge.spelling - 1])) {
                continue;
            }
            const State* const state = &all_.states_[edge.to];
            for (auto i = state->accepts; i < (state + 1)->accepts; ++i) {
                accept(all_.accepts_[i], token + 1);
            }
            if (state->leads_on) {
                reach(edge.to);
            }
        }
    }

    void reach(StateId state) {
        if (std::ranges::find(reached_, state) == reached_.end()) {
            reached_.push_back(state);
        }
    }

    void accept(const Accept& accept, std::uint32_t end) {
        if (accept.varies) {
            accept_longest(accept, end);
        } else {
            found_.push_back(Mark{{begin_, end}, accept.what});
        }
    }

    [[gnu::noinline]] void accept_longest(const Accept& accept, std::uint32_t end) {
        const auto before = std::ranges::find_if(varying_, [&](const Varying& varying) {
            return varying.entry == accept.entry && varying.what == accept.what &&
                   found_[varying.mark].tokens.begin == begin_;
        });
        if (before != varying_.end()) {
            found_[before->mark].tokens.end = end;
            return;
        }
        varying_.push_back(Varying{accept.entry, accept.what, found_.size()});
        found_.push_back(Mark{{begin_, end}, accept.what});
    }

    const Entries& all_;
    const text::Tokens& tokens_;
    bool any_begins_;
    std::uint32_t begin_ = 0;      ///< the word in hand
    std::vector<Word> words_;      ///< of the sentence, and one behind them
    std::vector<StateId> states_;  ///< that the words from there on have led to
    std::vector<StateId> reached_;
    std::vector<Varying> varying_;  ///< of the word in hand and some before it
    std::vector<Mark> found_;
};

void Entries::mark(const text::Tokens& tokens, const text::Layout& layout, Marks& marks) const {
    Run run(*this, tokens);
    for (const text::Sentence& sentence : layout.sentences) {
        run.read(sentence.tokens);
    }
    marks.add(run.found());
}

Entries::Builder::Builder(std::function<std::vector<std::string>(std::string_view)> inflections)
    : inflections_(std::move(inflections)) {
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
    classes_[last_].push_back(what);
    return Done{};
}

Result<Done> Entries::Builder::compile(std::uint32_t entry) {
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
    const auto cost = cost_of(begin, begin + parsed_.elements.size());
    if (!cost) {
        return Error{ErrorCode::invalid,
                     "nothing in the phrase is mandatory",
                     "give it a word that is not optional",
                     {}};
    }
    if (made_.edges_.size() - edges > most_edges) {
        return Error{ErrorCode::invalid, "a phrase with too many choices", "write several phrases", {}};
    }
    costs_.push_back(*cost);
    classes_.emplace_back();
    varies_.push_back(may_vary(parsed_));
    for (const StateId end : ends) {
        ends_[end].push_back(entry);
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
    case Kind::exact:
        made_.spellings_.emplace_back(text);
        return over_one(from, made_.atoms_.word(text::fold_word(text)),
                        static_cast<std::uint32_t>(made_.spellings_.size()));
    case Kind::prefix:
        std::ranges::for_each(from, [&](StateId state) { made_.states_[state].by_prefix = true; });
        return over_one(from, made_.atoms_.prefix(text));
    default:
        std::ranges::for_each(from, [&](StateId state) { made_.states_[state].by_any = true; });
        return over_one(from, any_word);
    }
}

/// A state of its own behind an atom.
Entries::Builder::States Entries::Builder::over_one(const States& from, AtomId atom, std::uint32_t spelling) {
    const StateId to = new_state();
    for (const StateId state : from) {
        add_edge(state, atom, Edge{to, no_edge, spelling, false});
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
            add_edge(state, word, Edge{reached.front(), no_edge, 0, false});
        }
    }
    return reached;
}

Entries::Builder::States Entries::Builder::over_group(const PhraseElement& group, const States& from) {
    const PhraseElement* const past = &group + group.size;
    std::vector<const PhraseElement*> others;
    for (const PhraseElement* branch = &group + 1; branch < past; branch += branch->size) {
        if (is_plain_word(*branch)) {
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
    std::vector<AtomId>& forms = forms_[text::word_hash(text)];
    if (forms.empty()) {
        for (const std::string& form : inflections_(text)) {
            forms.push_back(made_.atoms_.word(form));
        }
    }
    std::ranges::for_each(forms, [this](AtomId form) { add_word(form); });
}

void Entries::Builder::add_word(AtomId word) {
    if (std::ranges::find(words_, word) == words_.end()) {
        words_.push_back(word);
    }
}

Entries::StateId Entries::Builder::new_state() {
    made_.states_.emplace_back();
    ends_.emplace_back();
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
    add_edge(from, word, Edge{to, no_edge, 0, true});
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
    case Kind::exact: return made_.atoms_.cost(made_.atoms_.word(text::fold_word(text)));
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
                add_edge(0, word, Edge{made_.edges_[at].to, no_edge, 0, false});
            }
        });
    });
}

void Entries::Builder::add_accepts(StateId state) {
    for (const std::uint32_t entry : ends_[state]) {
        for (const ClassId what : classes_[entry]) {
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
void Entries::Builder::fill_root(AtomId atom) {
    Root& root = made_.roots_[atom];
    root.accepts = static_cast<std::uint32_t>(made_.accepts_.size());
    for (EdgeId at = roots_[atom]; at != no_edge;) {
        Edge& edge = made_.edges_[at];
        const State& state = made_.states_[edge.to];
        const EdgeId next = edge.next;
        if (edge.spelling != 0) {
            edge.next = std::exchange(root.spelled, at);
        } else {
            add_accepts(edge.to);
            if (state.leads_on) {
                edge.next = std::exchange(root.onward, at);
                root.open = root.open || state.by_any || state.by_prefix;
            }
        }
        at = next;
    }
    sort_accepts(root.accepts);
}

void Entries::Builder::fill_pairs() {
    // By state: the atoms that alone lead to it.
    std::vector<std::vector<AtomId>> before(made_.states_.size());
    for (EdgeId i = 0; i < origins_.size(); ++i) {
        if (origins_[i].from == 0) {
            before[made_.edges_[i].to].push_back(origins_[i].atom);
        }
    }
    for (const Origin& origin : origins_) {
        for (const AtomId first : before[origin.from]) {
            made_.pairs_.add(first, origin.atom);
        }
    }
}

Entries Entries::Builder::build() && {
    const auto atoms = static_cast<AtomId>(made_.atoms_.noted_count());
    make_room(atoms);
    made_.prefixes_ = PrefixIndex(made_.atoms_);
    add_prefixed_roots();
    fill_pairs();
    made_.roots_.resize(atoms + std::size_t{1});
    for (AtomId atom = 0; atom < atoms; ++atom) {
        fill_root(atom);
    }
    made_.roots_[atoms].accepts = static_cast<std::uint32_t>(made_.accepts_.size());
    for (StateId state = 0; state < ends_.size(); ++state) {
        made_.states_[state].accepts = static_cast<std::uint32_t>(made_.accepts_.size());
        add_accepts(state);
        sort_accepts(made_.states_[state].accepts);
    }
    made_.states_.emplace_back().accepts = static_cast<std::uint32_t>(made_.accepts_.size());
    return std::move(made_);
}

}  // namespace evenhand::lexicon
