#include "evenhand/lexicon/matcher.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace evenhand::lexicon {
namespace {

using text::TokenKind;

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
/// The head is the next word consumed.
constexpr std::uint32_t awaited = nowhere - 1;

bool is_word(const text::Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::number ||
           token.kind == TokenKind::address;
}

/// Where a run stands: the next token to look at, and the head if it has been met.
struct State {
    std::uint32_t position = 0;
    std::uint32_t head = nowhere;
    std::uint32_t next = nowhere;  ///< the next state at the same instruction
};

}  // namespace

/// One sentence after the other under the programs. A program has no loops, so its instructions are gone
/// through once, in order, each with all positions that reach it: the cost is bounded by instructions times
/// positions however many gaps a phrase has.
class Matcher::Run {
  public:
    Run(const Programs& programs, const text::Tokens& tokens, const Marks& marks)
        : programs_(programs), tokens_(tokens), marks_(marks) {}

    void enter(base::TokenSpan sentence) {
        sentence_ = sentence;
        bits_ = bits_of(tokens_, marks_, sentence);
        words_.clear();
        skipped_.clear();
        for (auto token = sentence.begin; token < sentence.end; ++token) {
            skipped_.push_back(skip_from(token));
        }
        skipped_.push_back(sentence.end);
        widest_mark_ = 1;
        for (auto token = sentence.begin; token < sentence.end; ++token) {
            if (counts(token)) {
                words_.push_back(token);
            }
            for (const Mark& mark : marks_.at(token)) {
                widest_mark_ = std::max(widest_mark_, std::min(mark.tokens.size(), longest_mark));
            }
        }
    }

    /// The tokens that phrases are made of: all but punctuation.
    [[nodiscard]] const std::vector<std::uint32_t>& words() const { return words_; }

    /// Tries all phrases that have the word, by number, as an anchor.
    void try_word(const AnchorIndex& index, std::uint32_t word, std::vector<Hit>& hits) {
        const auto token = words_[word];
        for (const AnchorUse& use : index.of_word(tokens_[token].hash)) {
            try_round(use, word, hits);
        }
        index.of_prefix(tokens_.folded(token), [&](const AnchorUse& use) { try_round(use, word, hits); });
        for (const Mark& mark : marks_.at(token)) {
            for (const AnchorUse& use : index.of_class(mark.what)) {
                try_round(use, word, hits);
            }
        }
    }

  private:
    /// Tries a phrase from everywhere it may begin so that its anchor is the word with that number.
    void try_round(const AnchorUse& use, std::uint32_t anchor, std::vector<Hit>& hits) {
        const PhraseFilter& filter = programs_.filters[use.phrase];
        if (anchor < use.least || !filter.may_lie_in(bits_)) {
            return;
        }
        const auto most = use.most + use.classes * (widest_mark_ - 1);
        for (auto word = anchor - std::min(most, anchor); word <= anchor - use.least; ++word) {
            if (filter.may_begin(tokens_, marks_, words_[word])) {
                if (const auto hit = match(use.phrase, words_[word])) {
                    hits.push_back(*hit);
                }
            }
        }
    }

    /// The longest match of the phrase that begins at `start`.
    std::optional<Hit> match(std::uint32_t phrase, std::uint32_t start) {
        const auto begin = programs_.begins[phrase];
        State state{start, nowhere, nowhere};
        auto at = begin;
        for (; !branches(programs_.instructions[at].operation); ++at) {
            if (programs_.instructions[at].operation == Operation::found) {
                return hit(phrase, start, state);
            }
            if (!straight(programs_.instructions[at], state)) {
                return std::nullopt;
            }
        }
        return explore(phrase, at, start, state);
    }

    [[nodiscard]] bool counts(std::uint32_t token) const {
        return is_word(tokens_[token]) || tokens_[token].kind == TokenKind::symbol;
    }

    static bool branches(Operation operation) {
        return operation == Operation::fork || operation == Operation::gap || operation == Operation::named ||
               operation == Operation::jump || operation == Operation::choose;
    }

    static Hit hit(std::uint32_t phrase, std::uint32_t start, const State& state) {
        return Hit{phrase, base::TokenSpan{start, state.position}, state.head < awaited ? state.head : start};
    }

    [[nodiscard]] bool skippable(std::uint32_t token) const {
        switch (tokens_[token].kind) {
        case TokenKind::quote_mark:
        case TokenKind::dash:
        case TokenKind::bracket: return true;
        case TokenKind::comma: return tokens_.text(token) == ",";
        default: return false;
        }
    }

    [[nodiscard]] std::uint32_t skip(std::uint32_t at) const { return skipped_[at - sentence_.begin]; }

