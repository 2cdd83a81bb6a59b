#include "evenhand/rules/own_capacity.hpp"

#include "evenhand/rules/circumstances.hpp"
#include "evenhand/rules/places.hpp"
#include "evenhand/rules/word_list.hpp"

#include <algorithm>
#include <optional>

namespace evenhand::rules {
namespace {

const WordList& speaker_words() {
    static const WordList words{"i", "i'd", "me", "my", "myself", "mine"};
    return words;
}

constexpr std::uint32_t head_of_text = 3;  // paragraphs

class CapacityReader {
  public:
    CapacityReader(const Reading& reading, base::TokenSpan words, std::uint32_t sentence)
        : reading_(reading), tokens_(reading.text.tokens()), words_(words), sentence_number_(sentence),
          sentence_(reading.text.layout().sentences[sentence].tokens) {}

    bool read() {
        switch (part_of(reading_, sentence_number_)) {
        case text::Part::letterhead:
        case text::Part::signature:
        case text::Part::headline: return true;
        default: break;
        }
        if (said_as() && speaker_before()) {
            return true;
        }
        if (introduces() || says_me()) {
            return true;
        }
        const auto author = author_of(reading_);
        if (const auto figure = beside()) {
            return author && *figure == *author;
        }
        if (said_as()) {
            const auto subject = named_before();
            return subject ? author && *subject == *author : first_person() || !anybody_else(author);
        }
        return subject_is_speaker(author);
    }

  private:
    [[nodiscard]] bool named(const people::Mention& mention) const {
        return mention.kind == people::MentionKind::name &&
               !reading_.people.figures[mention.figure].name.empty();
    }

    /// The named person that the words stand in apposition to: "Cllr Osgood, ward member", "ward member Ann
    /// Osgood", "the leader (Cllr Osgood)".
    [[nodiscard]] std::optional<std::uint32_t> beside() const {
        for (const people::Mention& mention : touching(reading_.people.mentions, sentence_)) {
            if (!named(mention)) {
                continue;
            }
            if (mention.tokens.touches(words_) || joined(mention.tokens.end, words_.begin) ||
                joined(words_.end, mention.tokens.begin)) {
                return mention.figure;
            }
        }
        return std::nullopt;
    }

    /// Nothing but punctuation and small words between the two places.
    [[nodiscard]] bool joined(std::uint32_t from, std::uint32_t to) const {
        static const WordList small{"the", "our",  "a",   "an",   "its",  "who",
                                    "is",  "also", "and", "your", "local"};
        if (from > to) {
            return false;
        }
        for (auto at = from; at < to; ++at) {
            const bool word = tokens_[at].kind == text::TokenKind::word;
            if (word ? !small.holds(tokens_[at]) : tokens_.text(at) == ";") {
                return false;
            }
        }
        return true;
    }

    /// "as ward member", "I am ward member", "in my capacity as".
    [[nodiscard]] bool said_as() const {
        static const WordList openers{"as", "am", "being", "capacity", "i", "my"};
        static const WordList small{"the",   "a",     "an",     "your",   "our",   "my",      "this",
                                    "one",   "of",    "new",    "proud",  "local", "elected", "both",
                                    "also",  "newly", "former", "still",  "was",   "been",    "have",
                                    "write", "speak", "now",    "county", "town",  "district"};
        if (openers.holds(tokens_[words_.begin])) {
            return true;
        }
        for (auto at = words_.begin; at > sentence_.begin;) {
            --at;
            if (openers.holds(tokens_[at])) {
                return true;
            }
            if (tokens_[at].kind == text::TokenKind::word && !small.holds(tokens_[at])) {
                return false;
            }
        }
        return false;
    }

    /// "I rise as portfolio holder", "from me, Ann Osgood, as ward member": the speaker stands before the
    /// words, and nobody else between.
    [[nodiscard]] bool speaker_before() const {
        for (auto at = words_.begin; at > sentence_.begin;) {
            --at;
            if (speaker_words().holds(tokens_[at])) {
                return true;
            }
            for (const people::Mention& mention : touching(reading_.people.mentions, {at, at + 1})) {
                if (named(mention)) {
                    return names_the_speaker(mention);
                }
            }
        }
        return speaker_words().holds(tokens_[words_.begin]);
    }

