#include "scanner.hpp"

#include "contractions.hpp"
#include "eight_bytes.hpp"

#include <unicode/uchar.h>

namespace evenhand::text {
namespace {

/// A longer word is cut: nobody wrote it, and a folded word must fit its 16-bit length.
constexpr std::size_t longest_word = 1000;

constexpr std::array<bool, 256> ascii_word_bytes() {
    std::array<bool, 256> bytes{};
    for (std::size_t byte = 0; byte < detail::ascii_class.size(); ++byte) {
        bytes[byte] = is_letter_or_digit(detail::ascii_class[byte]);
    }
    return bytes;
}
constexpr std::array<bool, 256> is_ascii_word_byte = ascii_word_bytes();

/// What a byte behind ASCII letters says of the word.
enum class Behind : std::uint8_t {
    may_go_on,       ///< an apostrophe, a hyphen, a letter beyond ASCII: somebody must look
    ends,            ///< no word and no address goes on over it
    may_be_address,  ///< ends it unless an address goes on
};

constexpr std::array<Behind, 256> bytes_behind() {
    std::array<Behind, 256> behind{};
    for (const char byte : std::string_view(" \n,;!?()[]\"/&")) {
        behind[static_cast<unsigned char>(byte)] = Behind::ends;
    }
    behind['.'] = behind[':'] = Behind::may_be_address;
    return behind;
}
constexpr std::array<Behind, 256> behind_word = bytes_behind();

/// The one contraction of letters alone, as eight::letters() folds it.
constexpr std::uint64_t cannot = eight::packed("cannot");

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

inline Token& Scanner::add_folded(TokenKind kind, std::size_t end, const Folded& folded) {
    Token& token = tokens_.emplace_back(
        Token{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end), folded.hash,
              static_cast<std::uint32_t>(folded.begin), static_cast<std::uint16_t>(folded.size), kind,
              LetterCase::none, space_, folded.possessive});
    at_ = end;
    space_ = false;
    return token;
}

void Scanner::run() {
    while (at_ < text_.size()) {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (byte == ' ') {
            space_ = true;
            ++at_;
        } else if (byte >= 0x80) {
            const Character character = character_at(text_, at_);
            scan_one(class_of(character.code), character.size);
        } else if (const CharacterClass kind = detail::ascii_class[byte];
                   kind != CharacterClass::letter || !scan_plain_words()) {
            scan_one(kind, 1);
        }
    }
    folded_.finish();
}

void Scanner::scan_one(CharacterClass kind, std::uint32_t size) {
    switch (kind) {
    case CharacterClass::space:
        space_ = true;
        ++at_;
        break;
    case CharacterClass::line_end: scan_line_end(); break;
    case CharacterClass::letter: scan_word(at_ + size); break;
    case CharacterClass::digit: scan_number(at_ + size); break;
    case CharacterClass::single_mark: scan_single_mark(); break;
    case CharacterClass::currency:
        if (class_at(text_, at_ + size) == CharacterClass::digit) {
            scan_number(at_ + size);
        } else {
            add(TokenKind::symbol, at_ + size);
        }
        break;
    default: scan_sign(kind, at_ + size); break;
    }
}

void Scanner::scan_line_end() {
    if (!tokens_.empty() && tokens_.back().kind == TokenKind::line_break) {
        marks_.begin_paragraph();
    }
    add(TokenKind::line_break, at_ + 1);
    space_ = false;
}

void Scanner::scan_sign(CharacterClass kind, std::size_t end) {
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
    default: scan_symbol(end); break;
    }
}

void Scanner::scan_symbol(std::size_t end) {
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

bool Scanner::scan_plain_words() {
    // All that changes with each word is kept out of memory.
    const char* const text = text_.data();
    const std::size_t size = text_.size();
    FoldBuffer::Plain folded = folded_.plain(size - at_);
    std::size_t at = at_;
    bool space = space_;
    while (at + 16 <= size) {
        const eight::Letters first = eight::letters(eight::load(text + at));
        eight::Letters rest;
        if (first.size == 8) {
            rest = eight::letters(eight::load(text + at + 8));
        }
        const std::size_t end = at + first.size + rest.size;
        if (end == at || end == at + 16 || first.folded == cannot) {
            break;
        }
        const Behind behind = behind_word[static_cast<unsigned char>(text[end])];
        if (behind != Behind::ends && (behind == Behind::may_go_on || may_be_address(end))) {
            break;
        }
        LetterCase letter_case = LetterCase::lower;
        if ((first.capitals | rest.capitals) != 0) {
            letter_case = first.capitals == eight::first_top && rest.capitals == 0
                              ? LetterCase::capitalised
                              : letter_case_of(text_.substr(at, end - at));
        }
        const auto begin = static_cast<std::uint32_t>(folded.used);
        const std::uint64_t hash = folded.add(first.folded, rest.folded, end - at);
        tokens_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), hash, begin,
                           static_cast<std::uint16_t>(end - at), TokenKind::word, letter_case, space, false});
        space = text[end] == ' ';
        at = end + (space ? 1 : 0);
        if (!space) {
            break;
        }
    }
    const bool any = at > at_;
    folded_.take(folded);
    at_ = at;
    space_ = space;
    return any;
}

void Scanner::scan_word(std::size_t begin) {
    const std::size_t end = word_end(at_, begin);
    if (may_be_address(end)) {
        if (const std::size_t last = addresses_.end_from(at_); last > end) {
            add_word(TokenKind::address, last);
            return;
        }
    }
    if (!add_contraction(end)) {
        add_word(TokenKind::word, end);
    }
}

bool Scanner::add_contraction(std::size_t end) {
    const std::string_view word = text_.substr(at_, end - at_);
    const auto parts = contraction_of(word);
    if (!parts) {
        return false;
    }
    const std::string_view head = word.substr(0, parts->head_size);
    const Folded folded = folded_.add(parts->head.empty() ? head : parts->head);
    add_folded(TokenKind::word, at_ + head.size(), folded).letter_case = letter_case_of(head);
    Token& tail = add_folded(TokenKind::word, end, folded_.add(parts->tail));
    tail.letter_case = letter_case_of(word.substr(head.size()));
    tail.clitic = true;
    return true;
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
        const char byte = text_[at];
        if (is_ascii_word_byte[static_cast<unsigned char>(byte)]) {
            ++at;
            continue;
        }
        if (static_cast<unsigned char>(byte) < 0x80 && byte != '-' && byte != '\'' && byte != '`') {
            return at;
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

void Scanner::add(TokenKind kind, std::size_t end) {
    const std::string_view sign = text_.substr(at_, end - at_);
    add_folded(kind, end,
               sign.size() == 1 && folds_to_itself(sign[0]) ? folded_.add_sign(sign[0]) : folded_.add(sign));
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
