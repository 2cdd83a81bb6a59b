#include "evenhand/lexicon/phrase.hpp"

#include "evenhand/text/tokens.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

namespace evenhand::lexicon {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using Kind = PhraseElement::Kind;
using Need = PhraseElement::Need;
using Weight = PhraseElement::Weight;

constexpr std::size_t longest_phrase = 1000;
constexpr std::uint32_t deepest_bracket = 6;
constexpr std::uint32_t default_gap = 5;
constexpr std::uint32_t widest_gap = 20;
constexpr std::size_t shortest_prefix = 2;

Error broken(std::string message, std::string mend) {
    return Error{ErrorCode::malformed, std::move(message), std::move(mend), {}};
}

bool is_space(char letter) {
    return letter == ' ' || (letter >= '\t' && letter <= '\r');
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// The bytes that no word of a phrase holds.
constexpr std::array<bool, 256> ends_word = [] {
    std::array<bool, 256> ends{};
    for (const char closer : std::string_view("()|?~*^=<> \t\n\v\f\r")) {
        ends[static_cast<unsigned char>(closer)] = true;
    }
    return ends;
}();

bool is_word_token(const text::Token& token) {
    using text::TokenKind;
    return token.kind == TokenKind::word || token.kind == TokenKind::number ||
           token.kind == TokenKind::address || token.kind == TokenKind::symbol;
}

PhraseElement group_of(std::vector<PhraseSequence> branches) {
    PhraseElement group;
    group.kind = Kind::group;
    group.branches = std::move(branches);
    return group;
}

/// Reads a phrase from left to right; `at_` is the next byte.
class Parser {
  public:
    explicit Parser(std::string_view phrase) : phrase_(phrase) {}

    Result<PhraseSequence> parse() {
        EVENHAND_TRY(auto sequence, parse_sequence(0));
        if (!done()) {
            return peek() == ')' ? broken("a bracket is closed that was never opened", "take the ')' out")
                                 : broken("'|' stands between words only", "put the choices in brackets");
        }
        return sequence;
    }

  private:
    [[nodiscard]] bool done() const { return at_ >= phrase_.size(); }
    [[nodiscard]] char peek() const { return done() ? '\0' : phrase_[at_]; }
    [[nodiscard]] bool ahead(std::string_view what) const { return phrase_.substr(at_).starts_with(what); }
    bool accept(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        ++at_;
        return true;
    }
    void skip_spaces() {
        while (!done() && is_space(peek())) {
            ++at_;
        }
    }

    Result<PhraseSequence> parse_sequence(std::uint32_t depth) {
        PhraseSequence sequence;
        for (skip_spaces(); !done() && peek() != ')' && peek() != '|'; skip_spaces()) {
            EVENHAND_TRY(auto element, parse_element(depth));
            sequence.push_back(std::move(element));
        }
        return sequence;
    }

    Result<PhraseElement> parse_element(std::uint32_t depth) {
        if (ahead("...")) {
            return parse_gap();
        }
        const auto weight = accept('^') ? Weight::head : Weight::plain;
        PhraseElement element;
        if (peek() == '(') {
            EVENHAND_TRY(element, parse_group(depth));
        } else {
            EVENHAND_TRY(element, parse_choice(depth));
        }
        if (weight == Weight::head && (element.kind == Kind::start || element.kind == Kind::end)) {
            return broken("'^' marks a word, not the edge of a sentence", "move it to the word that matters");
        }
        if (accept('?')) {
            element.need = Need::optional;
        }
        element.weight = weight;
        if (!done() && !is_space(peek()) && peek() != ')' && peek() != '|') {
            return broken("'" + std::string(phrase_.substr(at_, 1)) + "' stands where a word should end",
                          "put a space between two elements");
        }
        return element;
    }

    Result<PhraseElement> parse_gap() {
        at_ += 3;
        PhraseElement gap;
        gap.kind = Kind::gap;
        std::uint32_t most = 0;
        while (is_digit(peek()) && most < 1000) {
            most = most * 10 + static_cast<std::uint32_t>(phrase_[at_++] - '0');
        }
        gap.most = most == 0 ? default_gap : most;
        if (gap.most > widest_gap) {
            return broken("a gap of more than " + std::to_string(widest_gap) + " words", "make it narrower");
        }
        if (!done() && !is_space(peek()) && peek() != ')') {
            return broken("a gap touches the next word", "put a space on both sides of '...'");
        }
        return gap;
    }

    Result<PhraseElement> parse_group(std::uint32_t depth) {
        if (depth >= deepest_bracket) {
            return broken("brackets within brackets, too deep", "write several phrases");
        }
        ++at_;
        std::vector<PhraseSequence> branches;
        do {
            EVENHAND_TRY(auto branch, parse_sequence(depth + 1));
            if (branch.empty()) {
                return broken("an empty choice in brackets", "use '?' for what may be missing");
            }
            branches.push_back(std::move(branch));
        } while (accept('|'));
        if (!accept(')')) {
            return broken("a bracket is never closed", "add the ')'");
        }
        return group_of(std::move(branches));
    }

    /// Inside brackets '|' parts sequences, outside it parts single words.
    Result<PhraseElement> parse_choice(std::uint32_t depth) {
        EVENHAND_TRY(auto first, parse_atom());
        if (depth > 0 || peek() != '|') {
            if (first.size() == 1) {
                return std::move(first.front());
            }
            return group_of({std::move(first)});
        }
        std::vector<PhraseSequence> branches{std::move(first)};
        while (accept('|')) {
            EVENHAND_TRY(auto branch, parse_atom());
            branches.push_back(std::move(branch));
        }
        return group_of(std::move(branches));
    }

    Result<PhraseSequence> parse_atom() {
        PhraseElement element;
        if (accept('<')) {
            EVENHAND_TRY(element, parse_named());
            return PhraseSequence{std::move(element)};
        }
        if (accept('=')) {
            element.kind = Kind::exact;
            element.text = std::string(take_word());
            if (element.text.empty()) {
                return broken("'=' has no word behind it", "write the word right after it");
            }
            return PhraseSequence{std::move(element)};
        }
        const auto word = take_word();
        if (word.empty()) {
            return broken("'" + std::string(phrase_.substr(at_, 1)) + "' stands where a word should",
                          "see the table of the grammar in lexicons/README.md");
        }
        if (word == "_") {
            element.kind = Kind::any;
            return PhraseSequence{std::move(element)};
        }
        return literal(word);
    }

    Result<PhraseElement> parse_named() {
        const auto close = phrase_.find('>', at_);
        if (close == std::string_view::npos || close == at_) {
            return broken("a '<' without its class name and '>'", "write it as <name>");
        }
        PhraseElement element;
        element.text = std::string(phrase_.substr(at_, close - at_));
        at_ = close + 1;
        element.kind = element.text == "start" ? Kind::start
                       : element.text == "end" ? Kind::end
                                               : Kind::named;
        return element;
    }

    std::string_view take_word() {
        const auto begin = at_;
        while (!done() && !ends_word[static_cast<unsigned char>(peek())] && !ahead("...")) {
            ++at_;
        }
        return phrase_.substr(begin, at_ - begin);
    }

    /// A word as the tokens of a text would hold it: "24/7" may be several.
    static PhraseSequence words_of(std::string_view word) {
        PhraseSequence sequence;
        // Nearly all are small letters alone, which every text holds as one token just so.
        if (std::ranges::all_of(word, [](char letter) { return letter >= 'a' && letter <= 'z'; })) {
            sequence.emplace_back().text = word;
            return sequence;
        }
        const text::Tokens tokens(word);
        for (std::uint32_t i = 0; i < tokens.size(); ++i) {
            if (is_word_token(tokens[i])) {
                sequence.emplace_back().text = tokens.folded(i);
            }
        }
        return sequence;
    }

    Result<PhraseSequence> literal(std::string_view word) {
        PhraseSequence sequence = words_of(word);
        if (sequence.empty()) {
            return broken("'" + std::string(word) + "' is punctuation, which phrases never hold",
                          "take it out");
        }
        if (peek() != '~' && peek() != '*') {
            return sequence;
        }
        if (sequence.size() > 1) {
            return broken("'" + std::string(word) + "' is more than one word before '" + peek() + "'",
                          "put a space between the words");
        }
        sequence.front().kind = accept('~') ? Kind::inflected : Kind::prefix;
        if (sequence.front().kind == Kind::prefix) {
            ++at_;
            if (sequence.front().text.size() < shortest_prefix) {
                return broken("'" + std::string(word) + "*' would match almost every word",
                              "give more letters");
            }
        }
        return sequence;
    }

    std::string_view phrase_;
    std::size_t at_ = 0;
};

/// Most heads that one way through the phrase can meet.
std::uint32_t heads(const PhraseSequence& sequence) {
    std::uint32_t count = 0;
    for (const PhraseElement& element : sequence) {
        count += element.weight == Weight::head ? 1 : 0;
        std::uint32_t inner = 0;
        for (const PhraseSequence& branch : element.branches) {
            inner = std::max(inner, heads(branch));
        }
        count += inner;
    }
    return count;
}

/// Whether some way through the elements meets a gap before it meets a word.
template <typename Iterator>
bool gap_comes_first(Iterator at, Iterator past) {
    for (; at != past; ++at) {
        if (at->kind == Kind::gap) {
            return true;
        }
        for (const PhraseSequence& branch : at->branches) {
            const bool backwards = !std::is_same_v<Iterator, PhraseSequence::const_iterator>;
            if (backwards ? gap_comes_first(branch.rbegin(), branch.rend())
                          : gap_comes_first(branch.begin(), branch.end())) {
                return true;
            }
        }
        if (at->need == Need::mandatory && at->kind != Kind::start && at->kind != Kind::end) {
            return false;
        }
    }
    return false;
}

}  // namespace

Result<PhraseSequence> parse_phrase(std::string_view phrase) {
    if (phrase.size() > longest_phrase) {
        return broken("a phrase of more than " + std::to_string(longest_phrase) + " bytes",
                      "write several phrases");
    }
    EVENHAND_TRY(auto sequence, Parser(phrase).parse());
    if (sequence.empty()) {
        return broken("an empty phrase", "write at least one word");
    }
    if (gap_comes_first(sequence.begin(), sequence.end()) ||
        gap_comes_first(sequence.rbegin(), sequence.rend())) {
        return broken("a phrase begins or ends with a gap", "take the '...' at its edge out");
    }
    if (heads(sequence) > 1) {
        return broken("'^' stands twice", "mark the one word that carries the meaning");
    }
    return sequence;
}

bool any_literal_word(const PhraseSequence& phrase, bool (*holds)(std::string_view folded)) {
    return std::ranges::any_of(phrase, [&](const PhraseElement& element) {
        switch (element.kind) {
        case Kind::word:
        case Kind::inflected:
        case Kind::prefix: return holds(element.text);
        case Kind::exact: return holds(text::fold_word(element.text));
        default:
            return std::ranges::any_of(element.branches, [&](const PhraseSequence& branch) {
                return any_literal_word(branch, holds);
            });
        }
    });
}

}  // namespace evenhand::lexicon
