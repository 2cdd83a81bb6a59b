#include "lexicon/stretch.hpp"

#include "evenhand/lexicon/boards.hpp"
#include "lexicon/between.hpp"

#include <algorithm>
#include <bit>
#include <mutex>

namespace evenhand::lexicon {

struct Stretch::Shelf {
    // Where very many texts were read at once, most boards go.
    static constexpr std::size_t most = 8;
    std::mutex mutex;
    std::vector<std::unique_ptr<Board>> boards;
    Shelf() { boards.reserve(most); }
};

Stretch::Shelf& Stretch::shelf() {
    static Shelf shelf;
    return shelf;
}

std::unique_ptr<Stretch::Board> Stretch::take_board() {
    const std::lock_guard lock(shelf().mutex);
    auto& boards = shelf().boards;
    if (boards.empty()) {
        return std::make_unique<Board>();
    }
    auto board = std::move(boards.back());
    boards.pop_back();
    return board;
}

void Stretch::empty_shelf() {
    std::vector<std::unique_ptr<Board>> freed;
    freed.reserve(Shelf::most);
    const std::lock_guard lock(shelf().mutex);
    freed.swap(shelf().boards);
}

void give_back_boards() {
    Stretch::empty_shelf();
}

Stretch::Stretch(const Atoms& atoms, const AnchorIndex& index, const text::Tokens& tokens, const Marks& marks)
    : atoms_(atoms), index_(index), tokens_(tokens), marks_(marks), lent_(take_board()), board_(*lent_) {
    const std::size_t noted = index.always() + std::size_t{1};
    if (board_.noted.size() < noted) {
        board_.noted.resize(noted);
        board_.last_mark.resize(noted);
        board_.touched.resize(noted);
    }
    if (board_.composed.size() < atoms.composed_count()) {
        board_.composed.resize(atoms.composed_count());
    }
    if (board_.tried.size() < index.phrases()) {
        board_.tried.resize(index.phrases());
    }
    noted_ = board_.noted.data();
    noted_[index.always()] = ~Places{0};
    rows_ = board_.rows.data();
    all_ = tokens.all().data();
}

Stretch::~Stretch() {
    clear();
    noted_[index_.always()] = 0;
    const std::lock_guard lock(shelf().mutex);
    if (shelf().boards.size() < Shelf::most) {
        shelf().boards.push_back(std::move(lent_));
    }
}

void Stretch::enter(base::TokenSpan sentence) {
    sentence_ = sentence;
    entered_ = false;
    board_.joined.clear();
    board_.passable.clear();
    board_.proper.clear();
    if (board_.words.size() < sentence.size()) {
        board_.words.resize(sentence.size() + std::size_t{stretch_size});
    }
    words_ = board_.words.data();
    std::uint32_t size = 0;
    each_place(tokens_, sentence, [&](std::uint32_t token, const Between& before) {
        if (!before.joined()) {
            board_.joined.exclude(size);
        }
        if (!before.passable()) {
            board_.passable.exclude(size);
        }
        if (all_[token].kind == text::TokenKind::symbol) {
            board_.proper.exclude(size);
        }
        board_.words[size++] = token;
    });
    size_ = size;
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
    const Places all = (Places{1} << size) - 1;
    joined_ = board_.joined.from(first_) & all;
    passable_ = board_.passable.from(first_) & all;
    noted_[any_word] = board_.proper.from(first_) & all;
    note_words(size);
    rows_[size] = index_.row(index_.always());
    // What begins behind the step is seen whole by the next stretch.
    const auto last = remaining() <= stretch_size ? size : stretch_step;
    beginnings_ = (Places{1} << last) - 1;
    return size != 0;
}

/// What the board says while words are noted; on the stack, where the compiler keeps it in registers.
class Stretch::Notes {
  public:
    Notes(const AnchorIndex& index, Places* noted, AtomId* touched)
        : index_(index), noted_(noted), begin_(touched), past_(touched) {}

    void note(AtomId atom, Places place) {
        const Places before = noted_[atom];
        noted_[atom] = before | place;
        if (before == 0) {
            *past_++ = atom;
            index_.fetch_uses(atom);
        }
        for (const AtomId set : index_.sets(atom)) {
            noted_[set] |= place;
        }
    }
    [[nodiscard]] bool stands(AtomId atom) const { return noted_[atom] != 0; }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(past_ - begin_); }

