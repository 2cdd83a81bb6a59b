#include "blocks.hpp"

#include <algorithm>

namespace evenhand::quotes {

namespace {

using text::Part;
using text::TokenKind;

/// How many paragraphs without a first person may stand inside a block quote.
constexpr std::uint32_t longest_neutral = 2;

/// Which voice a paragraph is in.
enum class Tone : std::uint8_t { speaker, neutral, document };

class BlockFinder {
  public:
    BlockFinder(const Sight& sight, const std::vector<Piece>& pieces)
        : sight_(sight), paragraphs_(sight.layout.paragraphs), in_marks_(paragraphs_.size(), false) {
        for (const auto& piece : pieces) {
            in_marks_[piece.paragraph] = true;
        }
    }

    std::vector<Piece> run() {
        for (std::uint32_t paragraph = 0; paragraph < paragraphs_.size(); ++paragraph) {
            if (!after_lead(paragraph) && !inside_paragraph(paragraph) && !below_headline(paragraph) &&
                !told_back(paragraph)) {
                before_line(paragraph);
            }
        }
        return std::move(blocks_);
    }

  private:
    [[nodiscard]] bool is_prose(std::uint32_t paragraph) const {
        const auto part = paragraphs_[paragraph].part;
        return part == Part::body || part == Part::list_item;
    }
    [[nodiscard]] bool opens_with_mark(std::uint32_t paragraph) const {
        const auto& tokens = paragraphs_[paragraph].tokens;
        return !tokens.empty() && sight_.is_kind(tokens.begin, TokenKind::quote_mark);
    }
    [[nodiscard]] bool is_taken(std::uint32_t paragraph) const {
        return in_marks_[paragraph] || (!blocks_.empty() && blocks_.back().paragraph >= paragraph);
    }
    [[nodiscard]] Tone tone(std::uint32_t paragraph, const Voice& voice) const;
    [[nodiscard]] bool leads_elsewhere(std::uint32_t paragraph) const;
    [[nodiscard]] bool is_talked(std::uint32_t paragraph) const;
    [[nodiscard]] bool leads_next(std::uint32_t paragraph) const;
    [[nodiscard]] std::uint32_t block_end(std::uint32_t first, const Voice& voice) const;
    [[nodiscard]] bool leads_a_block(const Attribution& lead, base::TokenSpan tokens) const;
    [[nodiscard]] bool speaks_of_self(std::uint32_t paragraph) const;
    [[nodiscard]] bool speaks_to_somebody(base::TokenSpan words) const;
    bool below_headline(std::uint32_t paragraph);
    bool after_lead(std::uint32_t paragraph);
    bool inside_paragraph(std::uint32_t paragraph);
    bool told_back(std::uint32_t paragraph);
    void before_line(std::uint32_t paragraph);
    void add(std::uint32_t paragraph, base::TokenSpan tokens, const Voice& voice, bool begins);

