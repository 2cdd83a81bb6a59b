#include "sentences.hpp"

#include "word_set.hpp"

namespace evenhand::text {
namespace {

/// Never at the end of a sentence: a name or a number follows them.
const WordSet& names_follow() {
    static const WordSet words{"adj",    "ald",  "bros", "capt",  "cc",   "cllr", "cllrs", "cmdr",   "co",
                               "col",    "coun", "cpl",  "cr",    "dept", "dr",   "drs",   "fr",     "gen",
                               "gov",    "hon",  "insp", "lieut", "lt",   "ltd",  "maj",   "messrs", "mme",
                               "mr",     "mrs",  "ms",   "mt",    "prof", "rep",  "rev",   "revd",   "rt",
                               "sen",    "sgt",  "sir",  "st",    "supt", "viz",  "vs",    "v",      "cf",
                               "approx", "est",  "incl", "ca",    "al"};
    return words;
}

/// Abbreviations before a number, and only there.
const WordSet& numbers_follow() {
    static const WordSet words{"no",   "nos", "p",    "pp",  "para", "paras", "sec",   "art", "fig",
                               "figs", "vol", "tel",  "ext", "ref",  "cl",    "jan",   "feb", "mar",
                               "apr",  "jun", "jul",  "aug", "sep",  "sept",  "oct",   "nov", "dec",
                               "mon",  "tue", "tues", "wed", "thu",  "thur",  "thurs", "fri", "sat",
                               "sun",  "min", "mins", "hr",  "hrs",  "ch",    "app"};
    return words;
}

/// Words that begin a sentence far more often than a surname begins with them.
const WordSet& sentence_openers() {
    static const WordSet words{"a",     "all",   "an",    "and",  "any",   "anyone", "as",  "at",    "but",
                               "by",    "each",  "every", "for",  "from",  "he",     "how", "i",     "if",
                               "in",    "it",    "its",   "many", "most",  "no",     "not", "now",   "on",
                               "or",    "our",   "she",   "so",   "some",  "that",   "the", "their", "then",
                               "there", "these", "they",  "this", "those", "to",     "we",  "what",  "when",
                               "where", "who",   "why",   "with", "you",   "your"};
    return words;
}

class Splitter {
  public:
    Splitter(const Tokens& tokens, base::TokenSpan paragraph, std::uint32_t number,
             std::vector<Sentence>& out)
        : tokens_(tokens), paragraph_(paragraph), number_(number), out_(out) {}

    void run() {
        const Token* const all = tokens_.all().data();
        const std::uint32_t past = paragraph_.end;
        std::uint32_t begin = paragraph_.begin;
        std::uint32_t at = begin;
        while (true) {
            while (at < past && all[at].kind != TokenKind::stop) {
                ++at;
            }
            if (at >= past) {
                break;
            }
            const std::uint32_t end = past_closing(at + 1);
            if (ends_sentence(at, end, begin)) {
                add(begin, end);
                begin = past_breaks(end);
                at = begin;
            } else {
                at = end;
            }
        }
        add(begin, paragraph_.end);
    }

  private:
    /// Past the marks and brackets that close behind a stop.
    [[nodiscard]] std::uint32_t past_closing(std::uint32_t at) const {
        while (at < paragraph_.end && !tokens_[at].space_before) {
            const std::string_view text = tokens_.text(at);
            const bool mark =
                tokens_[at].kind == TokenKind::quote_mark && text != "\u201c" && text != "\u2018";
            if (!mark && text != ")" && text != "]") {
                break;
            }
            ++at;
        }
        return at;
    }

    [[nodiscard]] std::uint32_t past_breaks(std::uint32_t at) const {
        while (at < paragraph_.end && tokens_[at].kind == TokenKind::line_break) {
            ++at;
        }
        return at;
    }

