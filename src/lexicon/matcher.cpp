#include "evenhand/lexicon/matcher.hpp"

#include <algorithm>
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

/// One sentence under the programs. A program has no loops, so its instructions are gone through once, in
/// order, each with all positions that reach it: the cost is bounded by instructions times positions however
/// many gaps a phrase has.
class Run {
  public:
    Run(const Programs& programs, const text::Tokens& tokens, const Marks& marks, base::TokenSpan sentence)
        : programs_(programs), tokens_(tokens), marks_(marks), sentence_(sentence) {
        while (first_word_ < sentence.end && !counts(first_word_)) {
            ++first_word_;
        }
        while (past_words_ > first_word_ && !counts(past_words_ - 1)) {
            --past_words_;
        }
    }

    /// The longest match of the phrase that begins at `start`.
    std::optional<Hit> match(std::uint32_t phrase, std::uint32_t start) {
        if (!counts(start)) {
            return std::nullopt;
        }
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

  private:
    [[nodiscard]] bool counts(std::uint32_t token) const {
        return is_word(tokens_[token]) || tokens_[token].kind == TokenKind::symbol;
    }

    static bool branches(Operation operation) {
        return operation == Operation::fork || operation == Operation::gap || operation == Operation::named ||
               operation == Operation::jump;
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

    /// Past the punctuation that may stand between two words, and past one line end of wrapped prose.
    [[nodiscard]] std::uint32_t skip(std::uint32_t at) const {
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
        case Operation::start: return state.position == first_word_;
        case Operation::end: return state.position >= past_words_;
        default: break;
        }
        const auto at = skip(state.position);
        if (at >= sentence_.end || !fits(instruction, at)) {
            return false;
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
        default: return false;
        }
    }

    [[nodiscard]] bool fits_exactly(std::string_view wanted, std::uint32_t at) const {
        const auto shown = tokens_.text(at);
        return shown == wanted || (tokens_[at].possessive && shown.starts_with(wanted) &&
                                   wanted.size() == tokens_[at].folded_size);
    }

    std::optional<Hit> explore(std::uint32_t phrase, std::uint32_t from, std::uint32_t start, State state) {
        const auto past = programs_.begins[phrase + 1];
        base_ = from;
        states_.clear();
        first_.assign(past - from, nowhere);
        add(from, state);
        for (auto at = from; at + 1 < past; ++at) {
            for (auto i = first_[at - from]; i != nowhere; i = states_[i].next) {
                step(at, State{states_[i].position, states_[i].head, nowhere});
            }
        }
        std::optional<Hit> best;
        for (auto i = first_[past - 1 - from]; i != nowhere; i = states_[i].next) {
            if (!best || states_[i].position > best->tokens.end) {
                best = hit(phrase, start, states_[i]);
            }
        }
        return best;
    }

    void add(std::uint32_t at, const State& state) {
        auto& first = first_[at - base_];
        for (auto i = first; i != nowhere; i = states_[i].next) {
            if (states_[i].position == state.position) {
                states_[i].head = std::min(states_[i].head, state.head);
                return;
            }
        }
        states_.push_back(State{state.position, state.head, first});
        first = static_cast<std::uint32_t>(states_.size() - 1);
    }

    void step(std::uint32_t at, State state) {
        const Instruction& instruction = programs_.instructions[at];
        switch (instruction.operation) {
        case Operation::fork:
            add(instruction.first, state);
            add(instruction.second, state);
            break;
        case Operation::jump: add(instruction.first, state); break;
        case Operation::gap: widen(at, instruction.first, state); break;
        case Operation::named: take_marks(at, static_cast<ClassId>(instruction.first), state); break;
        default:
            if (straight(instruction, state)) {
                add(at + 1, state);
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
        add(at + 1, state);
        std::uint32_t words = 0;
        const auto past = std::min(sentence_.end, state.position + gap_tokens(most));
        for (auto token = state.position; token < past && words < most; ++token) {
            if (blocks_gap(token)) {
                return;
            }
            if (is_word(tokens_[token])) {
                ++words;
                add(at + 1, State{token + 1, state.head, nowhere});
            }
        }
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
    std::uint32_t first_word_ = sentence_.begin;
    std::uint32_t past_words_ = sentence_.end;
    std::uint32_t base_ = 0;
    std::vector<State> states_;
    std::vector<std::uint32_t> first_;
};

}  // namespace

Matcher::Matcher(Programs programs) : programs_(std::move(programs)), index_(programs_) {}

void Matcher::find(const text::Tokens& tokens, const Marks& marks, base::TokenSpan sentence,
                   std::vector<Hit>& hits) const {
    const auto before = hits.size();
    Run run(programs_, tokens, marks, sentence);
    std::uint32_t token = sentence.begin;
    const WordBits words = bits_of(tokens, marks, sentence);
    const auto try_round = [&](const AnchorUse& use) {
        const PhraseFilter& filter = programs_.filters[use.phrase];
        if (!filter.may_lie_in(words)) {
            return;
        }
        const auto first = token - std::min(use.back, token - sentence.begin);
        for (auto start = first; start <= token; ++start) {
            if (!filter.may_begin(tokens, marks, start)) {
                continue;
            }
            if (const auto hit = run.match(use.phrase, start)) {
                hits.push_back(*hit);
            }
        }
    };
    for (; token < sentence.end; ++token) {
        if (is_word(tokens[token]) || tokens[token].kind == TokenKind::symbol) {
            for (const AnchorUse& use : index_.of_word(tokens[token].hash)) {
                try_round(use);
            }
            index_.of_prefix(tokens.folded(token), try_round);
        }
        for (const Mark& mark : marks.at(token)) {
            for (const AnchorUse& use : index_.of_class(mark.what)) {
                try_round(use);
            }
        }
    }
    const auto first = hits.begin() + static_cast<std::ptrdiff_t>(before);
    std::sort(first, hits.end());
    hits.erase(std::unique(first, hits.end()), hits.end());
}

}  // namespace evenhand::lexicon
