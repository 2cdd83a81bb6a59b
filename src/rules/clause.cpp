#include "evenhand/rules/clause.hpp"

#include "evenhand/rules/negation.hpp"
#include "evenhand/rules/word_list.hpp"
#include "rules/words_around.hpp"

namespace evenhand::rules {
namespace {

/// No clause reaches further than so many tokens: a text without a full stop would be read once for each
/// phrase in it.
constexpr std::uint32_t furthest_word = 200;

using text::TokenKind;

const WordList& subjects() {
    static const WordList words{"we",   "i",    "he",         "she",   "they",   "it",      "you",
                                "the",  "our",  "your",       "any",   "a",      "an",      "there",
                                "this", "that", "these",      "those", "their",  "his",     "her",
                                "all",  "cllr", "councillor", "my",    "anyone", "anybody", "someone"};
    return words;
}

/// Looks for conditions, hedges and tense round a phrase.
class Reader {
  public:
    Reader(const text::Tokens& tokens, const PhrasePlace& place)
        : tokens_(tokens), place_(place), words_(tokens, place.scope) {}

    Clause read() const {
        const NegationScope negation = read_negation(tokens_, place_);
        Clause clause;
        clause.begin = negation.clause_begin;
        clause.negator = negation.negator;
        clause.condition = condition();
        clause.tense = tense(clause.begin);
        clause.hedged = hedged(clause.begin);
        clause.imperative = opens_scope();
        clause.second_person = speaks_to_you(clause.begin);
        return clause;
    }

    [[nodiscard]] Condition condition() const {
        auto found = Condition::none;
        for (auto at = place_.scope.begin; at < place_.scope.end && found == Condition::none; ++at) {
            if (words_.is_word(at) && !place_.tokens.holds(at) && opens_condition(at)) {
                found = condition_from(at);
            }
        }
        if (what_would_have_been()) {
            return Condition::counterfactual;
        }
        return found;
    }

    [[nodiscard]] Tense tense(std::uint32_t clause_begin) const {
        static const WordList future{"will", "shall"};
        static const WordList conditional{"would", "could", "should", "might"};
        static const WordList past{"was", "were", "did", "had", "has", "have"};
        static const WordList present{"is", "are", "am", "do", "does", "can", "may", "must"};
        // The phrase's own first auxiliary counts, so the look back begins at its end.
        const bool marked = place_.head != place_.tokens.begin;
        for (auto at = marked ? place_.head + 1 : place_.tokens.end; at > clause_begin;) {
            const auto& token = tokens_[--at];
            const auto folded = tokens_.folded(at);
            if (future.holds(token) || (folded == "going" && words_.is(at + 1, "to"))) {
                return Tense::future;
            }
            if (conditional.holds(token)) {
                return Tense::conditional;
            }
            if (past.holds(token)) {
                return Tense::past;
            }
            if (present.holds(token)) {
                return Tense::present;
            }
        }
        static const WordList irregular{"paid", "met",    "bore",  "stood", "gave",    "took",
                                        "made", "bought", "spent", "sent",  "rebuilt", "kept"};
        if (irregular.holds(tokens_[place_.head])) {
            return Tense::past;
        }
        for (auto at = place_.head; at < place_.tokens.end; ++at) {
            if (words_.is_word(at) && tokens_.folded(at).size() > 4 && tokens_.folded(at).ends_with("ed")) {
                return Tense::past;
            }
        }
        return Tense::present;
    }

    [[nodiscard]] bool hedged(std::uint32_t clause_begin) const {
        static const WordList hedges{"may",       "might",     "could",       "perhaps",    "possibly",
                                     "appears",   "appear",    "appeared",    "seems",      "seem",
                                     "seemed",    "likely",    "alleged",     "allegedly",  "alleges",
                                     "suspected", "potential", "potentially", "apparently", "reportedly",
                                     "possible",  "maybe",     "claims",      "claimed",    "suggests"};
        for (auto at = clause_begin; at < place_.tokens.end; ++at) {
            if (words_.is_word(at) && hedges.holds(tokens_[at])) {
                return true;
            }
        }
        return false;
    }

  private:
    [[nodiscard]] bool first_of_clause(std::uint32_t at) const {
        return words_.before(at) == place_.scope.end || tokens_[at - 1].kind == TokenKind::comma ||
               tokens_[at - 1].kind == TokenKind::dash;
    }
    [[nodiscard]] bool subject_follows(std::uint32_t at) const {
        const auto next = words_.after(at);
        return next < place_.scope.end && subjects().holds(tokens_[next]);
    }

    [[nodiscard]] bool opens_condition(std::uint32_t at) const {
        static const WordList always{"unless", "assuming"};
        static const WordList openers{"unless",  "assuming", "if",   "provided", "providing", "event",
                                      "subject", "until",    "once", "should",   "where",     "whether"};
        if (!openers.holds(tokens_[at])) {
            return false;
        }
        const auto before = words_.before(at);
        if (always.holds(tokens_[at])) {
            return true;
        }
        if (words_.is(at, "if")) {
            return !words_.is(before, "as") && !words_.is(before, "even") &&
                   !words_.is(words_.after(at), "not") && !words_.is(words_.after(at), "anything") &&
                   !words_.is(words_.after(at), "only");
        }
        if (words_.is(at, "provided") || words_.is(at, "providing")) {
            return words_.is(words_.after(at), "that") || (first_of_clause(at) && subject_follows(at));
        }
        if (words_.is(at, "event")) {
            return words_.is(before, "the") &&
                   (words_.is(words_.after(at), "that") || words_.is(words_.after(at), "of")) &&
                   words_.is(words_.before(before), "in");
        }
        if (words_.is(at, "subject")) {
            return words_.is(words_.after(at), "to");
        }
        if (words_.is(at, "until") || words_.is(at, "once")) {
            return !words_.is(before, "at") && subject_follows(at) && !words_.is(words_.after(at), "a");
        }
        if (words_.is(at, "should") || words_.is(at, "where")) {
            return first_of_clause(at) && subject_follows(at);
        }
        return words_.is(at, "whether") && !words_.is(words_.after(at), "or");
    }

