#include "pairing.hpp"

#include "attribution.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace evenhand::quotes {

namespace {

using text::TokenKind;

enum class Direction : std::uint8_t { opens, closes, either };

struct Mark {
    std::uint32_t token = 0;
    Direction direction = Direction::either;
    bool single = false;
    bool heads_line = false;
};

bool is_single(std::string_view mark) {
    return mark == "'" || mark == "\xe2\x80\x98" || mark == "\xe2\x80\x99" || mark == "\xe2\x80\x9a";
}

/// What the character itself says, before its place is looked at.
Direction written(std::string_view mark) {
    if (mark == "\xe2\x80\x9c" || mark == "\xe2\x80\x98" || mark == "\xe2\x80\x9e" || mark == "\xc2\xab" ||
        mark == "\xe2\x80\x9a") {
        return Direction::opens;
    }
    if (mark == "\xe2\x80\x9d" || mark == "\xe2\x80\x99" || mark == "\xc2\xbb") {
        return Direction::closes;
    }
    return Direction::either;
}

/// Pairs the marks of one paragraph after the other.
class Pairer {
  public:
    explicit Pairer(const Sight& sight) : sight_(sight) {}

    Pairing run() {
        auto mark = sight_.words.marks.begin();
        std::uint32_t paragraph = 0;
        for (const auto& part : sight_.layout.paragraphs) {
            marks_.clear();
            for (; mark != sight_.words.marks.end() && *mark < part.tokens.end; ++mark) {
                marks_.push_back(read_mark(*mark, part.tokens));
            }
            if (!marks_.empty()) {
                pair_paragraph(paragraph, part.tokens);
            }
            ++paragraph;
        }
        return std::move(result_);
    }

  private:
    [[nodiscard]] Mark read_mark(std::uint32_t token, base::TokenSpan paragraph) const;
    [[nodiscard]] Direction by_place(std::uint32_t token, base::TokenSpan paragraph) const;
    [[nodiscard]] bool behind_colon(std::uint32_t token, base::TokenSpan paragraph) const;
    [[nodiscard]] bool carried_on(const Mark& mark, std::uint32_t paragraph_end) const;
    [[nodiscard]] bool introduced(const Mark& mark, base::TokenSpan paragraph) const;
    void pair_paragraph(std::uint32_t paragraph, base::TokenSpan tokens);
    void opening(const Mark& mark, std::uint32_t paragraph, base::TokenSpan tokens);
    void closing(const Mark& mark, std::uint32_t paragraph, base::TokenSpan tokens);
    void stray_close(const Mark& mark, std::uint32_t paragraph, base::TokenSpan tokens);
    void leave_open(std::uint32_t paragraph, std::uint32_t end);

    [[nodiscard]] bool is_open(bool single) const { return open_[single ? 1 : 0] > 0; }
    void pop() {
        --open_[stack_.back().single ? 1 : 0];
        stack_.pop_back();
    }

