#include "evenhand/rules/negation.hpp"

#include "evenhand/rules/word_list.hpp"
#include "rules/words_around.hpp"

#include <vector>

namespace evenhand::rules {
namespace {

using text::TokenKind;

/// How far a negation reaches: "not" over what its verb governs, "no" over its own clause, "without" over a
/// few words.
enum class Reach : std::uint8_t { none, verb, noun, near };

constexpr std::uint32_t near_words = 4;

struct Negator {
    std::uint32_t at = 0;
    Reach reach = Reach::none;
};

/// Walks back from a phrase to where its clause begins and gathers the words that negate on the way.
class Walk {
  public:
    Walk(const text::Tokens& tokens, const PhrasePlace& place)
        : tokens_(tokens), place_(place), words_(tokens, place.scope) {}

    NegationScope read() {
        // Without a marked head the last word stands for the phrase, so that its own gaps are looked into.
        const bool marked = place_.head != place_.tokens.begin;
        auto from = marked ? place_.head : place_.tokens.end - 1;
        if (place_.says_negation) {
            from = place_.tokens.begin;
        }
        NegationScope scope;
        scope.clause_begin = back(from);
        if (!place_.says_negation) {
            inside(from + 1);
            behind();
        }
        drop_pairs();
        if (negators_.size() % 2 == 1) {
            scope.negator = negators_.front().at;
        }
        return scope;
    }

  private:
    [[nodiscard]] bool is_comma(std::uint32_t at) const {
        return tokens_[at].kind == TokenKind::comma && tokens_.text(at) == ",";
    }

    [[nodiscard]] bool opens_clause(std::uint32_t at) const {
        static const WordList subjects{"we",   "i",    "he",    "she",   "they",  "it",       "you",
                                       "this", "that", "these", "those", "there", "everyone", "everybody"};
        static const WordList finite{"will", "shall", "would", "is",  "are",   "was",  "were",
                                     "has",  "have",  "had",   "can", "could", "must", "should",
                                     "am",   "do",    "does",  "did", "may",   "might"};
        static const WordList determiners{"the", "our", "this", "my"};
        static const WordList bodies{"council",    "authority",      "leader",     "cabinet",  "committee",
                                     "department", "administration", "councillor", "officers", "chief"};
        if (at >= place_.scope.end) {
            return false;
        }
        if (subjects.holds(tokens_[at]) || finite.holds(tokens_[at])) {
            return true;
        }
        const auto next = words_.after(at);
        return determiners.holds(tokens_[at]) && next < place_.scope.end && bodies.holds(tokens_[next]);
    }

    /// "We do not accept that it was our fault" carries the negation over "that"; "the man that did not …"
    /// does not.
    [[nodiscard]] bool carries_over_that(std::uint32_t that) const {
        static const WordList carriers{
            "mean",        "means",       "meant",       "think",      "thought",     "believe",
            "believes",    "believed",    "accept",      "accepts",    "accepted",    "say",
            "says",        "said",        "saying",      "suggest",    "suggests",    "imply",
            "implies",     "admit",       "admits",      "admitted",   "agree",       "agrees",
            "agreed",      "concede",     "concedes",    "conceded",   "promise",     "promised",
            "guarantee",   "confirm",     "confirmed",   "know",       "claim",       "claims",
            "claimed",     "contend",     "sure",        "certain",    "clear",       "convinced",
            "case",        "true",        "evidence",    "suggestion", "proof",       "indication",
            "sign",        "denies",      "denied",      "deny",       "denying",     "rejects",
            "rejected",    "disputes",    "disputed",    "dispute",    "refute",      "refutes",
            "refuted",     "suggestions", "acknowledge", "establish",  "established", "allegation",
            "allegations", "idea",        "appears",     "seems",      "likely",      "possible",
            "alleged",     "alleges",     "suspected",   "assume",     "conclude",    "concluded"};
        const auto before = words_.before(that);
        return before < place_.scope.end && carriers.holds(tokens_[before]);
    }

    [[nodiscard]] bool opens_subordinate(std::uint32_t at) const {
        static const WordList openers{
            "although", "though", "while", "whilst",  "whereas", "because", "since",   "unless",
            "who",      "which",  "whose", "whom",    "where",   "when",    "if",      "until",
            "after",    "before", "once",  "however", "except",  "whether", "despite", "notwithstanding"};
        return openers.holds(tokens_[at]);
    }