    /// Past the punctuation that may stand between two words, and past one line end of wrapped prose.
    [[nodiscard]] std::uint32_t skip_from(std::uint32_t at) const {
        std::uint32_t marks = 0;
        bool wrapped = false;
        for (; at < sentence_.end; ++at) {
            if (tokens_[at].kind == TokenKind::line_break && !wrapped) {
                wrapped = true;
            } else if (skippable(at) && marks < most_punctuation) {
                ++marks;
            } else {
                break;
            }
        }
        return at;
    }

    /// An instruction with one way on; whether it holds.
    bool straight(const Instruction& instruction, State& state) const {
        switch (instruction.operation) {
        case Operation::head: state.head = awaited; return true;
        case Operation::start: return state.position == words_.front();
        case Operation::end: return state.position > words_.back();
        default: break;
        }
        const auto at = skip(state.position);
        if (at >= sentence_.end || !fits(instruction, at)) {
            return false;
        }
        if (instruction.operation == Operation::guard) {
            return true;
        }
        consume(state, at, at + 1);
        return true;
    }

    static void consume(State& state, std::uint32_t at, std::uint32_t next) {
        if (state.head == awaited) {
            state.head = at;
        }
        state.position = next;
    }

    [[nodiscard]] bool fits(const Instruction& instruction, std::uint32_t at) const {
        const text::Token& token = tokens_[at];
        switch (instruction.operation) {
        case Operation::word: return token.hash == programs_.hashes[instruction.first];
        case Operation::words: {
            const auto* const begin = programs_.hashes.data() + instruction.first;
            return std::binary_search(begin, programs_.hashes.data() + instruction.second, token.hash);
        }
        case Operation::prefix:
            return is_word(token) && tokens_.folded(at).starts_with(programs_.texts[instruction.first]);
        case Operation::exact: return fits_exactly(programs_.texts[instruction.first], at);
        case Operation::any: return is_word(token);
        case Operation::guard: return programs_.guards[instruction.first].may_begin(tokens_, marks_, at);
        default: return false;
        }
    }

    [[nodiscard]] bool fits_exactly(std::string_view wanted, std::uint32_t at) const {
        const auto shown = tokens_.text(at);
        return shown == wanted || (tokens_[at].possessive && shown.starts_with(wanted) &&
                                   wanted.size() == tokens_[at].folded_size);
    }