    /// "asked if", "check whether": a question told, which holds nothing but what stands in it.
    [[nodiscard]] bool opens_told_question(std::uint32_t at) const {
        static const WordList askers{
            "ask",  "asked",  "asking", "asks",        "see",       "check",    "checking",
            "know", "wonder", "decide", "determine",   "establish", "consider", "considering",
            "find", "sure",   "assess", "investigate", "examine",   "tell",     "out"};
        const auto before = words_.before(at);
        return words_.is(at, "whether") ||
               (words_.is(at, "if") && before < place_.scope.end && askers.holds(tokens_[before]));
    }

    [[nodiscard]] bool parts_clauses(std::uint32_t begin, std::uint32_t end) const {
        for (auto at = begin; at < end; ++at) {
            const auto kind = tokens_[at].kind;
            if (words_.is(at, "but") || kind == TokenKind::dash ||
                (kind == TokenKind::comma && tokens_.text(at) == ";") ||
                (kind == TokenKind::stop && tokens_.text(at) != ".")) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool comma_between(std::uint32_t begin, std::uint32_t end) const {
        for (auto at = begin; at < end; ++at) {
            if (tokens_[at].kind == TokenKind::comma) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] Condition condition_from(std::uint32_t at) const {
        if (at < place_.tokens.begin) {
            if (parts_clauses(at, place_.head)) {
                return Condition::none;
            }
            const bool inside = !comma_between(at, place_.tokens.begin);
            if (opens_told_question(at)) {
                return inside ? Condition::inside : Condition::none;
            }
            return inside ? Condition::inside : Condition::governed;
        }
        const auto before = words_.before(at);
        if (opens_told_question(at) || words_.is(before, "and") || words_.is(before, "or") ||
            words_.is(before, "so") || parts_clauses(place_.head, at)) {
            return Condition::none;
        }
        return Condition::governed;
    }

    /// "would not have flooded had the council …", "could have been avoided if …".
    [[nodiscard]] bool what_would_have_been() const {
        static const WordList modals{"would", "could", "might"};
        bool modal_perfect = false;
        bool premise = false;
        for (auto at = place_.scope.begin; at < place_.scope.end; ++at) {
            if (!words_.is_word(at)) {
                continue;
            }
            if (modals.holds(tokens_[at])) {
                auto next = words_.after(at);
                for (int i = 0; i < 3 && next < place_.scope.end; ++i, next = words_.after(next)) {
                    modal_perfect = modal_perfect || words_.is(next, "have");
                }
            }
            premise = premise || words_.is(at, "had") ||
                      (words_.is(at, "but") && words_.is(words_.after(at), "for"));
        }
        return modal_perfect && premise;
    }

    [[nodiscard]] bool opens_scope() const {
        static const WordList before{"please", "so", "and", "now", "then", "do", "just", "always"};
        for (auto at = words_.before(place_.tokens.begin); at != place_.scope.end; at = words_.before(at)) {
            if (!before.holds(tokens_[at])) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool speaks_to_you(std::uint32_t clause_begin) const {
        static const WordList you{"you", "your", "yours", "yourself"};
        for (auto at = clause_begin; at < place_.tokens.end; ++at) {
            if (words_.is_word(at) && you.holds(tokens_[at])) {
                return true;
            }
        }
        return false;
    }

    const text::Tokens& tokens_;
    const PhrasePlace& place_;
    WordsAround words_;
};

PhrasePlace near(const PhrasePlace& place) {
    PhrasePlace reached = place;
    if (place.tokens.begin - place.scope.begin > furthest_word) {
        reached.scope.begin = place.tokens.begin - furthest_word;
    }
    reached.scope.end = std::min(reached.scope.end, place.tokens.end + furthest_word);
    return reached;
}

}  // namespace

std::string_view word(Tense tense) {
    switch (tense) {
    case Tense::present: return "present";
    case Tense::past: return "past";
    case Tense::future: return "future";
    case Tense::conditional: return "conditional";
    }
    return "";
}

Clause read_clause(const text::Tokens& tokens, const PhrasePlace& place) {
    const PhrasePlace reached = near(place);
    return Reader(tokens, reached).read();
}

ClauseReading::ClauseReading(const text::Tokens& tokens, const PhrasePlace& place)
    : tokens_(tokens), place_(near(place)) {}

const NegationScope& ClauseReading::negation() {
    if (!negation_) {
        negation_ = read_negation(tokens_, place_);
    }
    return *negation_;
}

std::optional<std::uint32_t> ClauseReading::negator() {
    return negation().negator;
}

Condition ClauseReading::condition() const {
    return Reader(tokens_, place_).condition();
}

Tense ClauseReading::tense() {
    return Reader(tokens_, place_).tense(negation().clause_begin);
}

bool ClauseReading::hedged() {
    return Reader(tokens_, place_).hedged(negation().clause_begin);
}

}  // namespace evenhand::rules