    const Sight& sight_;
    std::vector<Mark> marks_;
    std::vector<Mark> stack_;
    std::array<std::uint32_t, 2> open_{};
    std::array<std::uint32_t, 2> closers_left_{};
    std::uint32_t done_ = 0;  ///< up to here the paragraph's tokens are in a region
    Pairing result_;
};

Direction Pairer::by_place(std::uint32_t token, base::TokenSpan paragraph) const {
    const auto& mark = sight_.at(token);
    const bool first = token == paragraph.begin || sight_.is_kind(token - 1, TokenKind::line_break);
    const bool last = token + 1 >= paragraph.end || sight_.is_kind(token + 1, TokenKind::line_break);
    if (first) {
        return last ? Direction::either : Direction::opens;
    }
    if (last) {
        return Direction::closes;
    }
    const auto& next = sight_.at(token + 1);
    const auto before = sight_.at(token - 1).kind;
    const bool space_after = next.space_before;
    const bool word_after = next.kind == TokenKind::word || next.kind == TokenKind::number;
    // said:“ We know”, said:” We know”: behind a colon nothing closes before more words.
    if (before == TokenKind::comma && sight_.first_byte(token - 1) == ':' && word_after) {
        return Direction::opens;
    }
    if (mark.space_before != space_after) {
        return mark.space_before ? Direction::opens : Direction::closes;
    }
    if (mark.space_before) {
        return Direction::either;
    }
    // No space on either side: the company decides.
    const char bracket = sight_.first_byte(token - 1);
    if (before == TokenKind::bracket) {
        return bracket == '(' || bracket == '[' ? Direction::opens : Direction::closes;
    }
    if (before == TokenKind::dash || before == TokenKind::bullet) {
        return word_after ? Direction::opens : Direction::closes;
    }
    if (before == TokenKind::comma) {
        return word_after && bracket == ':' ? Direction::opens : Direction::closes;
    }
    if (before == TokenKind::quote_mark) {
        return word_after ? Direction::opens : Direction::either;
    }
    return Direction::closes;
}

bool Pairer::behind_colon(std::uint32_t token, base::TokenSpan paragraph) const {
    return token > paragraph.begin && sight_.is_kind(token - 1, TokenKind::comma) &&
           sight_.first_byte(token - 1) == ':';
}

Mark Pairer::read_mark(std::uint32_t token, base::TokenSpan paragraph) const {
    const auto as_text = sight_.tokens.text(token);
    Mark mark{token, written(as_text), is_single(as_text), false};
    mark.heads_line = token == paragraph.begin || sight_.is_kind(token - 1, TokenKind::line_break) ||
                      sight_.is_kind(token - 1, TokenKind::bullet);
    const auto place = by_place(token, paragraph);
    // A place that can only mean one thing beats the character: people type ” to open, and to close “ before
    // the space that belongs before it.
    const bool apostrophe =
        mark.direction == Direction::closes && mark.single && !behind_colon(token, paragraph);
    if (mark.direction == Direction::either ||
        (place != Direction::either && place != mark.direction && !apostrophe)) {
        mark.direction = place;
    }
    const bool inches = mark.direction != Direction::opens && !sight_.at(token).space_before &&
                        token > paragraph.begin && as_text == "\"" &&
                        sight_.is_kind(token - 1, TokenKind::number);
    if (inches) {
        mark.direction = Direction::closes;
    }
    return mark;
}

/// Whether the next paragraph begins with a mark of the same sort.
bool Pairer::carried_on(const Mark& mark, std::uint32_t paragraph_end) const {
    const auto next = sight_.skip_breaks(paragraph_end, sight_.tokens.size());
    return next < sight_.tokens.size() && sight_.is_kind(next, TokenKind::quote_mark) &&
           is_single(sight_.tokens.text(next)) == mark.single &&
           written(sight_.tokens.text(next)) != Direction::closes;
}

bool Pairer::introduced(const Mark& mark, base::TokenSpan paragraph) const {
    if (mark.heads_line) {
        return true;
    }
    const auto before = mark.token - 1;
    if (sight_.is_kind(before, TokenKind::comma)) {
        return sight_.first_byte(before) != ';';
    }
    if (sight_.is_kind(before, TokenKind::stop) &&
        (closing_attribution(sight_, {mark.token + 1, paragraph.end}).found() ||
         carried_on(mark, paragraph.end))) {
        return true;
    }
    // The second part of “…,” said X. “…” may run on into the next paragraph.
    if (sight_.is_kind(before, TokenKind::stop) && !result_.regions.empty()) {
        const auto& last = result_.regions.back();
        return last.open != nowhere && last.open >= paragraph.begin && last.single == mark.single;
    }
    const auto earliest = before > paragraph.begin + 2 ? before - 2 : paragraph.begin;
    for (auto token = earliest; token <= before; ++token) {
        if (sight_.marks.end_of(sight_.classes.speech_verb, token) == before + 1) {
            return true;
        }
    }
    return false;
}

void Pairer::pair_paragraph(std::uint32_t paragraph, base::TokenSpan tokens) {
    stack_.clear();
    open_ = {};
    closers_left_ = {};
    done_ = tokens.begin;
    for (const auto& mark : marks_) {
        closers_left_[mark.single ? 1 : 0] += mark.direction != Direction::opens ? 1 : 0;
    }
    for (const auto& mark : marks_) {
        if (mark.direction != Direction::opens) {
            --closers_left_[mark.single ? 1 : 0];
        }
        const bool closes = mark.direction == Direction::closes ||
                            (mark.direction == Direction::either && is_open(mark.single));
        if (closes) {
            closing(mark, paragraph, tokens);
        } else {
            opening(mark, paragraph, tokens);
        }
    }
    leave_open(paragraph, tokens.end);
}

void Pairer::opening(const Mark& mark, std::uint32_t paragraph, base::TokenSpan tokens) {
    const auto family = mark.single ? 1 : 0;
    const bool none_closes = closers_left_[family] < open_[family] + 1;
    if (!stack_.empty() && (mark.heads_line || (none_closes && stack_.front().single == mark.single))) {
        // The one before was never closed: a paragraph mark at the head of a line, or a forgotten close.
        leave_open(paragraph, mark.token);
    }
    if (none_closes && (!introduced(mark, tokens) || !stack_.empty())) {
        result_.unclosed.push_back(sight_.tokens.span(base::TokenSpan{mark.token, mark.token + 1}));
        return;
    }
    stack_.push_back(mark);
    ++open_[family];
}

void Pairer::closing(const Mark& mark, std::uint32_t paragraph, base::TokenSpan tokens) {
    if (!is_open(mark.single)) {
        stray_close(mark, paragraph, tokens);
        return;
    }
    while (stack_.back().single != mark.single) {
        pop();
    }
    const auto open = stack_.back().token;
    pop();
    if (stack_.empty() && mark.token > open + 1) {
        result_.regions.push_back(Region{{open + 1, mark.token}, open, mark.token, paragraph, mark.single});
        done_ = mark.token + 1;
    }
}

void Pairer::stray_close(const Mark& mark, std::uint32_t paragraph, base::TokenSpan tokens) {
    if (!stack_.empty() || mark.token <= done_) {
        return;
    }
    const auto before = sight_.before(mark.token, done_);
    const bool sentence_ends = before != nowhere && (sight_.is_kind(before, TokenKind::stop) ||
                                                     sight_.is_kind(before, TokenKind::comma));
    const bool comma_outside =
        mark.token + 1 < tokens.end && sight_.is_kind(mark.token + 1, TokenKind::comma);
    if (!sentence_ends && (mark.single || !comma_outside)) {
        return;
    }
    auto begin = done_;
    const auto earliest = mark.token > done_ + 4 * reach ? mark.token - 4 * reach : done_;
    for (auto token = earliest; token < mark.token; ++token) {
        if (sight_.is_kind(token, TokenKind::comma) && sight_.first_byte(token) == ':' &&
            sight_.any(sight_.classes.speech_verb, sight_.sentence_begin(token, done_), token)) {
            begin = token + 1;
            break;
        }
    }
    begin = sight_.skip_breaks(begin, mark.token);
    if (begin < mark.token && (begin != done_ || done_ == tokens.begin)) {
        result_.regions.push_back(Region{{begin, mark.token}, nowhere, mark.token, paragraph, mark.single});
        done_ = mark.token + 1;
    }
}

void Pairer::leave_open(std::uint32_t paragraph, std::uint32_t end) {
    if (stack_.empty()) {
        return;
    }
    const auto first = stack_.front();
    auto past = end;
    while (past > first.token + 1 && sight_.is_kind(past - 1, TokenKind::line_break)) {
        --past;
    }
    result_.unclosed.push_back(sight_.tokens.span(base::TokenSpan{first.token, first.token + 1}));
    if (past > first.token + 1) {
        result_.regions.push_back(
            Region{{first.token + 1, past}, first.token, nowhere, paragraph, first.single});
    }
    done_ = end;
    stack_.clear();
    open_ = {};
}

}  // namespace

Pairing pair_marks(const Sight& sight) {
    return Pairer(sight).run();
}

}  // namespace evenhand::quotes