    /// Whether the clause begins behind the token. The walk stops there.
    bool ends_walk(std::uint32_t at) {
        const auto& token = tokens_[at];
        if (token.kind == TokenKind::comma) {
            if (!is_comma(at)) {
                return true;
            }
            commas_.push_back(at);
            return opens_clause(words_.after(at)) && !words_.is(words_.after(at), "that");
        }
        if (token.kind == TokenKind::stop) {
            return tokens_.text(at) != "." || (at + 1 < place_.scope.end && !words_.is_word(at + 1));
        }
        if (words_.is(at, "but")) {
            return true;
        }
        if (words_.is(at, "and") || words_.is(at, "so") || words_.is(at, "yet")) {
            return opens_clause(words_.after(at));
        }
        if (words_.is(at, "that")) {
            return !carries_over_that(at);
        }
        return false;
    }

    /// A fronted clause that a comma parts from the phrase keeps its negation to itself; "not because"
    /// reaches into the clause that it opens.
    void leave_subordinate(std::uint32_t at) {
        if (!commas_.empty()) {
            const auto comma = commas_.back();
            std::erase_if(negators_, [&](const Negator& one) { return one.at < comma; });
        }
        if (const auto before = words_.before(at); words_.is(before, "not") && !fixed_expression(before)) {
            negators_.push_back(Negator{before, Reach::verb});
        }
    }

    /// Past an aside between dashes or in brackets; the token itself where it closes none.
    [[nodiscard]] std::uint32_t before_aside(std::uint32_t at) const {
        const auto kind = tokens_[at].kind;
        for (auto open = at; open > place_.scope.begin;) {
            --open;
            if (tokens_[open].kind == kind) {
                return open;
            }
        }
        return at;
    }

    /// The first token of the clause.
    std::uint32_t back(std::uint32_t from) {
        for (auto at = from; at > place_.scope.begin;) {
            --at;
            const auto kind = tokens_[at].kind;
            if (kind == TokenKind::dash || (kind == TokenKind::bracket && tokens_.text(at) == ")")) {
                const auto open = before_aside(at);
                if (open == at && kind == TokenKind::dash) {
                    return at + 1;
                }
                at = open;
                continue;
            }
            if (ends_walk(at)) {
                return at + 1;
            }
            if (words_.is_word(at) && opens_subordinate(at)) {
                leave_subordinate(at);
                return at;
            }
            note(at, from);
        }
        return place_.scope.begin;
    }

    void note(std::uint32_t at, std::uint32_t from) {
        const auto reach = reach_of(at);
        if (reach == Reach::none) {
            return;
        }
        if (reach == Reach::near && words_between(at, from) > near_words) {
            return;
        }
        if (!commas_.empty() && !reaches_over_commas(at, reach, from)) {
            return;
        }
        negators_.push_back(Negator{at, reach});
    }

