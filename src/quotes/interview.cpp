#include "interview.hpp"

#include <algorithm>

namespace evenhand::quotes {

namespace {

using text::Part;
using text::TokenKind;

constexpr std::size_t fewest_answers = 2;
/// A longer line is no interviewer's question.
constexpr std::uint32_t longest_question = 25;

struct Answer {
    base::TokenSpan tokens;
    std::uint32_t paragraph = 0;
};

class InterviewReader {
  public:
    InterviewReader(const Sight& sight, const std::vector<Piece>& pieces) : sight_(sight), pieces_(pieces) {}

    std::vector<Piece> run() {
        const auto& paragraphs = sight_.layout.paragraphs;
        for (std::uint32_t at = 0; at < paragraphs.size(); ++at) {
            read(at);
        }
        std::vector<Piece> found;
        const auto* who = answers_.size() < fewest_answers || !speaks_of_self_
                              ? nullptr
                              : sight_.first_mention(0, first_question_);
        while (who != nullptr && who->kind != people::MentionKind::name) {
            who = sight_.first_mention(who->tokens.end, first_question_);
        }
        if (who == nullptr) {
            return found;
        }
        const auto voice = voice_of(sight_, *who, who->tokens.begin);
        for (const auto& answer : answers_) {
            found.push_back(Piece{answer.tokens, answer.paragraph, voice, true});
        }
        return found;
    }

    /// "Farah: Ask me in August.": paragraphs that each begin with the name of somebody whom the text names
    /// in full.
    std::vector<Piece> turns() {
        std::vector<Piece> found;
        for (std::uint32_t at = 0; at < sight_.layout.paragraphs.size(); ++at) {
            const auto& paragraph = sight_.layout.paragraphs[at];
            const auto colon = label_end(paragraph.tokens);
            const base::TokenSpan words{colon + 1, paragraph.tokens.end};
            const bool prose = paragraph.part == Part::body || paragraph.part == Part::list_item;
            if (!prose || colon == nowhere || words.size() < 4 || is_quoted(words) ||
                !sight_.any_class(clause_word, words.begin, words.end)) {
                continue;
            }
            if (const auto* who = labelled_by({paragraph.tokens.begin, colon})) {
                found.push_back(Piece{words, at, voice_of(sight_, *who, who->tokens.begin), true});
            }
        }
        return found.size() < fewest_answers ? std::vector<Piece>{} : found;
    }

  private:
    /// The colon behind up to four words in capitals; nowhere where there is none.
    [[nodiscard]] std::uint32_t label_end(base::TokenSpan paragraph) const {
        constexpr std::uint32_t longest = 4;
        for (auto at = paragraph.begin; at < std::min(paragraph.end, paragraph.begin + longest + 1); ++at) {
            if (at > paragraph.begin && sight_.is_kind(at, TokenKind::comma) &&
                sight_.first_byte(at) == ':') {
                return at;
            }
            if (!sight_.is_kind(at, TokenKind::word) ||
                sight_.at(at).letter_case == text::LetterCase::lower) {
                return nowhere;
            }
        }
        return nowhere;
    }

    /// Whose name the label is, or is a part of.
    [[nodiscard]] const people::Mention* labelled_by(base::TokenSpan label) const {
        const auto* here = sight_.mention_beginning(label.begin);
        if (here != nullptr && here->kind == people::MentionKind::name && here->tokens.end == label.end) {
            return here;
        }
        for (const auto& mention : sight_.people.mentions) {
            const bool name = mention.kind == people::MentionKind::name && mention.tokens.size() > 1;
            for (auto at = mention.tokens.begin; name && label.size() == 1 && at < mention.tokens.end; ++at) {
                if (sight_.at(at).hash == sight_.at(label.begin).hash) {
                    return &mention;
                }
            }
        }
        return nullptr;
    }

    [[nodiscard]] bool is_quoted(base::TokenSpan words) const {
        const auto at = std::lower_bound(
            pieces_.begin(), pieces_.end(), words.begin,
            [](const Piece& piece, std::uint32_t token) { return piece.tokens.end <= token; });
        return at != pieces_.end() && at->tokens.touches(words);
    }

    void read(std::uint32_t number) {
        const auto& paragraphs = sight_.layout.paragraphs;
        const auto tokens = paragraphs[number].tokens;
        const auto end = line_end(tokens);
        if (paragraphs[number].part == Part::boilerplate || !asks({tokens.begin, end})) {
            return;
        }
        if (end < tokens.end) {
            take({end + 1, tokens.end}, number, tokens.begin);
        } else if (number + 1 < paragraphs.size() && paragraphs[number + 1].part == Part::body) {
            take(paragraphs[number + 1].tokens, number + 1, tokens.begin);
        }
    }

    [[nodiscard]] std::uint32_t line_end(base::TokenSpan tokens) const {
        const auto past = std::min(tokens.end, tokens.begin + longest_question);
        auto at = tokens.begin;
        while (at < past && !sight_.is_kind(at, TokenKind::line_break)) {
            ++at;
        }
        return at < past ? at : tokens.end;
    }

    /// A line that ends in a question mark and asks somebody of himself.
    [[nodiscard]] bool asks(base::TokenSpan line) const {
        if (line.size() < 3 || line.size() > longest_question ||
            !sight_.is_kind(line.end - 1, TokenKind::stop) || sight_.first_byte(line.end - 1) != '?') {
            return false;
        }
        for (auto at = line.begin; at < line.end; ++at) {
            if (sight_.tokens.folded(at).starts_with("you")) {
                return true;
            }
        }
        return false;
    }

    void take(base::TokenSpan answer, std::uint32_t paragraph, std::uint32_t question) {
        if (answer.empty() || is_quoted(answer) || asks(answer)) {
            return;
        }
        const auto past = std::min(answer.end, answer.begin + 4 * reach);
        for (auto at = answer.begin; at < past; ++at) {
            const auto word = sight_.tokens.folded(at);
            speaks_of_self_ = speaks_of_self_ || word == "i" || word == "i'd" || word == "my";
        }
        first_question_ = answers_.empty() ? question : first_question_;
        answers_.push_back(Answer{answer, paragraph});
    }

    const Sight& sight_;
    const std::vector<Piece>& pieces_;
    std::vector<Answer> answers_;
    std::uint32_t first_question_ = 0;
    bool speaks_of_self_ = false;
};

}  // namespace

std::vector<Piece> find_interview(const Sight& sight, const std::vector<Piece>& pieces) {
    if (sight.text.document().author != text::Author::officer) {
        return {};
    }
    InterviewReader reader(sight, pieces);
    auto turns = reader.turns();
    return turns.empty() ? reader.run() : turns;
}

}  // namespace evenhand::quotes