    /// "You made me one of your councillors": the words say themselves whom they speak of.
    [[nodiscard]] bool says_me() const {
        for (auto at = words_.begin; at < words_.end; ++at) {
            if (tokens_.folded(at) == "me") {
                return true;
            }
        }
        return false;
    }

    /// "I, Ann Osgood,": a name between commas behind the speaker is the speaker's.
    [[nodiscard]] bool names_the_speaker(const people::Mention& mention) const {
        const auto at = mention.tokens.begin;
        return at >= sentence_.begin + 2 && tokens_[at - 1].kind == text::TokenKind::comma &&
               speaker_words().holds(tokens_[at - 2]);
    }

    /// "The monthly column of your councillor for Fell", "From your councillor for Fell", "This comes to you
    /// from your councillor for Fell": a line at the head of the text that gives what follows as somebody's
    /// words, and names nobody.
    [[nodiscard]] bool introduces() const {
        static const WordList pieces{"column", "columns", "letter",  "newsletter", "bulletin",
                                     "diary",  "notes",   "blog",    "news",       "report",
                                     "words",  "message", "jottings"};
        const auto& layout = reading_.text.layout();
        if (layout.sentences[sentence_number_].paragraph >= head_of_text || speaks_of_another()) {
            return false;
        }
        const bool ends = tokens_[sentence_.end - 1].kind != text::TokenKind::stop;
        const auto first = tokens_.folded(sentence_.begin);
        if (first == "this" && tokens_.folded(words_.begin) == "from") {
            return true;
        }
        if (ends && (first == "from" || first == "by")) {
            return true;
        }
        for (auto at = sentence_.begin; ends && at < words_.begin; ++at) {
            if (pieces.holds(tokens_[at])) {
                return true;
            }
        }
        return false;
    }

