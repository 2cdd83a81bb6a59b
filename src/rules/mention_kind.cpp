#include "evenhand/rules/circumstances.hpp"
#include "evenhand/rules/kinds.hpp"
#include "evenhand/rules/word_list.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace evenhand::rules {
namespace {

/// A sentence that names so many of them is a list, not publicity for one.
constexpr std::size_t names_of_a_list = 3;

/// One look at the sentences, then at the quotes, of the people a rule is about.
class MentionJudge {
  public:
    MentionJudge(const Ground& ground, const RuleInHand& in_hand)
        : ground_(ground), in_hand_(in_hand), reading_(ground.reading),
          sentences_(ground.reading.text.layout().sentences) {}

    void judge(Findings& findings) {
        for (std::uint32_t sentence = 0; sentence < sentences_.size(); ++sentence) {
            judge_sentence(sentence, findings);
        }
        judge_quotes_of_them(findings);
    }

  private:
    struct Found {
        base::NormalSpan span;
        std::uint32_t figure = 0;
    };

    [[nodiscard]] bool about(std::uint32_t figure) const {
        const people::Figure& who = reading_.people.figures[figure];
        const auto& roles = in_hand_.plan.mention.roles;
        return roles.allows(who.role) || (who.standing && roles.holds(people::Role::candidate));
    }

    /// "an honour once given to a Prime Minister": whoever held the office, nobody in particular.
    [[nodiscard]] bool anybody(const people::Mention& mention) const {
        const auto& tokens = reading_.text.tokens();
        if (mention.kind != people::MentionKind::office || mention.tokens.begin == 0) {
            return false;
        }
        const auto first = tokens.folded(mention.tokens.begin);
        const auto before = tokens.folded(mention.tokens.begin - 1);
        return before == "a" || before == "an" || first == "a" || first == "an";
    }

    /// The text says beside the name what the directory does not: "Ann Oddie, who hopes to win the seat".
    [[nodiscard]] bool said_to_be(const people::Mention& mention, base::TokenSpan tokens,
                                  std::uint32_t sentence) const {
        if (mention.kind != people::MentionKind::name) {
            return false;
        }
        const people::Role role = reading_.people.figures[mention.figure].role;
        const auto& also = in_hand_.plan.mention.also;
        return std::any_of(also.begin(), also.end(), [&](const Also& row) {
            return row.roles.allows(role) && ground_.sightings.near(row.where, tokens, sentence) != nullptr;
        });
    }

    void leave(base::NormalSpan span, std::string why, Findings& findings) const {
        if (ground_.explain == Explain::yes) {
            findings.not_flagged.push_back(NotFlagged{in_hand_.rule.id, span, std::move(why)});
        }
    }

    /// Whether the text is a neutral list of people: who stands, where, for whom.
    [[nodiscard]] bool neutral(std::uint32_t sentence, std::size_t named) const {
        const bool asked = in_hand_.plan.scope.parts.holds(text::Part::list_item);
        return named >= names_of_a_list || (part_of(reading_, sentence) == text::Part::list_item && !asked);
    }

    /// "Ann Oddie, Upper Fell.", "Mill ward: Ann Oddie, The Green Party of England and Wales": a line of
    /// names, in which nobody does anything.
    [[nodiscard]] bool only_names(std::uint32_t sentence) const {
        static const WordList small{"of", "and", "the", "for", "in", "ward", "division", "party"};
        const text::Part part = part_of(reading_, sentence);
        const bool party = !touching(reading_.people.parties, sentences_[sentence].tokens).empty();
        if (part == text::Part::headline || (part == text::Part::subheading && !party)) {
            return false;
        }
        const auto& tokens = reading_.text.tokens();
        for (auto at = sentences_[sentence].tokens.begin; at < sentences_[sentence].tokens.end; ++at) {
            const char first = tokens.text(at).front();
            if (tokens[at].kind == text::TokenKind::word && first >= 'a' && first <= 'z' &&
                !small.holds(tokens[at])) {
                return false;
            }
        }
        return true;
    }