    const Sight& sight_;
    const std::vector<text::Paragraph>& paragraphs_;
    std::vector<bool> in_marks_;
    std::vector<Piece> blocks_;
};

/// A paragraph that ends with a colon introduces something else.
bool BlockFinder::leads_elsewhere(std::uint32_t paragraph) const {
    return leaves_open(sight_, paragraphs_[paragraph].tokens);
}

Tone BlockFinder::tone(std::uint32_t paragraph, const Voice& voice) const {
    const auto& part = paragraphs_[paragraph];
    if (!is_prose(paragraph) || opens_with_mark(paragraph) || in_marks_[paragraph] ||
        leads_elsewhere(paragraph)) {
        return Tone::document;
    }
    bool first = false;
    const auto past = std::min(part.tokens.end, part.tokens.begin + 4 * reach);
    for (auto token = part.tokens.begin; token < past; ++token) {
        if (sight_.is_kind(token, TokenKind::address)) {
            return Tone::document;
        }
        first = first || sight_.has(token, first_person);
        const auto* mention = sight_.mention_beginning(token);
        if (mention != nullptr && mention->kind != people::MentionKind::pronoun &&
            voice.speaker.figure == mention->figure) {
            return Tone::document;
        }
    }
    const auto opens = part.tokens.begin;
    const auto* mention = sight_.mention_holding(opens);
    const auto verb = mention != nullptr ? mention->tokens.end : opens;
    if (mention != nullptr && sight_.any(sight_.classes.speech_verb, verb, std::min(past, verb + 12))) {
        return Tone::document;
    }
    return first ? Tone::speaker : Tone::neutral;
}

/// "It's proof that …": a shortened verb at the head of a paragraph is heard, not written.
bool BlockFinder::is_talked(std::uint32_t paragraph) const {
    const auto begin = paragraphs_[paragraph].tokens.begin;
    const auto first = sight_.tokens.folded(begin);
    const bool clitic = begin + 1 < sight_.tokens.size() && sight_.tokens[begin + 1].clitic;
    return first == "it's" || first == "that's" || first == "there's" || first == "he's" ||
           first == "she's" || first == "what's" || (clitic && (first == "they" || first == "you"));
}

/// Whether the paragraph gives somebody else the word: what stands between two that speak is the first one's.
bool BlockFinder::leads_next(std::uint32_t paragraph) const {
    if (paragraph + 1 >= paragraphs_.size() || !leads_elsewhere(paragraph) || !is_prose(paragraph + 1) ||
        opens_with_mark(paragraph + 1)) {
        return false;
    }
    const auto tokens = paragraphs_[paragraph].tokens;
    const auto lead = lead_in(sight_, tokens.end, tokens.begin);
    return lead.tie == Tie::colon && lead.voice.kind == VoiceKind::figure && leads_a_block(lead, tokens);
}

std::uint32_t BlockFinder::block_end(std::uint32_t first, const Voice& voice) const {
    auto end = first + 1;
    std::uint32_t neutral = 0;
    for (auto paragraph = end; paragraph < paragraphs_.size() && neutral <= longest_neutral; ++paragraph) {
        const auto heard = tone(paragraph, voice);
        if (heard == Tone::document) {
            break;
        }
        if (heard == Tone::speaker || is_talked(paragraph)) {
            end = paragraph + 1;
            neutral = 0;
        } else if (neutral == 0 && paragraph == end && leads_next(paragraph + 1)) {
            return paragraph + 1;
        } else {
            ++neutral;
        }
    }
    return end;
}

bool BlockFinder::leads_a_block(const Attribution& lead, base::TokenSpan tokens) const {
    if (!lead.found() || lead.voice.kind == VoiceKind::label) {
        return false;
    }
    // "I ask three things:" goes on in the document's own voice.
    if (!lead.voice.tokens.empty() && sight_.has(lead.voice.tokens.begin, first_person)) {
        return false;
    }
    const bool person = lead.voice.kind == VoiceKind::figure || lead.voice.kind == VoiceKind::pronoun;
    if (lead.tie == Tie::announced) {
        const auto next = sight_.layout.paragraph_at(tokens.begin) + 1;
        const bool body = lead.voice.kind == VoiceKind::body && next < paragraphs_.size() &&
                          tone(next, {}) == Tone::speaker;
        return (person || body) && sight_.any(sight_.classes.speech_noun, tokens.begin, tokens.end);
    }
    if (lead.tie == Tie::named) {
        return person;
    }
    // "The scheme adds:", "Please note the following:" introduce lists, not speech.
    const auto word = sight_.tokens.folded(lead.cue.begin);
    const bool says = word == "said" || word == "says" || word == "added" || word == "continued" ||
                      word == "commented" || word == "told" || word == "stated" || word == "wrote" ||
                      word == "saying" || word == "states" || word == "reads";
    const bool tied = lead.tie == Tie::colon || lead.tie == Tie::adjacent || lead.tie == Tie::comma;
    // "Taxi review: what was said" leads in to nobody's words.
    return tied && (person || says) &&
           !(lead.cue.begin > tokens.begin && sight_.has(lead.cue.begin - 1, future | being));
}

bool BlockFinder::after_lead(std::uint32_t paragraph) {
    const auto& tokens = paragraphs_[paragraph].tokens;
    const auto first = paragraph + 1;
    if (tokens.empty() || first >= paragraphs_.size() || !leads_elsewhere(paragraph) || is_taken(first) ||
        !is_prose(first) || opens_with_mark(first)) {
        return false;
    }
    const auto lead = lead_in(sight_, tokens.end, tokens.begin);
    if (!leads_a_block(lead, tokens)) {
        return false;
    }
    const bool listed = sight_.is_kind(paragraphs_[first].tokens.begin, TokenKind::bullet);
    if (listed && lead.voice.kind != VoiceKind::figure) {
        return false;
    }
    const auto end = block_end(first, lead.voice);
    for (auto at = first; at < end; ++at) {
        add(at, paragraphs_[at].tokens, lead.voice, at == first);
    }
    return true;
}

bool BlockFinder::speaks_of_self(std::uint32_t paragraph) const {
    const auto& tokens = paragraphs_[paragraph].tokens;
    for (auto token = tokens.begin; token < std::min(tokens.end, tokens.begin + 4 * reach); ++token) {
        const auto word = sight_.tokens.folded(token);
        if (word == "i" || word == "i'd" || word == "my") {
            return true;
        }
    }
    return false;
}

/// "Statement from the Leader, Cllr Oddie" over paragraphs that say "I": in an officer's document they are
/// his words.
bool BlockFinder::below_headline(std::uint32_t paragraph) {
    const auto& tokens = paragraphs_[paragraph].tokens;
    const auto first = paragraph + 1;
    if (paragraphs_[paragraph].part != Part::headline || first >= paragraphs_.size() ||
        sight_.text.document().author != text::Author::officer || is_taken(first) || !is_prose(first) ||
        !speaks_of_self(first) || !sight_.any(sight_.classes.speech_noun, tokens.begin, tokens.end)) {
        return false;
    }
    const auto* mention = sight_.first_mention(tokens.begin, tokens.end);
    if (mention == nullptr) {
        return false;
    }
    const auto voice = voice_of(sight_, *mention, tokens.begin);
    // An officer's statement is the document itself, not a quote in it.
    if (voice.speaker.role == people::Role::officer &&
        sight_.text.document().kind == text::DocumentKind::statement) {
        return false;
    }
    const auto end = block_end(first, voice);
    for (auto at = first; at < end; ++at) {
        add(at, paragraphs_[at].tokens, voice, at == first);
    }
    return true;
}

/// "Cllr Oddie said: We should have spotted it sooner." without any mark.
bool BlockFinder::inside_paragraph(std::uint32_t paragraph) {
    const auto& tokens = paragraphs_[paragraph].tokens;
    if (!is_prose(paragraph) || is_taken(paragraph)) {
        return false;
    }
    const auto past = std::min(tokens.end, tokens.begin + reach);
    for (auto token = tokens.begin + 1; token + 3 < past; ++token) {
        if (sight_.is_kind(token, TokenKind::stop) || sight_.is_kind(token, TokenKind::quote_mark)) {
            return false;
        }
        const bool colon = sight_.is_kind(token, TokenKind::comma) && sight_.first_byte(token) == ':';
        if (!colon) {
            continue;
        }
        const auto first = sight_.skip_breaks(token + 1, tokens.end);
        const auto lead = lead_in(sight_, token + 1, tokens.begin);
        const bool capital = first < tokens.end && sight_.is_kind(first, TokenKind::word) &&
                             sight_.at(first).letter_case != text::LetterCase::lower;
        const bool speech = lead.tie == Tie::colon && lead.cue.end == token && leads_a_block(lead, tokens) &&
                            capital && sight_.any_class(clause_word, first, tokens.end);
        if (speech) {
            add(paragraph, {first, tokens.end}, lead.voice, true);
        }
        return speech;
    }
    return false;
}

/// "You drop it over the side and you hope." as a paragraph without marks, and below: "That was Cllr Oddie."
bool BlockFinder::told_back(std::uint32_t paragraph) {
    if (paragraph == 0 || !is_prose(paragraph) || !is_prose(paragraph - 1) || is_taken(paragraph - 1) ||
        sight_.text.document().author != text::Author::officer || leads_elsewhere(paragraph - 1)) {
        return false;
    }
    const auto words = paragraphs_[paragraph - 1].tokens;
    const auto told = attribution_back(sight_, paragraphs_[paragraph].tokens);
    if (!told.found() || told.voice.kind != VoiceKind::figure || words.size() < 5 ||
        tone(paragraph - 1, told.voice) == Tone::document || !speaks_to_somebody(words)) {
        return false;
    }
    add(paragraph - 1, words, told.voice, true);
    return true;
}

/// Whether it says I, we or you.
bool BlockFinder::speaks_to_somebody(base::TokenSpan words) const {
    for (auto token = words.begin; token < std::min(words.end, words.begin + reach); ++token) {
        if (sight_.has(token, first_person) || sight_.tokens.folded(token).starts_with("you")) {
            return true;
        }
    }
    return false;
}

/// The paragraphs over a line that names their speaker.
void BlockFinder::before_line(std::uint32_t paragraph) {
    auto line = paragraphs_[paragraph].tokens;
    auto past = paragraph;
    const auto part = paragraphs_[paragraph].part;
    if (line.empty() || in_marks_[paragraph] || part == Part::headline || part == Part::letterhead) {
        return;
    }
    // The line may close its own paragraph.
    const auto line_end = sight_.last_break(line.begin, line.end - 1);
    if (line_end != nowhere && line.end - line_end <= reach / 2) {
        line.begin = line_end + 1;
        ++past;
    }
    const bool own = line.begin != paragraphs_[paragraph].tokens.begin;
    const auto named = attribution_line(sight_, line);
    const auto first = own ? paragraph : paragraph - 1;
    if (named.naming == Naming::none || (!own && paragraph == 0) || is_taken(first) || !is_prose(first)) {
        return;
    }
    const bool officers = sight_.text.document().author == text::Author::officer;
    const bool signs = sight_.text.document().kind == text::DocumentKind::letter || part == Part::signature;
    const base::TokenSpan words{paragraphs_[first].tokens.begin,
                                own ? line.begin : paragraphs_[first].tokens.end};
    const bool speaks = sight_.any_class(first_person, words.begin, words.end);
    const bool labelled = named.naming == Naming::labelled;
    if (!officers || (signs && !labelled) || (!speaks && !labelled) || words.size() < 5) {
        return;
    }
    auto begin = first;
    while (!own && begin > 0 && !is_taken(begin - 1) && tone(begin - 1, named.voice) == Tone::speaker &&
           first - begin < 6) {
        --begin;
    }
    for (auto at = begin; at < first; ++at) {
        add(at, paragraphs_[at].tokens, named.voice, at == begin);
    }
    add(first, words, named.voice, begin == first);
}

void BlockFinder::add(std::uint32_t paragraph, base::TokenSpan tokens, const Voice& voice, bool begins) {
    while (tokens.begin < tokens.end && (sight_.is_kind(tokens.begin, TokenKind::line_break) ||
                                         sight_.is_kind(tokens.begin, TokenKind::bullet))) {
        ++tokens.begin;
    }
    while (tokens.end > tokens.begin && sight_.is_kind(tokens.end - 1, TokenKind::line_break)) {
        --tokens.end;
    }
    if (!tokens.empty()) {
        blocks_.push_back(Piece{tokens, paragraph, voice, begins});
    }
}

}  // namespace

std::vector<Piece> find_blocks(const Sight& sight, const std::vector<Piece>& pieces) {
    return BlockFinder(sight, pieces).run();
}

}  // namespace evenhand::quotes
