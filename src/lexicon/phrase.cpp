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

/// Reads a phrase from left to right; `at_` is the next byte. What is read is written where it belongs; false
/// means that `error_` says why it could not be. There are thousands of phrases to be read at every start.
class Parser {
  public:
    explicit Parser(std::string_view phrase) : phrase_(phrase) {}

    Result<PhraseSequence> parse() {
        PhraseSequence sequence;
        if (!parse_sequence(sequence, 0)) {
            return std::move(error_);
        }
        if (!done()) {
            return peek() == ')' ? broken("a bracket is closed that was never opened", "take the ')' out")
                                 : broken("'|' stands between words only", "put the choices in brackets");
        }
        return sequence;
    }

  private:
    bool fail(std::string message, std::string mend) {
        error_ = broken(std::move(message), std::move(mend));
        return false;
    }
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

    bool parse_sequence(PhraseSequence& sequence, std::uint32_t depth) {
        for (skip_spaces(); !done() && peek() != ')' && peek() != '|'; skip_spaces()) {
            if (!parse_element(sequence.emplace_back(), depth)) {
                return false;
            }
        }
        return true;
    }

    bool parse_element(PhraseElement& element, std::uint32_t depth) {
        if (ahead("...")) {
            return parse_gap(element);
        }
        const auto weight = accept('^') ? Weight::head : Weight::plain;
        if (!(peek() == '(' ? parse_group(element, depth) : parse_choice(element, depth))) {
            return false;
        }
        if (weight == Weight::head && (element.kind == Kind::start || element.kind == Kind::end)) {
            return fail("'^' marks a word, not the edge of a sentence", "move it to the word that matters");
        }
        if (accept('?')) {
            element.need = Need::optional;
        }
        element.weight = weight;
        if (!done() && !is_space(peek()) && peek() != ')' && peek() != '|') {
            return fail("'" + std::string(phrase_.substr(at_, 1)) + "' stands where a word should end",
                        "put a space between two elements");
        }
        return true;
    }

    bool parse_gap(PhraseElement& gap) {
        at_ += 3;
        gap.kind = Kind::gap;
        std::uint32_t most = 0;
        while (is_digit(peek()) && most < 1000) {
            most = most * 10 + static_cast<std::uint32_t>(phrase_[at_++] - '0');
        }
        gap.most = most == 0 ? default_gap : most;
        if (gap.most > widest_gap) {
            return fail("a gap of more than " + std::to_string(widest_gap) + " words", "make it narrower");
        }
        if (!done() && !is_space(peek()) && peek() != ')') {
            return fail("a gap touches the next word", "put a space on both sides of '...'");
        }
        return true;
    }

    bool parse_group(PhraseElement& group, std::uint32_t depth) {
        if (depth >= deepest_bracket) {
            return fail("brackets within brackets, too deep", "write several phrases");
        }
        ++at_;
        group.kind = Kind::group;
        do {
            PhraseSequence& branch = group.branches.emplace_back();
            if (!parse_sequence(branch, depth + 1)) {
                return false;
            }
            if (branch.empty()) {
                return fail("an empty choice in brackets", "use '?' for what may be missing");
            }
        } while (accept('|'));
        return accept(')') || fail("a bracket is never closed", "add the ')'");
    }

    /// Inside brackets '|' parts sequences, outside it parts single words.
    bool parse_choice(PhraseElement& element, std::uint32_t depth) {
        PhraseSequence first;
        if (!parse_atom(first)) {
            return false;
        }
        if (first.size() == 1 && (depth > 0 || peek() != '|')) {
            element = std::move(first.front());
            return true;
        }
        element.kind = Kind::group;
        element.branches.push_back(std::move(first));
        while (depth == 0 && accept('|')) {
            if (!parse_atom(element.branches.emplace_back())) {
                return false;
            }
        }
        return true;
    }

    bool parse_atom(PhraseSequence& atom) {
        if (accept('<')) {
            return parse_named(atom.emplace_back());
        }
        if (accept('=')) {
            PhraseElement& element = atom.emplace_back();
            element.kind = Kind::exact;
            element.text = take_word();
            return !element.text.empty() ||
                   fail("'=' has no word behind it", "write the word right after it");
        }
        const auto word = take_word();
        if (word.empty()) {
            return fail("'" + std::string(phrase_.substr(at_, 1)) + "' stands where a word should",
                        "see the table of the grammar in lexicons/README.md");
        }
        if (word == "_") {
            atom.emplace_back().kind = Kind::any;
            return true;
        }
        return parse_literal(atom, word);
    }

    bool parse_named(PhraseElement& element) {
        const auto close = phrase_.find('>', at_);
        if (close == std::string_view::npos || close == at_) {
            return fail("a '<' without its class name and '>'", "write it as <name>");
        }
        element.text = phrase_.substr(at_, close - at_);
        at_ = close + 1;
        element.kind = element.text == "start" ? Kind::start
                       : element.text == "end" ? Kind::end
                                               : Kind::named;
        return true;
    }

    std::string_view take_word() {
        const auto begin = at_;
        while (!done() && !ends_word[static_cast<unsigned char>(peek())] && !ahead("...")) {
            ++at_;
        }
        return phrase_.substr(begin, at_ - begin);
    }

    /// A word as the tokens of a text would hold it: "24/7" may be several.
    static void add_words(std::string_view word, PhraseSequence& sequence) {
        // Nearly all are small letters alone, which every text holds as one token just so.
        if (std::ranges::all_of(word, [](char letter) { return letter >= 'a' && letter <= 'z'; })) {
            sequence.emplace_back().text = word;
            return;
        }
        const text::Tokens tokens(word);
        for (std::uint32_t i = 0; i < tokens.size(); ++i) {
            if (is_word_token(tokens[i])) {
                sequence.emplace_back().text = tokens.folded(i);
            }
        }
    }

    bool parse_literal(PhraseSequence& sequence, std::string_view word) {
        add_words(word, sequence);
        if (sequence.empty()) {
            return fail("'" + std::string(word) + "' is punctuation, which phrases never hold",
                        "take it out");
        }
        if (peek() != '~' && peek() != '*') {
            return true;
        }
        if (sequence.size() > 1) {
            return fail("'" + std::string(word) + "' is more than one word before '" + peek() + "'",
                        "put a space between the words");
        }
        sequence.front().kind = accept('~') ? Kind::inflected : Kind::prefix;
        if (sequence.front().kind == Kind::prefix) {
            ++at_;
            if (sequence.front().text.size() < shortest_prefix) {
                return fail("'" + std::string(word) + "*' would match almost every word",
                            "give more letters");
            }
        }
        return true;
    }

    std::string_view phrase_;
    std::size_t at_ = 0;
    Error error_;
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