    std::optional<Hit> explore(std::uint32_t phrase, std::uint32_t from, std::uint32_t start,
                               const State& state) {
        const auto length = programs_.begins[phrase + 1] - from;
        base_ = from;
        states_.clear();
        first_.resize(std::max<std::size_t>(first_.size(), length));
        reached_.assign((length + 63) / 64, 0);
        add(from, state);
        for (std::size_t block = 0; block < reached_.size(); ++block) {
            // A step only ever sets later bits.
            while (reached_[block] != 0) {
                const auto bit = static_cast<std::uint32_t>(std::countr_zero(reached_[block]));
                const auto at = static_cast<std::uint32_t>(block * 64) + bit;
                if (at + 1 == length) {
                    return longest(phrase, start, first_[at]);
                }
                for (auto i = first_[at]; i != nowhere; i = states_[i].next) {
                    step(from + at, State{states_[i].position, states_[i].head, nowhere});
                }
                reached_[block] &= reached_[block] - 1;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] Hit longest(std::uint32_t phrase, std::uint32_t start, std::uint32_t first) const {
        auto best = first;
        for (auto i = states_[first].next; i != nowhere; i = states_[i].next) {
            if (states_[i].position > states_[best].position) {
                best = i;
            }
        }
        return hit(phrase, start, states_[best]);
    }

    void add(std::uint32_t instruction, const State& state) {
        const auto at = instruction - base_;
        const auto bit = std::uint64_t{1} << (at & 63);
        auto first = nowhere;
        if ((reached_[at / 64] & bit) != 0) {
            first = first_[at];
            for (auto i = first; i != nowhere; i = states_[i].next) {
                if (states_[i].position == state.position) {
                    states_[i].head = std::min(states_[i].head, state.head);
                    return;
                }
            }
        }
        reached_[at / 64] |= bit;
        states_.push_back(State{state.position, state.head, first});
        first_[at] = static_cast<std::uint32_t>(states_.size() - 1);
    }

    void step(std::uint32_t at, State state) {
        const Instruction& instruction = programs_.instructions[at];
        switch (instruction.operation) {
        case Operation::fork:
            add(instruction.first, state);
            add(instruction.second, state);
            break;
        case Operation::jump: add(instruction.first, state); break;
        case Operation::choose: choose(instruction, state); break;
        case Operation::gap: widen(at, instruction.first, state); break;
        case Operation::named: take_marks(at, static_cast<ClassId>(instruction.first), state); break;
        default:
            if (straight(instruction, state)) {
                add(at + 1, state);
            }
        }
    }

    /// Goes on with the branches that the next word can begin. A branch that begins with words stands there
    /// once for each of them.
    void choose(const Instruction& instruction, const State& state) {
        const auto at = skip(state.position);
        if (at >= sentence_.end) {
            // Only the end of the sentence can come now.
            for (auto i = instruction.first; i < instruction.second; ++i) {
                if (programs_.choices[i].any) {
                    add(programs_.choices[i].target, state);
                }
            }
            return;
        }
        const auto hash = tokens_[at].hash;
        for (auto i = instruction.first; i < instruction.second; ++i) {
            const Choice& way = programs_.choices[i];
            if (way.any || way.hash == hash) {
                add(way.target, state);
            }
        }
    }

    /// A gap crosses commas and colons, never a semicolon, a bullet or the end of a sentence within quotation
    /// marks.
    [[nodiscard]] bool blocks_gap(std::uint32_t token) const {
        switch (tokens_[token].kind) {
        case TokenKind::comma: return tokens_.text(token) == ";";
        case TokenKind::bullet: return true;
        case TokenKind::stop:
            return tokens_.text(token) != "." ||
                   (token + 1 < sentence_.end && tokens_[token + 1].kind == TokenKind::quote_mark);
        default: return false;
        }
    }

    void widen(std::uint32_t at, std::uint32_t most, const State& state) {
        add_behind_gap(at + 1, state);
        std::uint32_t words = 0;
        const auto past = std::min(sentence_.end, state.position + gap_tokens(most));
        for (auto token = state.position; token < past && words < most; ++token) {
            if (blocks_gap(token)) {
                return;
            }
            if (counts(token)) {
                ++words;
                add_behind_gap(at + 1, State{token + 1, state.head, nowhere});
            }
        }
    }

    /// Most places in a gap are dead ends; they are seen before they become states.
    void add_behind_gap(std::uint32_t at, const State& state) {
        const auto& next = programs_.instructions[at];
        const auto& first = next.operation == Operation::head ? programs_.instructions[at + 1] : next;
        if (first.operation == Operation::word || first.operation == Operation::words ||
            first.operation == Operation::guard) {
            const auto token = skip(state.position);
            if (token >= sentence_.end || !fits(first, token)) {
                return;
            }
        }
        add(at, state);
    }

    void take_marks(std::uint32_t at, ClassId what, const State& state) {
        const auto begin = skip(state.position);
        if (begin >= sentence_.end) {
            return;
        }
        for (const Mark& mark : marks_.at(begin)) {
            if (mark.what == what && mark.tokens.end <= sentence_.end && mark.tokens.size() <= longest_mark) {
                State taken = state;
                consume(taken, begin, mark.tokens.end);
                add(at + 1, taken);
            }
        }
    }

    const Programs& programs_;
    const text::Tokens& tokens_;
    const Marks& marks_;
    base::TokenSpan sentence_;
    WordBits bits_;
    std::vector<std::uint32_t> words_;
    std::vector<std::uint32_t> skipped_;  ///< by token of the sentence: see skip_from
    std::uint32_t widest_mark_ = 1;
    std::uint32_t base_ = 0;
    std::vector<State> states_;
    std::vector<std::uint32_t> first_;    ///< by instruction: its first state; only where `reached_` says so
    std::vector<std::uint64_t> reached_;  ///< a bit an instruction
};

Matcher::Matcher(Programs programs) : programs_(std::move(programs)), index_(programs_) {}

void Matcher::find(const text::Tokens& tokens, const Marks& marks, base::TokenSpan sentence,
                   std::vector<Hit>& hits) const {
    Run run(programs_, tokens, marks);
    find_in(run, sentence, hits);
}

void Matcher::find(const text::Tokens& tokens, const Marks& marks, const text::Layout& layout,
                   std::vector<PlacedHit>& placed) const {
    Run run(programs_, tokens, marks);
    std::vector<Hit> hits;
    for (std::uint32_t sentence = 0; sentence < layout.sentences.size(); ++sentence) {
        hits.clear();
        find_in(run, layout.sentences[sentence].tokens, hits);
        for (const Hit& hit : hits) {
            placed.push_back(PlacedHit{hit, sentence});
        }
    }
}

void Matcher::find_in(Run& run, base::TokenSpan sentence, std::vector<Hit>& hits) const {
    const auto before = hits.size();
    run.enter(sentence);
    for (std::uint32_t word = 0; word < run.words().size(); ++word) {
        run.try_word(index_, word, hits);
    }
    const auto first = hits.begin() + static_cast<std::ptrdiff_t>(before);
    std::sort(first, hits.end());
    hits.erase(std::unique(first, hits.end()), hits.end());
}

}  // namespace evenhand::lexicon