    /// "We do not, at this stage, accept liability"; "we will not resign, hide or pay".
    [[nodiscard]] bool reaches_over_commas(std::uint32_t at, Reach reach, std::uint32_t from) const {
        if (reach != Reach::verb) {
            return false;
        }
        const auto comma = commas_.back();
        if (words_between(at, comma) <= 1) {
            return true;
        }
        auto before = words_.before(from);
        for (int i = 0; i < 3 && before < place_.scope.end; ++i, before = words_.before(before)) {
            if (words_.is(before, "or") || words_.is(before, "nor")) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::uint32_t words_between(std::uint32_t at, std::uint32_t past) const {
        std::uint32_t words = 0;
        for (++at; at < past; ++at) {
            words += words_.is_word(at) ? 1 : 0;
        }
        return words;
    }

    [[nodiscard]] Reach reach_of(std::uint32_t at) const {
        static const WordList verbs{"not", "never",   "hardly", "scarcely", "unable", "unwilling", "unlikely",
                                    "nor", "neither", "nobody", "no-one",   "none",   "nowhere"};
        static const WordList refusals{
            "refuse",  "refuses",  "refused",  "refusing", "decline", "declines", "declined", "declining",
            "deny",    "denies",   "denied",   "denying",  "reject",  "rejects",  "rejected", "rejecting",
            "dispute", "disputes", "disputed", "refute",   "refutes", "refuted"};
        static const WordList nouns{"no", "nothing"};
        if (!words_.is_word(at) || fixed_expression(at)) {
            return Reach::none;
        }
        const auto& token = tokens_[at];
        if (verbs.holds(token) || refusals.holds(token) ||
            (words_.is(at, "yet") && words_.is(at + 1, "to"))) {
            return Reach::verb;
        }
        if (nouns.holds(token)) {
            return Reach::noun;
        }
        const bool near = words_.is(at, "without") ||
                          (words_.is(at, "rather") && words_.is(at + 1, "than")) ||
                          (words_.is(at, "instead") && words_.is(at + 1, "of")) ||
                          (words_.is(at, "far") && words_.is(at + 1, "from")) ||
                          (words_.is(at, "short") && words_.is(at + 1, "of")) ||
                          (words_.is(at, "avoid") || words_.is(at, "avoids"));
        return near ? Reach::near : Reach::none;
    }

    /// Words of negation that deny nothing: "not only", "no doubt", "cannot deny", "make no mistake".
    [[nodiscard]] bool fixed_expression(std::uint32_t at) const {
        static const WordList after_not{"only", "just", "merely", "simply", "least", "surprisingly", "alone"};
        static const WordList after_no{"doubt",      "question", "secret",  "wonder",   "matter",
                                       "less",       "fewer",    "more",    "mistake",  "coincidence",
                                       "hesitation", "denying",  "getting", "escaping", "excuse",
                                       "excuses",    "better",   "small",   "surprise"};
        static const WordList after_nothing{"but", "less", "short"};
        static const WordList certainties{"doubt",        "question",   "hesitation", "reservation",
                                          "reservations", "delay",      "exception",  "fail",
                                          "condition",    "conditions", "doubts",     "qualification",
                                          "equivocation", "precedent",  "warning"};
        const auto next = words_.after(at);
        if (next >= place_.scope.end) {
            return false;
        }
        if (words_.is(at, "not")) {
            const auto then = words_.after(next);
            if (words_.is(words_.before(at), "can") && (words_.is(next, "but") || words_.is(next, "help"))) {
                return true;
            }
            return after_not.holds(tokens_[next]) || words_.is(words_.before(at), "or") ||
                   words_.is(words_.before(at), "why") ||
                   (words_.is(next, "the") && words_.is(then, "first")) ||
                   (words_.is(next, "for") && words_.is(then, "the"));
        }
        if (words_.is(at, "no")) {
            return after_no.holds(tokens_[next]) || is_comma(at + 1);
        }
        if (words_.is(at, "nothing")) {
            return after_nothing.holds(tokens_[next]);
        }
        if (words_.is(at, "never")) {
            return words_.is(next, "mind");
        }
        if (words_.is(at, "without")) {
            const auto then = words_.after(next);
            return certainties.holds(tokens_[next]) ||
                   (then < place_.scope.end && certainties.holds(tokens_[then]));
        }
        return false;
    }

    /// Between the head and the end of the phrase: "accepts ... liability" over "accepts no liability".
    void inside(std::uint32_t from) {
        for (auto at = from; at < place_.tokens.end; ++at) {
            if (tokens_[at].kind == TokenKind::comma || words_.is(at, "but")) {
                return;
            }
            if (const auto reach = reach_of(at); reach == Reach::verb || reach == Reach::noun) {
                negators_.push_back(Negator{at, reach});
            }
        }
    }

    /// Right behind the phrase: "the council accepts | no liability".
    void behind() {
        const auto at = place_.tokens.end;
        if (at < place_.scope.end &&
            (words_.is(at, "no") || words_.is(at, "nothing") || words_.is(at, "neither") ||
             words_.is(at, "none")) &&
            !fixed_expression(at)) {
            negators_.push_back(Negator{at, Reach::noun});
        }
    }

    /// "Neither … nor" and "never, never" are one negation each; the "not" of "we did not say that we would
    /// not" are two.
    void drop_pairs() {
        for (std::size_t i = 1; i < negators_.size();) {
            const Negator& later = negators_[i - 1];
            const Negator& earlier = negators_[i];
            const bool nor = words_.is(later.at, "nor") && !words_.is(earlier.at, "nor");
            const bool twice =
                tokens_[later.at].hash == tokens_[earlier.at].hash && !that_between(earlier.at, later.at);
            if (nor || twice) {
                negators_.erase(negators_.begin() + static_cast<std::ptrdiff_t>(i));
            } else {
                ++i;
            }
        }
    }

    [[nodiscard]] bool that_between(std::uint32_t at, std::uint32_t past) const {
        for (++at; at < past; ++at) {
            if (words_.is(at, "that")) {
                return true;
            }
        }
        return false;
    }

    const text::Tokens& tokens_;
    const PhrasePlace& place_;
    WordsAround words_;
    std::vector<Negator> negators_;
    std::vector<std::uint32_t> commas_;
};

}  // namespace

NegationScope read_negation(const text::Tokens& tokens, const PhrasePlace& place) {
    return Walk(tokens, place).read();
}

bool is_negator(std::string_view folded) {
    constexpr std::string_view negators[] = {"not",     "never",   "no",  "nobody",  "no-one", "none",
                                             "nothing", "neither", "nor", "without", "nowhere"};
    return std::find(std::begin(negators), std::end(negators), folded) != std::end(negators);
}

}  // namespace evenhand::rules
