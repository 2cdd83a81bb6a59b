#include "scanner.hpp"

#include "eight_bytes.hpp"

#include <unicode/uchar.h>

namespace evenhand::text {
namespace {

/// A longer word is cut: nobody wrote it, and a folded word must fit its 16-bit length.
constexpr std::size_t longest_word = 1000;
constexpr std::size_t longest_plain_word = 64;

constexpr std::array<bool, 256> ascii_word_bytes() {
    std::array<bool, 256> bytes{};
    for (std::size_t byte = 0; byte < detail::ascii_class.size(); ++byte) {
        bytes[byte] = is_letter_or_digit(detail::ascii_class[byte]);
    }
    return bytes;
}
constexpr std::array<bool, 256> is_ascii_word_byte = ascii_word_bytes();

/// Marks that are an apostrophe between two letters although they are made for something else.
bool is_stray_apostrophe(char32_t code) {
    return code == '`' || code == 0xb4 || code == 0x2032;
}

LetterCase letter_case_of(std::string_view word) {
    std::size_t upper = 0;
    std::size_t lower = 0;
    bool lower_first = false;
    bool upper_inside = false;
    bool part_begins = true;
    for (std::size_t at = 0; at < word.size();) {
        const Character character = character_at(word, at);
        const bool ascii = character.code < 0x80;
        const auto point = static_cast<UChar32>(character.code);
        const bool is_upper = ascii ? character.code >= 'A' && character.code <= 'Z' : u_isupper(point) != 0;
        const bool is_lower = ascii ? character.code >= 'a' && character.code <= 'z' : u_islower(point) != 0;
        if (is_upper) {
            upper_inside = upper_inside || !part_begins;
            ++upper;
        } else if (is_lower) {
            lower_first = lower_first || upper + lower == 0;
            ++lower;
        }
        part_begins = !is_upper && !is_lower;
        at += character.size;
    }
    if (upper == 0) {
        return lower == 0 ? LetterCase::none : LetterCase::lower;
    }
    if (lower == 0) {
        return upper == 1 ? LetterCase::capitalised : LetterCase::upper;
    }
    return lower_first || upper_inside ? LetterCase::mixed : LetterCase::capitalised;
}

}  // namespace

void Scanner::run() {
    while (at_ < text_.size()) {
        scan_one();
    }
    folded_.finish();
}

void Scanner::scan_one() {
    const Character character = character_at(text_, at_);
    const CharacterClass kind = class_of(character.code);
    switch (kind) {
    case CharacterClass::space:
        space_ = true;
        ++at_;
        break;
    case CharacterClass::line_end: scan_line_end(); break;
    case CharacterClass::letter:
        if (!scan_plain_word()) {
            scan_word(at_ + character.size);
        }
        break;
    case CharacterClass::digit: scan_number(at_ + character.size); break;
    case CharacterClass::single_mark: scan_single_mark(); break;
    case CharacterClass::currency:
        if (class_at(text_, at_ + character.size) == CharacterClass::digit) {
            scan_number(at_ + character.size);
        } else {
            add(TokenKind::symbol, at_ + character.size);
        }
        break;
    default: scan_sign(kind); break;
    }
}

void Scanner::scan_line_end() {
    if (!tokens_.empty() && tokens_.back().kind == TokenKind::line_break) {
        marks_.begin_paragraph();
    }
    add(TokenKind::line_break, at_ + 1);
    space_ = false;
}

void Scanner::scan_sign(CharacterClass kind) {
    const std::size_t end = at_ + character_at(text_, at_).size;
    switch (kind) {
    case CharacterClass::double_mark: add(TokenKind::quote_mark, end); break;
    case CharacterClass::comma: add(TokenKind::comma, end); break;
    case CharacterClass::dash: add(TokenKind::dash, end); break;
    case CharacterClass::bracket: add(TokenKind::bracket, end); break;
    case CharacterClass::stop: {
        std::size_t last = end;
        while (class_at(text_, last) == CharacterClass::stop && last - at_ < longest_word) {
            last += character_at(text_, last).size;
        }
        add(TokenKind::stop, last);
        break;
    }
    case CharacterClass::hyphen: {
        const bool bullet = at_line_head() && class_at(text_, end) == CharacterClass::space;
        add(bullet ? TokenKind::bullet : TokenKind::dash, end);
        break;
    }
    case CharacterClass::bullet: add(at_line_head() ? TokenKind::bullet : TokenKind::symbol, end); break;
    default: scan_symbol(); break;
    }
}

void Scanner::scan_symbol() {
    const std::size_t end = at_ + character_at(text_, at_).size;
    const char sign = text_[at_];
    if (sign == '*' && at_line_head() && class_at(text_, end) == CharacterClass::space) {
        add(TokenKind::bullet, end);
        return;
    }
    if ((sign == '@' || sign == '#') && !is_letter_or_digit(class_before(text_, at_))) {
        if (const std::size_t last = addresses_.handle_end_from(at_); last > at_) {
            add_word(TokenKind::address, last);
            return;
        }
    }
    add(TokenKind::symbol, end);
}

void Scanner::scan_single_mark() {
    const Character mark = character_at(text_, at_);
    const std::size_t after = at_ + mark.size;
    const CharacterClass before = class_before(text_, at_);
    // Behind a word the word itself has asked; what is left of such marks closes a quotation.
    if (is_letter_or_digit(before) || marks_.leading(at_) == MarkUse::quotation) {
        add(TokenKind::quote_mark, after);
    } else if (class_at(text_, after) == CharacterClass::letter) {
        scan_word(after);
    } else if (class_at(text_, after) == CharacterClass::digit) {
        scan_number(after);
    } else {
        add(TokenKind::quote_mark, after);
    }
}

bool Scanner::may_be_address(std::size_t end) const {
    if (end + 1 >= text_.size()) {
        return false;
    }
    switch (text_[end]) {
    case '.':
    case '@':
    case '_':
    case '+':
    case '%':
        return class_at(text_, end + 1) == CharacterClass::letter ||
               class_at(text_, end + 1) == CharacterClass::digit;
    case ':': return text_[end + 1] == '/';
    default: return false;
    }
}

bool Scanner::scan_plain_word() {
    std::size_t end = at_;
    for (std::size_t step = 8; step == 8; end += step) {
        if (end + 16 > text_.size() || end - at_ > longest_plain_word) {
            return false;
        }
        step = eight::word_size(eight::load(text_.data() + end));
    }
    const char next = text_[end];
    const bool dot = next == '.' && !may_be_address(end);
    if (end == at_ || !(dot || next == ' ' || next == ',' || next == '\n')) {
        return false;
    }
    const std::string_view word = text_.substr(at_, end - at_);
    const Folded folded = folded_.add_plain(word);
    Token& token = add_folded(TokenKind::word, end, folded);
    const bool capital = word[0] >= 'A' && word[0] <= 'Z';
    if (folded.capitals == 0) {
        token.letter_case = LetterCase::lower;
    } else {
        token.letter_case = folded.capitals == 1 && capital ? LetterCase::capitalised : letter_case_of(word);
    }
    return true;
}

void Scanner::scan_word(std::size_t begin) {
    const std::size_t end = word_end(at_, begin);
    if (may_be_address(end)) {
        if (const std::size_t last = addresses_.end_from(at_); last > end) {
            add_word(TokenKind::address, last);
            return;
        }
    }
    add_word(TokenKind::word, end);
}

void Scanner::scan_number(std::size_t begin) {
    const std::size_t end = number_end(at_, begin);
    if (may_be_address(end)) {
        if (const std::size_t last = addresses_.end_from(at_); last > end) {
            add_word(TokenKind::address, last);
            return;
        }
    }
    add_word(TokenKind::number, end);
}

std::size_t Scanner::joint_end(std::size_t begin, std::size_t at, Character character) {
    const std::size_t after = at + character.size;
    const CharacterClass kind = class_of(character.code);
    const CharacterClass next = class_at(text_, after);
    if (kind == CharacterClass::hyphen) {
        return is_letter_or_digit(next) ? after : at;
    }
    if (kind == CharacterClass::single_mark || is_stray_apostrophe(character.code)) {
        if (next == CharacterClass::letter) {
            return after;
        }
        // The second mark of "rock 'n' roll".
        if (at - begin <= 4 && class_at(text_, begin) == CharacterClass::single_mark &&
            (text_[at - 1] == 'n' || text_[at - 1] == 'N') &&
            class_before(text_, at - 1) == CharacterClass::single_mark) {
            return after;
        }
        const bool quotation = kind != CharacterClass::single_mark || next == CharacterClass::digit ||
                               marks_.trailing(at) == MarkUse::quotation;
        return quotation || at == begin ? at : after;
    }
    return at;
}

std::size_t Scanner::word_end(std::size_t begin, std::size_t at) {
    while (at < text_.size() && at - begin < longest_word) {
        if (is_ascii_word_byte[static_cast<unsigned char>(text_[at])]) {
            ++at;
            continue;
        }
        const Character character = character_at(text_, at);
        if (is_letter_or_digit(class_of(character.code))) {
            at += character.size;
            continue;
        }
        const std::size_t joint = joint_end(begin, at, character);
        if (joint == at) {
            return at;
        }
        at = joint;
        if (!is_letter_or_digit(class_at(text_, at))) {
            return at;
        }
    }
    return at;
}

std::size_t Scanner::number_end(std::size_t begin, std::size_t at) {
    const auto digit = [this](std::size_t where) { return class_at(text_, where) == CharacterClass::digit; };
    while (at < text_.size() && at - begin < longest_word) {
        const char byte = text_[at];
        if (byte == '%') {
            return at + 1;
        }
        const bool inside = byte == '.' || byte == ':' || byte == '/';
        // Three digits and no fourth: "1,150", not "in 2022,2023".
        const bool thousands =
            byte == ',' && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
        if ((inside && digit(at + 1)) || thousands) {
            at += 2;
            continue;
        }
        const std::size_t end = word_end(begin, at);
        if (end == at || !is_letter_or_digit(class_before(text_, end))) {
            return end;
        }
        at = end;
    }
    return at;
}

bool Scanner::at_line_head() const {
    return tokens_.empty() || tokens_.back().kind == TokenKind::line_break;
}

Token& Scanner::add_folded(TokenKind kind, std::size_t end, const Folded& folded) {
    Token& token = tokens_.emplace_back();
    token.begin = static_cast<std::uint32_t>(at_);
    token.end = static_cast<std::uint32_t>(end);
    token.kind = kind;
    token.space_before = space_;
    token.folded_begin = static_cast<std::uint32_t>(folded.begin);
    token.folded_size = static_cast<std::uint16_t>(folded.size);
    token.possessive = folded.possessive;
    token.hash = folded.hash;
    at_ = end;
    space_ = false;
    return token;
}

void Scanner::add(TokenKind kind, std::size_t end) {
    add_folded(kind, end, folded_.add(text_.substr(at_, end - at_)));
}

void Scanner::add_word(TokenKind kind, std::size_t end) {
    const std::string_view word = text_.substr(at_, end - at_);
    const Folded folded = folded_.add(word);
    Token& token = add_folded(kind, end, folded);
    if (kind == TokenKind::word) {
        const bool genitive_s = folded.possessive && (word.back() == 's' || word.back() == 'S');
        token.letter_case = folded.ascii && folded.capitals == 0
                                ? LetterCase::lower
                                : letter_case_of(genitive_s ? word.substr(0, word.size() - 1) : word);
    }
}

}  // namespace evenhand::text