    /// Who is named last before the words, with no "I" in between: "I heard Cllr Osgood speak as ward
    /// member".
    [[nodiscard]] std::optional<std::uint32_t> named_before() const {
        for (auto at = words_.begin; at > sentence_.begin;) {
            --at;
            if (speaker_words().holds(tokens_[at])) {
                return std::nullopt;
            }
            for (const people::Mention& mention : touching(reading_.people.mentions, {at, at + 1})) {
                if (named(mention)) {
                    return mention.figure;
                }
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool first_person() const {
        for (auto at = sentence_.begin; at < sentence_.end; ++at) {
            if (speaker_words().holds(tokens_[at])) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool anybody_else(std::optional<std::uint32_t> author) const {
        return std::ranges::any_of(
            touching(reading_.people.mentions, sentence_), [&](const people::Mention& mention) {
                return named(mention) && mention.tokens.begin >= sentence_.begin &&
                       mention.tokens.end <= sentence_.end && (!author || mention.figure != *author);
            });
    }

    /// Whether a line names somebody in passing; the name at its end is its author's.
    [[nodiscard]] bool speaks_of_another() const {
        return std::ranges::any_of(touching(reading_.people.mentions, sentence_),
                                   [&](const people::Mention& mention) {
                                       return named(mention) && mention.tokens.begin >= sentence_.begin &&
                                              mention.tokens.end < sentence_.end &&
                                              tokens_[mention.tokens.end].kind != text::TokenKind::line_break;
                                   });
    }

    /// The nearest "I", or person named, before the words.
    [[nodiscard]] bool subject_is_speaker(std::optional<std::uint32_t> author) const {
        static const WordList links{"am",     "represent", "speak", "write",   "serve",
                                    "chair",  "lead",      "hold",  "was",     "been",
                                    "remain", "sit",       "stand", "writing", "speaking"};
        bool linked = false;
        for (auto at = words_.begin; at > sentence_.begin;) {
            --at;
            linked = linked || links.holds(tokens_[at]);
            if (tokens_.folded(at) == "i") {
                return linked;
            }
            for (const people::Mention& mention : touching(reading_.people.mentions, {at, at + 1})) {
                if (named(mention)) {
                    return author && mention.figure == *author;
                }
            }
        }
        return false;
    }

    const Reading& reading_;
    const text::Tokens& tokens_;
    base::TokenSpan words_;
    std::uint32_t sentence_number_;
    base::TokenSpan sentence_;
};

/// Whether the text says "I" outside quotes: then whoever it names is somebody else.
bool speaks_of_itself(const Reading& reading) {
    const auto& tokens = reading.text.tokens();
    const auto quoted = [&](std::uint32_t at) {
        return std::ranges::any_of(reading.quotes.quotes, [&](const quotes::Quote& quote) {
            return quote.form == quotes::Form::direct && quote.span.covers(tokens.span({at, at + 1}));
        });
    };
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        if (speaker_words().holds(tokens[at]) && !quoted(at)) {
            return true;
        }
    }
    return false;
}

/// "Councillor Ann Oddie, ward member for Fell" as a line of its own: it begins with the name and its title
/// and is no sentence.
bool is_byline(const text::Tokens& tokens, base::TokenSpan line, const people::Mention& mention) {
    static const WordList before{"cllr",    "councillor", "by", "from", "baillie",
                                 "provost", "the",        "rt", "hon"};
    constexpr std::uint32_t longest = 16;
    if (line.size() > longest || tokens[line.end - 1].kind == text::TokenKind::stop) {
        return false;
    }
    for (auto at = line.begin; at < mention.tokens.begin; ++at) {
        if (tokens[at].kind == text::TokenKind::word && !before.holds(tokens[at])) {
            return false;
        }
    }
    return true;
}

/// "Cllr Oddie, ward member for Fell, makes this statement", "Posted by Cllr Oddie": a line near the head of
/// the text that gives its author, though the rest says "I".
std::optional<std::uint32_t> introduced(const Reading& reading) {
    static const WordList giving{"statement", "statements", "posted",     "writes",   "written", "by",
                                 "column",    "message",    "letter",     "word",     "note",    "blog",
                                 "from",      "says",       "answers",    "update",   "remarks", "speech",
                                 "address",   "issued",     "newsletter", "bulletin", "diary",   "notes",
                                 "jottings",  "report"};
    const auto& layout = reading.text.layout();
    const auto& tokens = reading.text.tokens();
    for (const people::Mention& mention : reading.people.mentions) {
        const auto sentence = layout.sentence_at(mention.tokens.begin);
        if (layout.sentences[sentence].paragraph >= head_of_text) {
            break;
        }
        const bool member = reading.people.figures[mention.figure].role == people::Role::member;
        if (mention.kind != people::MentionKind::name || !member) {
            continue;
        }
        bool gives = false;
        bool speaks = false;
        const auto words = layout.sentences[sentence].tokens;
        gives = is_byline(tokens, words, mention);
        for (auto at = words.begin; at < words.end; ++at) {
            gives = gives || giving.holds(tokens[at]);
            speaks = speaks || speaker_words().holds(tokens[at]);
        }
        if (gives && !speaks) {
            return mention.figure;
        }
    }
    return std::nullopt;
}

/// The one member whom a text in the third person names, if it names no other.
std::optional<std::uint32_t> only_member(const Reading& reading) {
    std::optional<std::uint32_t> only;
    for (const people::Mention& mention : reading.people.mentions) {
        const bool member = reading.people.figures[mention.figure].role == people::Role::member;
        if (mention.kind != people::MentionKind::name || !member) {
            continue;
        }
        if (only && *only != mention.figure) {
            return std::nullopt;
        }
        only = mention.figure;
    }
    return only && !speaks_of_itself(reading) ? only : std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> author_of(const Reading& reading) {
    const auto& layout = reading.text.layout();
    for (const text::Part part : {text::Part::signature, text::Part::letterhead, text::Part::headline}) {
        for (const people::Mention& mention : reading.people.mentions) {
            const bool named = mention.kind == people::MentionKind::name;
            if (named && layout.paragraphs[layout.paragraph_at(mention.tokens.begin)].part == part) {
                return mention.figure;
            }
        }
    }
    const auto author = introduced(reading);
    return author ? author : only_member(reading);
}

bool speaks_of_author(const Reading& reading, base::TokenSpan words, std::uint32_t sentence) {
    return CapacityReader(reading, words, sentence).read();
}

}  // namespace evenhand::rules