    /// "Cllr Pugh and Cllr Treharne said": the second of two who speak as one.
    [[nodiscard]] bool says_jointly(std::uint32_t figure, const quotes::Speaker& speaker) const {
        const auto tokens = tokens_of(reading_.text.tokens(), speaker.span);
        const auto named = touching(reading_.people.mentions, tokens);
        return std::ranges::any_of(named, [&](const people::Mention& mention) {
            return mention.figure == figure && mention.kind == people::MentionKind::name;
        });
    }

    /// Whether the sentence leads in to a member's own words, or holds them.
    [[nodiscard]] bool member_speaks(std::uint32_t figure, base::NormalSpan span) const {
        const auto& quotes = reading_.quotes.quotes;
        return reading_.people.figures[figure].role == people::Role::member &&
               std::any_of(quotes.begin(), quotes.end(), [&](const quotes::Quote& quote) {
                   return (quote.speaker.figure == figure || says_jointly(figure, quote.speaker)) &&
                          quote.span.touches(span);
               });
    }

    /// "Anna said:" says nothing of her; what she says is looked at as her quote.
    [[nodiscard]] bool only_leads_in(std::uint32_t figure, std::uint32_t sentence) const {
        constexpr std::uint32_t most_words = 3;
        const auto& tokens = reading_.text.tokens();
        const text::Sentence& looked_at = sentences_[sentence];
        std::uint32_t words = 0;
        for (auto at = looked_at.tokens.begin; at < looked_at.tokens.end; ++at) {
            const bool name = !touching(reading_.people.mentions, {at, at + 1}).empty();
            words += !name && tokens[at].kind == text::TokenKind::word ? 1 : 0;
        }
        const auto next =
            sentence + 1 < sentences_.size() ? sentences_[sentence + 1].span : base::NormalSpan{};
        return words <= most_words && tokens.text(looked_at.tokens.end - 1) == ":" &&
               std::ranges::any_of(reading_.quotes.quotes, [&](const quotes::Quote& quote) {
                   return quote.form == quotes::Form::direct && quote.speaker.figure == figure &&
                          quote.span.touches(next) && !quote.span.touches(looked_at.span);
               });
    }

    void judge_sentence(std::uint32_t sentence, Findings& findings) {
        const base::TokenSpan tokens = sentences_[sentence].tokens;
        std::set<std::uint32_t> named;
        std::optional<std::uint32_t> first;
        bool said = false;
        for (const people::Mention& mention : touching(reading_.people.mentions, tokens)) {
            if (mention.tokens.begin < tokens.begin || mention.tokens.end > tokens.end) {
                continue;
            }
            if (anybody(mention)) {
                continue;
            }
            const bool told = said_to_be(mention, tokens, sentence);
            said = said || told;
            if (told || about(mention.figure)) {
                named.insert(mention.figure);
                first = first.value_or(mention.figure);
            }
        }
        if (!first || !looks_at(in_hand_.plan.scope, part_of(reading_, sentence))) {
            return;
        }
        const base::NormalSpan span = sentences_[sentence].span;
        if (neutral(sentence, named.size())) {
            leave(span, "a neutral list of people", findings);
            return;
        }
        if (only_names(sentence)) {
            leave(span, "a name of which nothing is said", findings);
            return;
        }
        if (!said && only_leads_in(*first, sentence)) {
            leave(span, "leads in to a quote, which is looked at by itself", findings);
            return;
        }
        // "Ann Oddie, who is on the ballot paper, said": the quote is one thing, that she stands another.
        if (!said && member_speaks(*first, span)) {
            leave(span, "a member's quote, which has a rule of its own", findings);
            return;
        }
        if (auto why = exception(ground_, in_hand_.plan.unless, tokens, sentence)) {
            leave(span, std::move(*why), findings);
            return;
        }
        add(*first, span, tokens, sentence, findings);
    }

