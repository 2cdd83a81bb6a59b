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

  private:
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
        const auto quoted = std::lower_bound(
            pieces_.begin(), pieces_.end(), answer.begin,
            [](const Piece& piece, std::uint32_t token) { return piece.tokens.end <= token; });
        if (answer.empty() || (quoted != pieces_.end() && quoted->tokens.touches(answer)) || asks(answer)) {
            return;
        }
        const auto past = std::min(answer.end, answer.begin + 4 * reach);
        for (auto at = answer.begin; at < past; ++at) {
            const auto word = sight_.tokens.folded(at);
            speaks_of_self_ = speaks_of_self_ || word == "i" || word == "i'm" || word == "i've" ||
                              word == "i'd" || word == "i'll" || word == "my";
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
    return InterviewReader(sight, pieces).run();
}

}  // namespace evenhand::quotes