  private:
    const AnchorIndex& index_;
    Places* noted_;
    AtomId* begin_;
    AtomId* past_;
};

inline void Stretch::note_word(std::uint32_t word, AtomId atom, Notes& notes) {
    const Places place = Places{1} << word;
    if (atom != no_atom) {
        rows_[word] = index_.row(atom);
        notes.note(atom, place);
        for (const AtomId prefix : index_.prefixes(atom)) {
            notes.note(prefix, place);
        }
        return;
    }
    rows_[word] = index_.row(index_.always());
    const auto token = words_[first_ + word];
    if (all_[token].kind != text::TokenKind::symbol) {
        index_.other_prefixes().of(tokens_.folded(token), [&](AtomId prefix) { notes.note(prefix, place); });
    }
}

void Stretch::note_words(std::uint32_t size) {
    // All words are looked up before the first is noted: the tables are larger than the nearest caches, and
    // so the processor waits for many of them at once.
    std::array<AtomId, stretch_size> atoms;
    for (std::uint32_t word = 0; word < size; ++word) {
        atoms[word] = atoms_.words().find(all_[words_[first_ + word]].hash);
        index_.fetch(atoms[word]);
    }
    Notes notes(index_, noted_, board_.touched.data());
    const auto marks = marks_.all();
    const Mark* mark = size == 0 || marks.empty() ? nullptr : marks_.at(words_[first_]).data();
    const Mark* const past = marks.data() + marks.size();
    for (std::uint32_t word = 0; word < size; ++word) {
        note_word(word, atoms[word], notes);
        // Marks are sorted by where they begin.
        for (; mark != nullptr && mark != past && mark->tokens.begin <= words_[first_ + word]; ++mark) {
            if (mark->tokens.begin == words_[first_ + word]) {
                note_mark(*mark, word, notes);
            }
        }
    }
    touched_ = notes.size();
}

void Stretch::note_mark(const Mark& mark, std::uint32_t word, Notes& notes) {
    const AtomId atom = mark.what < atoms_.classes().size() ? atoms_.classes()[mark.what] : no_atom;
    if (atom == no_atom || mark.tokens.end > sentence_.end || mark.tokens.size() > longest_mark) {
        return;
    }
    widest_mark_ = std::max(widest_mark_, mark.tokens.size());
    auto past = first_ + word + 1;
    while (past < size_ && words_[past] < mark.tokens.end) {
        ++past;
    }
    board_.marked.push_back(
        MarkedWords{word, past - first_, notes.stands(atom) ? board_.last_mark[atom] : 0});
    board_.last_mark[atom] = static_cast<std::uint32_t>(board_.marked.size());
    notes.note(atom, Places{1} << word);
}

Places Stretch::compose(AtomId atom) {
    const Atoms::Composed parts = atoms_.composed(atom);
    Places places = 0;
    for (const AtomId member : parts.members) {
        places |= noted_[member];
    }
    places = parts.spelling.empty() ? places : places & spelled(parts);
    board_.composed[atom & ~composed_bit] = Answer{board_.stretch, places};
    return places;
}

/// Where a word stands in exactly this spelling, a possessive ending aside.
Places Stretch::spelled(const Atoms::Composed& exact) const {
    Places places = 0;
    for (Places left = noted_[exact.members.front()]; left != 0; left &= left - 1) {
        if (tokens_.spelled(token(static_cast<std::uint32_t>(std::countr_zero(left))), exact.spelling)) {
            places |= left & (~left + 1);
        }
    }
    return places;
}

void Stretch::note_later() {
    noted_later_ = true;
    for (const AtomId atom : standing()) {
        for (const AtomId set : index_.later_sets(atom)) {
            noted_[set] |= noted_[atom];
        }
    }
}

void Stretch::clear() {
    for (const AtomId atom : standing()) {
        noted_[atom] = 0;
        for (const AtomId set : index_.sets(atom)) {
            noted_[set] = 0;
        }
        if (noted_later_) {
            for (const AtomId set : index_.later_sets(atom)) {
                noted_[set] = 0;
            }
        }
    }
    noted_later_ = false;
    noted_[any_word] = 0;
    touched_ = 0;
    board_.marked.clear();
    joined_ = 0;
    passable_ = 0;
    widest_mark_ = 1;
}

}  // namespace evenhand::lexicon