    void add(std::uint32_t figure, base::NormalSpan span, base::TokenSpan tokens, std::uint32_t sentence,
             Findings& findings) {
        const people::Figure& who = reading_.people.figures[figure];
        Finding finding;
        finding.rule = in_hand_.rule.id;
        finding.span = span;
        finding.person = who.person;
        // Who is in no directory may be a namesake, and an office alone may be anybody's.
        finding.certainty = who.person && !who.name.empty() ? Certainty::certain : Certainty::likely;
        finding.detail = "about " + (who.name.empty() ? shown(reading_, who.best) : who.name);
        if (who.standing || who.role == people::Role::candidate) {
            add_trait(finding.traits, Trait::standing);
        }
        if (who.civic) {
            add_trait(finding.traits, Trait::civic);
        }
        if (const auto* quote = who_says(reading_, ground_.places, span).quote) {
            finding.speaker = quote->speaker.role;
        }
        add_traits(ground_, in_hand_.plan, tokens, sentence, finding);
        finding.suggestions = fill_suggestions(reading_, ground_.council, in_hand_.plan, nullptr);
        finding.replaces = finding.span;
        found_.push_back(Found{span, figure});
        findings.found.push_back(std::move(finding));
    }

    /// Words of such a person are publicity for them, whether or not the sentence names them again; so is
    /// what others say of them right after they were named: "He's been a champion for this park".
    void judge_quotes_of_them(Findings& findings) {
        std::set<std::uint32_t> told;
        for (const quotes::Quote& quote : reading_.quotes.quotes) {
            if (quote.form != quotes::Form::direct) {
                continue;
            }
            const auto tokens = tokens_of(reading_.text.tokens(), quote.span);
            const auto sentence = reading_.text.layout().sentence_at(tokens.begin);
            const bool theirs = quote.speaker.figure && about(*quote.speaker.figure);
            if (theirs && member_speaks(*quote.speaker.figure, quote.span)) {
                continue;
            }
            if (theirs && goes_on(*quote.speaker.figure, sentence)) {
                leave(quote.span, "goes on with somebody who was found already", findings);
                continue;
            }
            const auto figure = theirs ? quote.speaker.figure : praised(tokens, sentence);
            const bool named = std::any_of(found_.begin(), found_.end(),
                                           [&](const Found& one) { return one.span.touches(quote.span); });
            if (!figure || !told.insert(quote.utterance).second || named ||
                !looks_at(in_hand_.plan.scope, part_of(reading_, sentence))) {
                continue;
            }
            if (auto why = exception(ground_, in_hand_.plan.unless, tokens, sentence)) {
                leave(quote.span, std::move(*why), findings);
                continue;
            }
            add(*figure, quote.span, tokens, sentence, findings);
        }
    }

    /// "… is standing again. She told us: “…”": one finding tells of her, and her own words hang on it.
    [[nodiscard]] bool goes_on(std::uint32_t figure, std::uint32_t sentence) const {
        const auto& paragraph = reading_.text.layout().paragraphs[sentences_[sentence].paragraph];
        const auto named = touching(reading_.people.mentions, paragraph.tokens);
        const bool here = std::ranges::any_of(named, [&](const people::Mention& mention) {
            return mention.figure == figure && mention.kind != people::MentionKind::pronoun;
        });
        return !here && std::ranges::any_of(found_, [&](const Found& one) { return one.figure == figure; });
    }

    /// Whom a quote that opens with "he" or "she" is about: who was found in the sentence before it.
    [[nodiscard]] std::optional<std::uint32_t> praised(base::TokenSpan quote, std::uint32_t sentence) const {
        static const WordList openers{"he", "she", "he's", "she's"};
        if (quote.empty() || sentence == 0 || !openers.holds(reading_.text.tokens()[quote.begin])) {
            return std::nullopt;
        }
        for (const Found& one : found_) {
            if (one.span == sentences_[sentence - 1].span) {
                return one.figure;
            }
        }
        return std::nullopt;
    }

    const Ground& ground_;
    const RuleInHand& in_hand_;
    const Reading& reading_;
    const std::vector<text::Sentence>& sentences_;
    std::vector<Found> found_;
};

}  // namespace

void judge_mentions(const Ground& ground, const RuleInHand& in_hand, Findings& findings) {
    MentionJudge(ground, in_hand).judge(findings);
}

}  // namespace evenhand::rules
