#include "evenhand/lexicon/phrase.hpp"

#include "evenhand/text/tokens.hpp"
#include "lexicon/phrase_faults.hpp"

#include <algorithm>
#include <array>

namespace evenhand::lexicon {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;
using Kind = PhraseElement::Kind;
using Need = PhraseElement::Need;
using Weight = PhraseElement::Weight;

constexpr std::size_t longest_phrase = 1000;
constexpr std::uint32_t deepest_bracket = 6;
constexpr std::uint16_t default_gap = 5;
constexpr std::uint16_t widest_gap = 20;
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
/// means that `error_` says why it could not be.
class Parser {
  public:
    Parser(std::string_view phrase, ParsedPhrase& into)
        : phrase_(phrase), elements_(into.elements), letters_(into.letters) {
        elements_.clear();
        letters_.assign(phrase);
    }

    Result<Done> parse() {
        if (!parse_sequence(0)) {
            return std::move(error_);
        }
        if (!done()) {
            return peek() == ')' ? broken("a bracket is closed that was never opened", "take the ')' out")
                                 : broken("'|' stands between words only", "put the choices in brackets");
        }
        return Done{};
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

    [[nodiscard]] std::size_t here() const { return elements_.size(); }
    PhraseElement& add(Kind kind) {
        PhraseElement& element = elements_.emplace_back();
        element.kind = kind;
        return element;
    }
    /// An element whose text stands in the phrase as it is.
    PhraseElement& add(Kind kind, std::size_t begin, std::size_t size) {
        PhraseElement& element = add(kind);
        element.text_begin = static_cast<std::uint32_t>(begin);
        element.text_size = static_cast<std::uint32_t>(size);
        return element;
    }
    /// What has been read since is inside of the element.
    void close(std::size_t element) {
        elements_[element].size = static_cast<std::uint32_t>(here() - element);
    }

    bool parse_sequence(std::uint32_t depth) {
        for (skip_spaces(); !done() && peek() != ')' && peek() != '|'; skip_spaces()) {
            if (!parse_element(depth)) {
                return false;
            }
        }
        return true;
    }

    bool parse_element(std::uint32_t depth) {
        if (ahead("...")) {
            return parse_gap();
        }
        const auto weight = accept('^') ? Weight::head : Weight::plain;
        const auto first = here();
        if (!(peek() == '(' ? parse_group(depth) : parse_choice(depth))) {
            return false;
        }
        PhraseElement& element = elements_[first];
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

    bool parse_gap() {
        at_ += 3;
        std::uint16_t most = 0;
        while (is_digit(peek()) && most < 1000) {
            most = static_cast<std::uint16_t>(most * 10 + (phrase_[at_++] - '0'));
        }
        add(Kind::gap).most = most == 0 ? default_gap : most;
        if (most > widest_gap) {
            return fail("a gap of more than " + std::to_string(widest_gap) + " words", "make it narrower");
        }
        if (!done() && !is_space(peek()) && peek() != ')') {
            return fail("a gap touches the next word", "put a space on both sides of '...'");
        }
        return true;
    }

    bool parse_group(std::uint32_t depth) {
        if (depth >= deepest_bracket) {
            return fail("brackets within brackets, too deep", "write several phrases");
        }
        ++at_;
        const auto group = here();
        add(Kind::group);
        do {
            const auto branch = here();
            add(Kind::branch);
            if (!parse_sequence(depth + 1)) {
                return false;
            }
            close(branch);
            if (elements_[branch].size == 1) {
                return fail("an empty choice in brackets", "use '?' for what may be missing");
            }
        } while (accept('|'));
        close(group);
        return accept(')') || fail("a bracket is never closed", "add the ')'");
    }

    /// Inside brackets '|' parts sequences, outside it parts single words.
    bool parse_choice(std::uint32_t depth) {
        const auto group = here();
        if (!parse_atom()) {
            return false;
        }
        if (here() - group == 1 && (depth > 0 || peek() != '|')) {
            return true;
        }
        PhraseElement around[2];
        around[0].kind = Kind::group;
        around[1].kind = Kind::branch;
        elements_.insert(elements_.begin() + static_cast<std::ptrdiff_t>(group), std::begin(around),
                         std::end(around));
        close(group + 1);
        while (depth == 0 && accept('|')) {
            const auto branch = here();
            add(Kind::branch);
            if (!parse_atom()) {
                return false;
            }
            close(branch);
        }
        close(group);
        return true;
    }

    bool parse_atom() {
        if (accept('<')) {
            return parse_named();
        }
        if (accept('=')) {
            const auto begin = at_;
            add(Kind::exact, begin, take_word().size());
            return at_ != begin || fail("'=' has no word behind it", "write the word right after it");
        }
        const auto word = take_word();
        if (word.empty()) {
            return fail("'" + std::string(phrase_.substr(at_, 1)) + "' stands where a word should",
                        "see the table of the grammar in lexicons/README.md");
        }
        if (word == "_") {
            add(Kind::any);
            return true;
        }
        return parse_literal(word);
    }

    bool parse_named() {
        const auto close = phrase_.find('>', at_);
        if (close == std::string_view::npos || close == at_) {
            return fail("a '<' without its class name and '>'", "write it as <name>");
        }
        const auto name = phrase_.substr(at_, close - at_);
        add(name == "start" ? Kind::start : name == "end" ? Kind::end : Kind::named, at_, name.size());
        at_ = close + 1;
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
    void add_words(std::string_view word) {
        // Nearly all are small letters alone, which every text holds as one token just so.
        if (std::ranges::all_of(word, [](char letter) { return letter >= 'a' && letter <= 'z'; })) {
            add(Kind::word, at_ - word.size(), word.size());
            return;
        }
        const text::Tokens tokens(word);
        for (std::uint32_t i = 0; i < tokens.size(); ++i) {
            if (is_word_token(tokens[i])) {
                add(Kind::word, letters_.size(), tokens.folded(i).size());
                letters_ += tokens.folded(i);
            }
        }
    }

    /// `word` ends where the reading stands.
    bool parse_literal(std::string_view word) {
        const auto first = here();
        add_words(word);
        if (here() == first) {
            return fail("'" + std::string(word) + "' is punctuation, which phrases never hold",
                        "take it out");
        }
        if (peek() != '~' && peek() != '*') {
            return true;
        }
        if (here() - first > 1) {
            return fail("'" + std::string(word) + "' is more than one word before '" + peek() + "'",
                        "put a space between the words");
        }
        PhraseElement& element = elements_[first];
        element.kind = accept('~') ? Kind::inflected : Kind::prefix;
        if (element.kind == Kind::prefix) {
            ++at_;
            if (element.text_size < shortest_prefix) {
                return fail("'" + std::string(word) + "*' would match almost every word",
                            "give more letters");
            }
        }
        return true;
    }

    std::string_view phrase_;
    std::vector<PhraseElement>& elements_;
    std::string& letters_;
    std::size_t at_ = 0;
    Error error_;
};

}  // namespace

Result<Done> parse_phrase(std::string_view phrase, ParsedPhrase& into) {
    if (phrase.size() > longest_phrase) {
        return broken("a phrase of more than " + std::to_string(longest_phrase) + " bytes",
                      "write several phrases");
    }
    EVENHAND_TRY_DONE(Parser(phrase, into).parse());
    if (into.elements.empty()) {
        return broken("an empty phrase", "write at least one word");
    }
    return check_whole(phrase, into);
}

Result<ParsedPhrase> parse_phrase(std::string_view phrase) {
    ParsedPhrase parsed;
    EVENHAND_TRY_DONE(parse_phrase(phrase, parsed));
    return parsed;
}

bool is_one_word(const PhraseElement& branch) {
    const PhraseElement& inside = *(&branch + 1);
    return branch.size == 2 && (inside.kind == Kind::word || inside.kind == Kind::inflected) &&
           inside.need == Need::mandatory && inside.weight == Weight::plain;
}

bool any_literal_word(const ParsedPhrase& phrase, bool (*holds)(std::string_view folded)) {
    return std::ranges::any_of(phrase.elements, [&](const PhraseElement& element) {
        switch (element.kind) {
        case Kind::word:
        case Kind::inflected:
        case Kind::prefix: return holds(phrase.text(element));
        case Kind::exact: return holds(text::fold_word(phrase.text(element)));
        default: return false;
        }
    });
}

}  // namespace evenhand::lexicon
