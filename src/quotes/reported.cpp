#include "reported.hpp"

#include "naming.hpp"
#include "views.hpp"

#include <algorithm>

namespace evenhand::quotes {

namespace {

using text::Part;
using text::TokenKind;

/// An aside is a verb that stands beside somebody's words and tells them only between commas: "It was, she
/// reflected, …".
enum class VerbKind : std::uint8_t { says, reports, pledges, appeals, dubs, according, aside };

/// "reckons nobody wants it": what follows a verb of belief is what is believed, verb or not.
bool is_holding(std::string_view word) {
    return word == "believes" || word == "thinks" || word == "reckons" || word == "insists" ||
           word == "maintains" || word == "argues";
}

/// Verbs that tell of words spoken, whatever stands beside them.
bool is_saying(std::string_view word) {
    return word == "said" || word == "says" || word == "say" || word == "saying" || word == "told" ||
           word == "tells" || word == "added" || word == "adds" || word == "adding" || word == "explained" ||
           word == "explains" || word == "argued" || word == "argues" || word == "warned" ||
           word == "warns" || word == "stressed" || word == "insisted" || word == "insists" ||
           word == "pointed" || word == "points" || word == "believes" || word == "thinks" ||
           word == "reckons" || word == "went";
}

class ReportFinder {
  public:
    ReportFinder(const Sight& sight, const std::vector<Piece>& pieces) : sight_(sight), pieces_(pieces) {}

    std::vector<Piece> run() {
        // Few marks are of these classes: most are told by their number alone.
        const auto& classes = sight_.classes;
        const auto [least, most] = std::minmax({classes.report_verb, classes.pledge_verb, classes.appeal_verb,
                                                classes.dub_verb, classes.according_to, classes.speech_verb});
        for (const auto& mark : sight_.marks.all()) {
            if (mark.what >= least && mark.what <= most && mark.tokens.begin >= done_) {
                look_at(mark);
            }
        }
        for (const auto& mention : sight_.people.mentions) {
            look_at(mention);
        }
        const auto earlier = [](const Piece& a, const Piece& b) { return a.tokens < b.tokens; };
        std::stable_sort(found_.begin(), found_.end(), earlier);
        const auto again = std::unique(found_.begin(), found_.end(),
                                       [](const Piece& a, const Piece& b) { return a.tokens == b.tokens; });
        found_.erase(again, found_.end());
        return std::move(found_);
    }

