#include "lexicon/stretch.hpp"

#include <algorithm>
#include <bit>

namespace evenhand::lexicon {
namespace {

using text::TokenKind;

bool is_word(const text::Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::number ||
           token.kind == TokenKind::address;
}

/// What stands between two words of a sentence.
class Between {
  public:
    Between(const text::Tokens& tokens, base::TokenSpan sentence) : tokens_(tokens), sentence_(sentence) {}

    void add(std::uint32_t token) {
        ++tokens_between_;
        switch (tokens_[token].kind) {
        case TokenKind::line_break:
            // One line end of wrapped prose.
            joined_ = joined_ && !wrapped_;
            wrapped_ = true;
            break;
        case TokenKind::quote_mark:
        case TokenKind::dash:
        case TokenKind::bracket: add_mark(); break;
        case TokenKind::comma:
            if (tokens_.text(token) == ",") {
                add_mark();
            } else {
                joined_ = false;
                blocked_ = blocked_ || tokens_.text(token) == ";";
            }
            break;
        case TokenKind::stop:
            // Not the end of a sentence within quotation marks.
            joined_ = false;
            blocked_ = blocked_ || tokens_.text(token) != "." ||
                       (token + 1 < sentence_.end && tokens_[token + 1].kind == TokenKind::quote_mark);
            break;
        default: joined_ = false; blocked_ = true;
        }
    }
    [[nodiscard]] bool joined() const { return joined_; }
    [[nodiscard]] bool passable() const { return !blocked_ && tokens_between_ <= most_in_gap; }
    void clear() {
        tokens_between_ = 0;
        marks_ = 0;
        joined_ = true;
        wrapped_ = false;
        blocked_ = false;
    }

  private:
    void add_mark() { joined_ = joined_ && ++marks_ <= most_punctuation; }

    const text::Tokens& tokens_;
    base::TokenSpan sentence_;
    std::uint32_t tokens_between_ = 0;
    std::uint32_t marks_ = 0;
    bool joined_ = true;
    bool wrapped_ = false;
    bool blocked_ = false;
};

}  // namespace

Stretch::Board& Stretch::board_of_thread() {
    thread_local Board board;
    return board;
}

Stretch::Stretch(const Atoms& atoms, const PrefixIndex& prefixes, const AnchorIndex& index,
                 const text::Tokens& tokens, const Marks& marks)
    : atoms_(atoms), prefixes_(prefixes), index_(index), tokens_(tokens), marks_(marks),
      board_(board_of_thread()) {
    if (board_.noted.size() < atoms.noted_count()) {
        board_.noted.resize(atoms.noted_count());
        board_.last_mark.resize(atoms.noted_count());
    }
    if (board_.composed.size() < atoms.composed_count()) {
        board_.composed.resize(atoms.composed_count());
        board_.composed_in.resize(atoms.composed_count());
    }
    noted_ = board_.noted.data();
}

Stretch::~Stretch() {
    clear();
}

void Stretch::enter(base::TokenSpan sentence) {
    sentence_ = sentence;
    entered_ = false;
    words_.clear();
    Between between(tokens_, sentence);
    for (auto token = sentence.begin; token < sentence.end; ++token) {
        if (is_word(tokens_[token]) || tokens_[token].kind == TokenKind::symbol) {
            words_.push_back(Word{token, between.joined(), between.passable()});
            between.clear();
        } else {
            between.add(token);
        }
    }
}

bool Stretch::advance() {
    clear();
    if (entered_ && remaining() <= stretch_size) {
        return false;
    }
    first_ = entered_ ? first_ + stretch_step : 0;
    entered_ = true;
    ++board_.stretch;
    const auto size = std::min(remaining(), stretch_size);
    for (std::uint32_t word = 0; word < size; ++word) {
        const Word& one = words_[first_ + word];
        joined_ |= Places{one.joined} << word;
        passable_ |= Places{one.passable} << word;
        note_word(word);
        for (const Mark& mark : marks_.at(one.token)) {
            note_mark(mark, word);
        }
    }
    // What begins behind the step is seen whole by the next stretch.
    const auto last = remaining() <= stretch_size ? size : stretch_step;
    beginnings_ = (Places{1} << last) - 1;
    return size != 0;
}

void Stretch::note(AtomId atom, std::uint32_t word) {
    if (noted_[atom] == 0) {
        touched_.push_back(atom);
    }
    noted_[atom] |= Places{1} << word;
    for (const AtomId set : index_.sets(atom)) {
        noted_[set] |= Places{1} << word;
    }
    if (const auto uses = index_.uses(atom); !uses.empty()) {
        triggers_.push_back(Trigger{uses, word});
    }
}

void Stretch::note_word(std::uint32_t word) {
    const auto token = words_[first_ + word].token;
    if (is_word(tokens_[token])) {
        noted_[any_word] |= Places{1} << word;
        prefixes_.of(tokens_.folded(token), [&](AtomId prefix) { note(prefix, word); });
    }
    const AtomId atom = atoms_.words().find(tokens_[token].hash);
    if (atom != no_atom) {
        note(atom, word);
    }
}

void Stretch::note_mark(const Mark& mark, std::uint32_t word) {
    widest_mark_ = std::max(widest_mark_, std::min(mark.tokens.size(), longest_mark));
    const AtomId atom = mark.what < atoms_.classes().size() ? atoms_.classes()[mark.what] : no_atom;
    if (atom == no_atom || mark.tokens.end > sentence_.end || mark.tokens.size() > longest_mark) {
        return;
    }
    auto past = first_ + word + 1;
    while (past < words_.size() && words_[past].token < mark.tokens.end) {
        ++past;
    }
    marked_.push_back(MarkedWords{word, past - first_, noted_[atom] == 0 ? 0 : board_.last_mark[atom]});
    board_.last_mark[atom] = static_cast<std::uint32_t>(marked_.size());
    note(atom, word);
}

Places Stretch::composed(AtomId atom) {
    const auto at = atom & ~composed_bit;
    if (board_.composed_in[at] != board_.stretch) {
        board_.composed_in[at] = board_.stretch;
        const Atoms::Composed& parts = atoms_.composed(atom);
        Places places = 0;
        for (const AtomId member : parts.members) {
            places |= noted_[member];
        }
        board_.composed[at] = parts.spelling.empty() ? places : places & spelled(parts);
    }
    return board_.composed[at];
}

/// Where a word stands in exactly this spelling, a possessive ending aside.
Places Stretch::spelled(const Atoms::Composed& exact) const {
    Places places = 0;
    for (Places left = noted_[exact.members.front()]; left != 0; left &= left - 1) {
        const auto at = token(static_cast<std::uint32_t>(std::countr_zero(left)));
        const auto shown = tokens_.text(at);
        if (shown == exact.spelling || (tokens_[at].possessive && shown.starts_with(exact.spelling) &&
                                        exact.spelling.size() == tokens_[at].folded_size)) {
            places |= left & (~left + 1);
        }
    }
    return places;
}

void Stretch::clear() {
    for (const AtomId atom : touched_) {
        noted_[atom] = 0;
        for (const AtomId set : index_.sets(atom)) {
            noted_[set] = 0;
        }
    }
    noted_[any_word] = 0;
    touched_.clear();
    triggers_.clear();
    marked_.clear();
    joined_ = 0;
    passable_ = 0;
    widest_mark_ = 1;
}

}  // namespace evenhand::lexicon