    /// Whether the stop at `stop`, closed up to `end`, ends the sentence begun at `begin`.
    [[nodiscard]] bool ends_sentence(std::uint32_t stop, std::uint32_t end, std::uint32_t begin) const {
        const std::uint32_t next = past_breaks(end);
        if (next >= paragraph_.end) {
            return true;
        }
        const Token& after = tokens_[next];
        if (next == end && !after.space_before && after.kind != TokenKind::quote_mark) {
            return end == stop + 1 && is_missing_space(stop, next);
        }
        switch (after.kind) {
        case TokenKind::comma:
        case TokenKind::dash:
        case TokenKind::stop: return false;
        case TokenKind::word:
            if (after.letter_case == LetterCase::lower) {
                return false;
            }
            break;
        default: break;
        }
        return end > stop + 1 || tokens_.text(stop) != "." || !is_abbreviation_dot(stop, next, begin);
    }

    /// "the road.The crew": somebody forgot the space.
    [[nodiscard]] bool is_missing_space(std::uint32_t stop, std::uint32_t next) const {
        if (stop == paragraph_.begin) {
            return false;
        }
        const Token& before = tokens_[stop - 1];
        const Token& after = tokens_[next];
        return before.kind == TokenKind::word && before.letter_case == LetterCase::lower &&
               before.end - before.begin > 2 && after.kind == TokenKind::word &&
               after.letter_case == LetterCase::capitalised && after.end - after.begin > 1;
    }

    [[nodiscard]] bool is_abbreviation_dot(std::uint32_t stop, std::uint32_t next,
                                           std::uint32_t begin) const {
        if (stop == begin) {
            return false;
        }
        const std::uint32_t before = stop - 1;
        if (tokens_[before].kind == TokenKind::number) {
            // "1. On what date …": the number of an item.
            return before == paragraph_.begin;
        }
        if (tokens_[before].kind != TokenKind::word || tokens_[stop].space_before) {
            return false;
        }
        if (names_follow().holds(tokens_[before].hash)) {
            return true;
        }
        if (numbers_follow().holds(tokens_[before].hash)) {
            return tokens_[next].kind == TokenKind::number;
        }
        return is_initial(before) && !opens_sentence(next);
    }

    /// "A. Thurgood", "e.g. Station Road", but not "plan B. The": the opener decides.
    [[nodiscard]] bool is_initial(std::uint32_t at) const {
        return tokens_[at].end - tokens_[at].begin == 1 && tokens_[at].letter_case != LetterCase::none;
    }

    [[nodiscard]] bool opens_sentence(std::uint32_t at) const {
        const Token& token = tokens_[at];
        return token.kind != TokenKind::word || sentence_openers().holds(token.hash);
    }

    void add(std::uint32_t begin, std::uint32_t end) {
        while (end > begin && tokens_[end - 1].kind == TokenKind::line_break) {
            --end;
        }
        if (end <= begin) {
            return;
        }
        Sentence sentence;
        sentence.tokens = {begin, end};
        sentence.span = tokens_.span(sentence.tokens);
        sentence.paragraph = number_;
        sentence.question = ends_asking(begin, end);
        out_.push_back(sentence);
    }

    [[nodiscard]] bool ends_asking(std::uint32_t begin, std::uint32_t end) const {
        std::uint32_t last = end - 1;
        while (last > begin && tokens_[last].kind != TokenKind::stop &&
               (tokens_[last].kind == TokenKind::quote_mark || tokens_[last].kind == TokenKind::bracket)) {
            --last;
        }
        return tokens_[last].kind == TokenKind::stop &&
               tokens_.text(last).find('?') != std::string_view::npos;
    }

    const Tokens& tokens_;
    base::TokenSpan paragraph_;
    std::uint32_t number_;
    std::vector<Sentence>& out_;
};

}  // namespace

void split_sentences(const Tokens& tokens, base::TokenSpan paragraph, std::uint32_t number,
                     std::vector<Sentence>& out) {
    Splitter(tokens, paragraph, number, out).run();
}

}  // namespace evenhand::text