  private:
    void look_at(const lexicon::Mark& mark);
    void look_at(const people::Mention& mention);
    [[nodiscard]] bool is_given(base::TokenSpan verb) const;
    [[nodiscard]] bool touches_direct(base::TokenSpan sentence);
    [[nodiscard]] bool is_read(Part part) const {
        return part != Part::letterhead && part != Part::salutation && part != Part::signature &&
               part != Part::boilerplate;
    }
    [[nodiscard]] Voice speaker_of_verb(base::TokenSpan verb, base::TokenSpan sentence) const;
    [[nodiscard]] Voice speaker_behind(base::TokenSpan verb, base::TokenSpan sentence) const;
    [[nodiscard]] bool has_clause(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool trails(VerbKind kind, base::TokenSpan sentence, const Voice& voice) const;
    [[nodiscard]] bool marks_follow(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool is_somebody(const Voice& voice) const;
    [[nodiscard]] bool is_adding(base::TokenSpan verb) const {
        return sight_.tokens.folded(verb.begin).starts_with("add");
    }
    [[nodiscard]] bool tells_of(base::TokenSpan verb, base::TokenSpan sentence) const;
    [[nodiscard]] bool is_aside(VerbKind kind, base::TokenSpan verb, base::TokenSpan sentence,
                                const Voice& voice) const;
    [[nodiscard]] bool is_empty(base::TokenSpan verb, base::TokenSpan sentence) const;
    [[nodiscard]] bool is_whatever(base::TokenSpan verb, base::TokenSpan sentence, const Voice& voice) const;
    [[nodiscard]] bool closes_telling(base::TokenSpan verb, base::TokenSpan sentence,
                                      const Voice& voice) const;
    [[nodiscard]] bool tells(VerbKind kind, base::TokenSpan verb, base::TokenSpan sentence,
                             const Voice& voice) const;

    const Sight& sight_;
    const std::vector<Piece>& pieces_;
    std::size_t next_piece_ = 0;
    std::uint32_t done_ = 0;
    std::vector<Piece> found_;
};

bool ReportFinder::touches_direct(base::TokenSpan sentence) {
    while (next_piece_ < pieces_.size() && pieces_[next_piece_].tokens.end <= sentence.begin) {
        ++next_piece_;
    }
    return next_piece_ < pieces_.size() && pieces_[next_piece_].tokens.touches(sentence);
}

/// A finite clause, or "that", in what was said.
bool ReportFinder::has_clause(std::uint32_t from, std::uint32_t to) const {
    const auto past = std::min(to, from + reach);
    for (auto token = from; token < past; ++token) {
        if (sight_.has(token, clause_word) || (token == from && sight_.tokens.folded(token) == "that")) {
            return true;
        }
    }
    return false;
}

Voice ReportFinder::speaker_of_verb(base::TokenSpan verb, base::TokenSpan sentence) const {
    const auto from = sight_.sentence_begin(verb.begin, sentence.begin);
    const bool ing = sight_.tokens.folded(verb.begin).ends_with("ing");
    const bool after_being = verb.begin > from && sight_.has(verb.begin - 1, being);
    if (after_being && !ing) {
        // "It was confirmed by Cllr Oddie that …", "Residents were told by the leader that …"
        const auto past = std::min(sentence.end, verb.end + 5);
        for (auto token = verb.end; token + 1 < past; ++token) {
            if (sight_.tokens.folded(token) == "by") {
                return subject_after(sight_, token + 1, sentence.end);
            }
        }
        return {};
    }
    if (verb.begin > from && ing && !after_being) {
        return first_subject(sight_, from, verb.begin);
    }
    if (verb.begin == from) {
        return {};
    }
    if (auto voice = speaker_behind(verb, sentence); voice.found()) {
        return voice;
    }
    if (is_given(verb)) {
        const auto* giver = sight_.mention_before(from);
        return giver != nullptr && from - giver->tokens.end < 2 * reach
                   ? voice_of(sight_, *giver, giver->tokens.begin)
                   : Voice{};
    }
    return subject_before(sight_, verb.begin, from);
}

/// "There will be no cuts, says the leader.", "The lamps, says the leader, are new.": who says so stands
/// behind the verb.
Voice ReportFinder::speaker_behind(base::TokenSpan verb, base::TokenSpan sentence) const {
    const auto word = sight_.tokens.folded(verb.begin);
    const bool hears = word.starts_with("t") || word.starts_with("assur") || word.starts_with("remind");
    // "The crews deserved a medal, said Cllr Oddie": which verb is finite is not known, but who says so is.
    const bool said = is_saying(word) && verb.begin > sentence.begin + 1;
    if (hears || !is_comma(sight_, verb.begin - 1) ||
        (!said && !has_clause(sentence.begin, verb.begin - 1))) {
        return {};
    }
    auto voice = subject_after(sight_, verb.end, sentence.end);
    const bool ends =
        voice.found() && voice.tokens.begin <= verb.end + 1 &&
        (voice.tokens.end >= sentence.end || sight_.is_kind(voice.tokens.end, TokenKind::stop) ||
         (said && is_comma(sight_, voice.tokens.end)));
    return ends && voice.kind == VoiceKind::figure ? voice : Voice{};
}

/// "Traders had his word that …": the verb's subject hears, and whose word it is was named before.
bool ReportFinder::is_given(base::TokenSpan verb) const {
    const auto first = sight_.tokens.folded(verb.begin);
    const auto owner = verb.size() > 2 ? sight_.tokens.folded(verb.begin + 1) : std::string_view{};
    return (first == "had" || first == "have" || first == "has") && (owner == "his" || owner == "her");
}

/// "In the Leader's view …", "For Cllr Oddie, it is …"
void ReportFinder::look_at(const people::Mention& mention) {
    const auto& sentence = sight_.layout.sentences[sight_.layout.sentence_at(mention.tokens.begin)];
    if (!gives_view(sight_, mention, sentence.tokens) ||
        !is_read(sight_.layout.paragraphs[sentence.paragraph].part)) {
        return;
    }
    const auto past =
        std::lower_bound(pieces_.begin(), pieces_.end(), sentence.tokens.begin,
                         [](const Piece& piece, std::uint32_t at) { return piece.tokens.end <= at; });
    if (past == pieces_.end() || !past->tokens.touches(sentence.tokens)) {
        found_.push_back(Piece{sentence.tokens, sentence.paragraph,
                               voice_of(sight_, mention, sentence.tokens.begin), true});
    }
}

/// "The bridge will take three weeks more, Cllr Oddie has confirmed.": what was said stands before.
bool ReportFinder::trails(VerbKind kind, base::TokenSpan sentence, const Voice& voice) const {
    const bool decision = voice.kind == VoiceKind::body && voice.speaker.role == people::Role::member;
    const bool person = voice.kind == VoiceKind::figure || voice.kind == VoiceKind::pronoun;
    const bool somebody = person || voice.speaker.role == people::Role::officer;  // not "voters reminded"
    const bool tells = somebody && (kind == VerbKind::says || (kind == VerbKind::aside && person) ||
                                    (kind == VerbKind::reports && !decision));
    return tells && voice.tokens.begin > sentence.begin + 4 &&
           sight_.is_kind(voice.tokens.begin - 1, TokenKind::comma) &&
           (kind == VerbKind::says || has_clause(sentence.begin, voice.tokens.begin));
}

/// "called the plan ‘a mess’": the words in marks are the speaker's.
bool ReportFinder::marks_follow(std::uint32_t from, std::uint32_t to) const {
    const auto past = std::min(to, from + 10);
    for (auto token = from; token < past; ++token) {
        if (sight_.is_kind(token, TokenKind::quote_mark)) {
            return true;
        }
    }
    return false;
}

/// Whether words that name nobody we know can speak at all: "the final say" and "May I say" name nobody.
bool ReportFinder::is_somebody(const Voice& voice) const {
    for (auto token = voice.tokens.begin; token < voice.tokens.end; ++token) {
        const bool asks = sight_.tokens.folded(token) == "please";
        if (asks || (sight_.has(token, first_person) && sight_.has(token, clause_word))) {
            return false;
        }
    }
    const auto last = voice.tokens.end - 1;
    const bool known = voice.kind == VoiceKind::layman || voice.kind == VoiceKind::document ||
                       voice.speaker.role != people::Role::other;
    return known || sight_.any(sight_.classes.spokesperson, voice.tokens.begin, voice.tokens.end) ||
           sight_.at(last).letter_case != text::LetterCase::lower ||
           sight_.tokens.folded(last).ends_with("s") || sight_.has(voice.tokens.begin, determiner);
}

/// "Cllr Moy has told me what happened": that somebody was told, not what.
bool ReportFinder::tells_of(base::TokenSpan verb, base::TokenSpan sentence) const {
    const auto about = verb.end + 1;
    if (!sight_.tokens.folded(verb.begin).starts_with("t") || about >= sentence.end) {
        return false;
    }
    const auto word = sight_.tokens.folded(about);
    return word == "what" || word == "about" || word == "how" || word == "why" || word == "where";
}

/// "It would, Cllr Oddie thought, save lives."
bool ReportFinder::is_aside(VerbKind kind, base::TokenSpan verb, base::TokenSpan sentence,
                            const Voice& voice) const {
    const bool person = voice.kind == VoiceKind::figure || voice.kind == VoiceKind::pronoun;
    // "…, she told listeners, …", "…, he said afterwards, …": to whom and when stand behind the verb.
    auto past = verb.end;
    while (past < std::min(sentence.end, verb.end + 4) && !is_comma(sight_, past) &&
           !sight_.has(past, clause_word)) {
        ++past;
    }
    return person && (kind == VerbKind::says || kind == VerbKind::reports || kind == VerbKind::aside) &&
           voice.tokens.begin > sentence.begin + 1 && voice.tokens.end == verb.begin &&
           is_comma(sight_, voice.tokens.begin - 1) && past < sentence.end && is_comma(sight_, past) &&
           (has_clause(sentence.begin, voice.tokens.begin) ||
            (kind == VerbKind::aside && sight_.any_class(clause_word, past, sentence.end)) ||
            (kind == VerbKind::says && past + 1 < sentence.end && sight_.has(past + 1, auxiliary)));
}

/// "said much the same", "said little", "repeated that request": that somebody spoke, not what they said.
bool ReportFinder::is_empty(base::TokenSpan verb, base::TokenSpan sentence) const {
    const auto next = verb.end;
    const auto word = sight_.tokens.folded(next);
    const auto after = next + 1 < sentence.end ? sight_.tokens.folded(next + 1) : std::string_view{};
    const bool closes = next + 2 >= sentence.end || sight_.is_kind(next + 2, TokenKind::stop);
    return word == "much" || word == "little" || word == "nothing" || word == "likewise" ||
           ((word == "as" || word == "so") && after == "much") || (word == "the" && after == "same") ||
           (sight_.tokens.folded(verb.begin).starts_with("ask") && opens_question(word)) ||
           (word == "exactly" && after == "the") || (word == "that" && closes);
}

/// "Nothing would please her more, she told the meeting."
bool ReportFinder::closes_telling(base::TokenSpan verb, base::TokenSpan sentence, const Voice& voice) const {
    const bool person = voice.kind == VoiceKind::figure || voice.kind == VoiceKind::pronoun;
    if (!person || voice.tokens.begin < sentence.begin + 5 || voice.tokens.end != verb.begin ||
        !is_comma(sight_, voice.tokens.begin - 1) || sight_.tokens.folded(verb.begin) != "told" ||
        sentence.end - verb.end > 5) {
        return false;
    }
    return !sight_.any_class(clause_word, verb.end, sentence.end);
}

/// "Whatever the report says, the road will be closed": nobody's words are told, least of all the report's.
bool ReportFinder::is_whatever(base::TokenSpan verb, base::TokenSpan sentence, const Voice& voice) const {
    constexpr std::uint32_t before_subject = 2;
    const auto subject = std::min(voice.tokens.begin, verb.begin);
    const auto from = std::max(sentence.begin, subject - std::min(subject, before_subject));
    for (auto token = from; token < subject; ++token) {
        const auto word = sight_.tokens.folded(token);
        if (word == "whatever" ||
            (word == "what" && token > sentence.begin && sight_.tokens.folded(token - 1) == "matter")) {
            return true;
        }
    }
    return false;
}

bool ReportFinder::tells(VerbKind kind, base::TokenSpan verb, base::TokenSpan sentence,
                         const Voice& voice) const {
    const auto next = verb.end;
    if (is_whatever(verb, sentence, voice)) {
        return false;
    }
    if (next >= sentence.end || sight_.is_kind(next, TokenKind::stop)) {
        // "welcomed the decision": the phrase holds what was welcomed.
        const bool whole = kind == VerbKind::appeals && verb.size() > 1 && voice.kind == VoiceKind::figure;
        return whole || trails(kind, sentence, voice);
    }
    const bool headline =
        sight_.layout.paragraphs[sight_.layout.paragraph_at(verb.begin)].part == Part::headline;
    if (voice.tokens.begin >= next && verb.begin > 0 && is_comma(sight_, verb.begin - 1) &&
        kind != VerbKind::according) {
        return kind != VerbKind::pledges && kind != VerbKind::appeals && kind != VerbKind::dubs;
    }
    if (is_aside(kind, verb, sentence, voice)) {
        return true;
    }
    if (closes_telling(verb, sentence, voice)) {
        return has_clause(sentence.begin, voice.tokens.begin);
    }
    if (is_empty(verb, sentence)) {
        return false;
    }
    const auto rest = sentence.end - next;
    const auto last_word = sight_.tokens.folded(verb.end - 1);
    const bool that = last_word == "that" || has_clause(next, next + 1);
    const bool person = voice.kind == VoiceKind::figure || voice.kind == VoiceKind::pronoun;
    if (!person && !is_somebody(voice)) {
        return false;
    }
    switch (kind) {
    case VerbKind::says:
        if (tells_of(verb, sentence)) {
            return false;
        }
        // "added his name to the list": a thing was added, nothing said.
        return rest >= 2 &&
               (headline || that || has_clause(next, sentence.end) || (rest >= 6 && !is_adding(verb)) ||
                (person && is_holding(last_word) && rest >= 3));
    case VerbKind::reports:
        // "has agreed to come" tells what somebody will do, "reports to cabinet" to whom: not what was said.
        if (sight_.tokens.folded(next) == "to" &&
            (last_word.starts_with("agree") || last_word.starts_with("report"))) {
            return false;
        }
        if (voice.kind == VoiceKind::body && voice.speaker.role == people::Role::member) {
            return false;  // "Members agreed that …" is a decision, not speech
        }
        if (headline && person && !last_word.starts_with("report")) {
            return rest >= 2;
        }
        return last_word == "that" || sight_.tokens.folded(next) == "that" || verb.size() > 2 ||
               (person && has_clause(next, sentence.end)) ||
               (next + 3 < sentence.end && sight_.tokens.folded(next + 2) == "that");
    case VerbKind::pledges: return person && rest >= 2 && !sight_.is_kind(next, TokenKind::number);
    case VerbKind::appeals: return person && rest >= 2;
    case VerbKind::dubs: return person && marks_follow(next, sentence.end);
    case VerbKind::according: return true;
    case VerbKind::aside: return false;
    }
    return false;
}

void ReportFinder::look_at(const lexicon::Mark& mark) {
    const auto& classes = sight_.classes;
    VerbKind kind{};
    if (mark.what == classes.report_verb) {
        kind = is_saying(sight_.tokens.folded(mark.tokens.begin)) ? VerbKind::says : VerbKind::reports;
    } else if (mark.what == classes.pledge_verb) {
        kind = VerbKind::pledges;
    } else if (mark.what == classes.appeal_verb) {
        kind = VerbKind::appeals;
    } else if (mark.what == classes.dub_verb) {
        kind = VerbKind::dubs;
    } else if (mark.what == classes.according_to) {
        kind = VerbKind::according;
    } else if (mark.what == classes.speech_verb) {
        kind = VerbKind::aside;
    } else {
        return;
    }
    const auto number = sight_.layout.sentence_at(mark.tokens.begin);
    const auto& sentence = sight_.layout.sentences[number];
    const auto& paragraph = sight_.layout.paragraphs[sentence.paragraph];
    if (!is_read(paragraph.part) || touches_direct(sentence.tokens) ||
        sight_.mention_holding(mark.tokens.begin) != nullptr) {
        return;
    }
    const auto last = sight_.before(sentence.tokens.end, sentence.tokens.begin);
    if (last != nowhere && sight_.is_kind(last, TokenKind::comma)) {
        return;
    }
    if (mark.tokens.begin > sentence.tokens.begin && kind != VerbKind::according) {
        // "will say", "to confirm": nobody has said it yet.
        const auto before = mark.tokens.begin - 1;
        if (sight_.has(before, future | determiner) && !sight_.has(before, first_person)) {
            return;
        }
        // "the final say", "is adding"
        const auto word = sight_.tokens.folded(mark.tokens.begin);
        const bool noun = word == "say" && sight_.at(before).letter_case == text::LetterCase::lower &&
                          !sight_.has(before, filler | personal | auxiliary) &&
                          !sight_.tokens.folded(before).ends_with("s");
        // "a lot of explaining to do", "by saying so": a noun, which nobody says.
        const bool gerund = word.ends_with("ing") && sight_.has(before, preposition | inner);
        if (noun || gerund || (word == "adding" && sight_.has(before, being))) {
            return;
        }
    }
    // “It was right.” Those were the words of Cllr Oddie: they have been heard already.
    if (kind == VerbKind::according && mark.tokens.begin > sentence.tokens.begin + 1 &&
        sight_.has(sentence.tokens.begin + 1, being)) {
        return;
    }
    const auto voice = kind == VerbKind::according
                           ? subject_after(sight_, mark.tokens.end, sentence.tokens.end)
                           : speaker_of_verb(mark.tokens, sentence.tokens);
    // "I reply as portfolio holder": the author's own voice, which nobody reports.
    const bool own = voice.found() && sight_.has(voice.tokens.begin, first_person);
    if (!voice.found() || own || voice.kind == VoiceKind::label ||
        !tells(kind, mark.tokens, sentence.tokens, voice)) {
        return;
    }
    found_.push_back(Piece{sentence.tokens, sentence.paragraph, voice, true});
    done_ = sentence.tokens.end;
}

}  // namespace

std::vector<Piece> find_reported(const Sight& sight, const std::vector<Piece>& pieces) {
    return ReportFinder(sight, pieces).run();
}

}  // namespace evenhand::quotes
