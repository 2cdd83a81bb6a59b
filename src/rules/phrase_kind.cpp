#include "evenhand/rules/circumstances.hpp"
#include "evenhand/rules/clause.hpp"
#include "evenhand/rules/days.hpp"
#include "evenhand/rules/kinds.hpp"

#include <algorithm>
#include <optional>

namespace evenhand::rules {
namespace {

using base::TokenSpan;

/// A phrase that counts, before those of one sentence are merged.
struct Candidate {
    Finding finding;
    Said said;
    std::uint32_t sentence = 0;
};

/// The look at one rule.
class PhraseJudge {
  public:
    PhraseJudge(const Ground& ground, const RuleInHand& in_hand)
        : ground_(ground), in_hand_(in_hand), tokens_(ground.reading.text.tokens()),
          sentences_(ground.reading.text.layout().sentences) {}

    void judge(Findings& findings) {
        for (const PhraseUse& use : in_hand_.seen) {
            const When& when = in_hand_.plan.whens[use.when];
            if (!covers(when.scope, ground_.reading.text.document())) {
                continue;
            }
            std::uint32_t read_past = 0;
            for (const Sighting& sighting : ground_.sightings.of(use.pattern)) {
                const text::Part part = part_of(ground_.reading, sighting.sentence);
                if (!looks_at(in_hand_.plan.scope, part) || !when.scope.parts.allows(part)) {
                    continue;
                }
                if (!when.frame) {
                    weigh(when, sighting);
                } else if (sighting.sentence >= read_past && !read_before(use, sighting.sentence)) {
                    read_past = sighting.sentence + 1;
                    weigh_frame(when, sighting);
                }
            }
        }
        merge(findings);
    }

  private:
    /// A sentence with both phrases that lead to a frame is read at the first.
    [[nodiscard]] bool read_before(const PhraseUse& use, std::uint32_t sentence) const {
        if (use.place == 0) {
            return false;
        }
        const auto other = in_hand_.plan.whens[use.when].phrases.front();
        return std::ranges::binary_search(ground_.sightings.of(other), sentence, {}, &Sighting::sentence);
    }

    /// What a clause says of who does what to what, taken for a phrase that stands there.
    void weigh_frame(const When& when, const Sighting& sighting) {
        const text::Sentence& sentence = sentences_[sighting.sentence];
        if (ground_.explain == Explain::no && found_by_phrase(when, sighting.sentence)) {
            return;
        }
        const FrameFillers fillers(*when.frame, ground_.reading.marks, sentence.tokens);
        for (const FrameFillers::Act& act : fillers.acts) {
            const TokenSpan scope = bearing_on(ground_.reading, ground_.places, sentence, act.tokens);
            if (const auto read = read_frame(tokens_, *when.frame, fillers, scope, act)) {
                Sighting whole = sighting;
                whole.hit.tokens = read->tokens();
                whole.hit.head = act.tokens.begin;
                weigh(when, whole);
            } else if (ground_.explain == Explain::yes) {
                left_alone_.push_back(NotFlagged{in_hand_.rule.id, sentence.span,
                                                 "somebody else does it, or to something else: " +
                                                     shown(ground_.reading, act.tokens)});
            }
        }
    }

    /// A phrase has made the sentence a finding, as sure as the frame would: phrases come first.
    [[nodiscard]] bool found_by_phrase(const When& when, std::uint32_t sentence) const {
        const auto& span = sentences_[sentence].span;
        return std::ranges::any_of(candidates_, [&](const Candidate& one) {
            return one.sentence == sentence && one.finding.span == span &&
                   one.finding.certainty <= when.certainty;
        });
    }

    void weigh(const When& when, const Sighting& sighting) {
        const Said said = who_says(ground_.reading, ground_.places, tokens_.span(sighting.hit.tokens));
        const base::NormalSpan span = span_of(sighting, said);
        if (const auto why = refusal(when, sighting, said)) {
            if (ground_.explain == Explain::yes) {
                left_alone_.push_back(NotFlagged{in_hand_.rule.id, span, *why});
            }
            return;
        }
        Candidate candidate{Finding{}, said, sighting.sentence};
        Finding& finding = candidate.finding;
        finding.rule = in_hand_.rule.id;
        finding.span = span;
        finding.certainty = when.certainty;
        for (const Trait trait : when.traits) {
            add_trait(finding.traits, trait);
        }
        add_people(sighting, said, finding);
        finding.detail = detail(sighting, said);
        candidates_.push_back(std::move(candidate));
    }

    /// Where the phrase stands in a quote, nothing outside the quote bears on it.
    [[nodiscard]] base::NormalSpan span_of(const Sighting& sighting, const Said& said) const {
        base::NormalSpan span = sentences_[sighting.sentence].span;
        if (said.direct()) {
            span.begin = std::max(span.begin, said.quote->span.begin);
            span.end = std::min(span.end, said.quote->span.end);
        }
        return span;
    }

    [[nodiscard]] PhrasePlace place_of(const Sighting& sighting, const Said& said) const {
        PhrasePlace place;
        place.scope = sentences_[sighting.sentence].tokens;
        if (said.direct()) {
            const auto quoted = tokens_of(tokens_, said.quote->span);
            place.scope.begin = std::max(place.scope.begin, quoted.begin);
            place.scope.end = std::max(std::min(place.scope.end, quoted.end), sighting.hit.tokens.end);
        }
        place.tokens = sighting.hit.tokens;
        place.head = sighting.hit.head;
        place.says_negation = ground_.says_negation[sighting.hit.pattern] != 0;
        return place;
    }

    /// Why the phrase does not count; none where it does. Words for it are found only for --explain.
    [[nodiscard]] std::optional<std::string> refusal(const When& when, const Sighting& sighting,
                                                     const Said& said) const {
        const auto& phrase = sighting.hit.tokens;
        if (said.fragment != nullptr) {
            return told(phrase, [&] { return said.fragment->why; });
        }
        if (runs_into_words(sighting)) {
            return told(phrase, [] { return "from a speaker into what is said"; });
        }
        if (!heard(when, said)) {
            return told(phrase, [&] {
                return said.quote == nullptr
                           ? std::string("the document's own words")
                           : "words of " + shown_speaker(ground_.reading, said.quote->speaker);
            });
        }
        if (when.reported == Stance::refuse && said.reported()) {
            return told(phrase, [] { return "only reported"; });
        }
        if (when.question == Stance::refuse && sentences_[sighting.sentence].question) {
            return told(phrase, [] { return "a question"; });
        }
        if (ground_.explain == Explain::no &&
            (lacks(in_hand_.plan.needs, sighting) != nullptr || lacks(when.needs, sighting) != nullptr)) {
            // Sooner known than what the clause says.
            return std::string();
        }
        if (auto why = clause_refusal(when, place_of(sighting, said))) {
            return why;
        }
        for (const auto* unless : {&in_hand_.plan.unless, &when.unless}) {
            if (auto why = exception(ground_, *unless, phrase, sighting.sentence)) {
                return why;
            }
        }
        for (const std::uint32_t named : when.exceptions) {
            if (auto why = exception(ground_, in_hand_.plan.exceptions[named], phrase, sighting.sentence)) {
                return why;
            }
        }
        for (const auto* needs : {&in_hand_.plan.needs, &when.needs}) {
            if (const Nearby* const lacking = lacks(*needs, sighting)) {
                return told(phrase, [&] {
                    return lacking->why.empty() ? "nothing beside it makes it one" : lacking->why;
                });
            }
        }
        return std::nullopt;
    }

    /// The words of a refusal, with the phrase behind them.
    template <typename Why>
    [[nodiscard]] std::string told(base::TokenSpan phrase, Why why) const {
        return ground_.explain == Explain::yes ? std::string(why()) + ": " + shown(ground_.reading, phrase)
                                               : std::string();
    }

    /// What a phrase needs beside it and does not have; null where it has all.
    [[nodiscard]] const Nearby* lacks(const std::vector<Nearby>& needs, const Sighting& sighting) const {
        const auto missing = std::ranges::find_if(needs, [&](const Nearby& need) {
            return ground_.sightings.near(need, sighting.hit.tokens, sighting.sentence) == nullptr;
        });
        return missing == needs.end() ? nullptr : &*missing;
    }

    /// "The head of parks said: “They lied to us …”": whoever speaks is not whom the words are about, though
    /// a phrase with a gap in it reads on from the one to the other. A word or two in marks ("are
    /// “clueless”") belong to the sentence round them.
    [[nodiscard]] bool runs_into_words(const Sighting& sighting) const {
        constexpr std::uint32_t fewest_tokens = 5;
        const auto phrase = tokens_.span(sighting.hit.tokens);
        const auto head = tokens_[sighting.hit.head].begin;
        const auto near = ground_.places.quotes.round(phrase);
        return std::any_of(near.begin(), near.end(), [&](const quotes::Quote& quote) {
            return quote.form == quotes::Form::direct && quote.span.holds(head) &&
                   phrase.begin < quote.span.begin && !quote.speaker.span.empty() &&
                   !quote.span.touches(quote.speaker.span) &&
                   tokens_of(tokens_, quote.span).size() >= fewest_tokens;
        });
    }

    /// In a member's own document the author is a member.
    [[nodiscard]] bool heard(const When& when, const Said& said) const {
        const bool members = ground_.reading.text.document().author == text::Author::member;
        return when.voices.allows(said.voice) ||
               (members && said.voice == Voice::author && when.voices.allows(Voice::member));
    }

    [[nodiscard]] std::optional<std::string> clause_refusal(const When& when,
                                                            const PhrasePlace& place) const {
        ClauseReading clause(tokens_, place);
        if (when.negation != Stance::allow) {
            const auto negator = clause.negator();
            if (when.negation == Stance::refuse && negator) {
                const std::uint32_t whole = tokens_[*negator].clitic ? *negator - 1 : *negator;
                const base::TokenSpan negated{std::min(whole, place.tokens.begin),
                                              std::max(*negator + 1, place.tokens.end)};
                return told(negated, [] { return "negated"; });
            }
            if (when.negation == Stance::require && !negator) {
                return told(place.tokens, [] { return "not negated"; });
            }
        }
        if (when.condition == Stance::refuse) {
            const Condition condition = clause.condition();
            if (condition == Condition::inside || condition == Condition::governed) {
                return told(place.tokens, [] { return "hangs on a condition"; });
            }
        }
        if (when.hedge == Stance::refuse && clause.hedged()) {
            return told(place.tokens, [] { return "said with a reservation"; });
        }
        if (!when.tenses.empty() && !when.tenses.allows(clause.tense())) {
            return told(place.tokens, [&] { return "in the " + std::string(word(clause.tense())); });
        }
        return std::nullopt;
    }

    void add_people(const Sighting& sighting, const Said& said, Finding& finding) const {
        if (said.quote != nullptr) {
            add_speaker(ground_.reading, *said.quote, finding);
        }
        const auto& people = ground_.reading.people;
        for (const people::Mention& mention : touching(people.mentions, sighting.hit.tokens)) {
            const people::Figure& figure = people.figures[mention.figure];
            if (!finding.person) {
                finding.person = figure.person;
            }
            if (figure.standing) {
                add_trait(finding.traits, Trait::standing);
            }
        }
        if (only_in_brackets(sighting.hit.tokens)) {
            add_trait(finding.traits, Trait::party_in_brackets);
        }
    }

    /// Every party that the phrase names stands in brackets: "Cllr Ann Oddie (Labour)".
    [[nodiscard]] bool only_in_brackets(base::TokenSpan phrase) const {
        bool any = false;
        for (const people::PartyMention& party : touching(ground_.reading.people.parties, phrase)) {
            any = true;
            const auto before = party.tokens.begin;
            if (before == 0 || tokens_[before - 1].kind != text::TokenKind::bracket) {
                return false;
            }
        }
        return any;
    }

    [[nodiscard]] std::string detail(const Sighting& sighting, const Said& said) const {
        std::string text = shown(ground_.reading, sighting.hit.tokens);
        if (said.quote != nullptr) {
            text += (said.direct() ? " in a quote of " : " in reported words of ") +
                    shown_speaker(ground_.reading, said.quote->speaker);
        }
        return text;
    }

    /// One finding a sentence: the surest phrase decides. A party in brackets excuses only where no phrase as
    /// sure stands without brackets, and what is a hint alone is none beside a phrase as sure that says it.
    void merge(Findings& findings) {
        std::stable_sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
            if (a.finding.span != b.finding.span) {
                return a.finding.span < b.finding.span;
            }
            return a.finding.certainty < b.finding.certainty;
        });
        for (std::size_t i = 0; i < candidates_.size();) {
            Candidate& best = candidates_[i];
            bool bracketed = has_trait(best.finding.traits, Trait::party_in_brackets);
            bool hinted = has_trait(best.finding.traits, Trait::poll_hint);
            std::size_t next = i + 1;
            for (; next < candidates_.size() && candidates_[next].finding.span == best.finding.span; ++next) {
                if (candidates_[next].finding.certainty != best.finding.certainty) {
                    continue;
                }
                bracketed =
                    bracketed && has_trait(candidates_[next].finding.traits, Trait::party_in_brackets);
                hinted = hinted && has_trait(candidates_[next].finding.traits, Trait::poll_hint);
                for (const Trait trait : candidates_[next].finding.traits) {
                    add_trait(best.finding.traits, trait);
                }
            }
            if (!bracketed) {
                std::erase(best.finding.traits, Trait::party_in_brackets);
            }
            if (!hinted) {
                std::erase(best.finding.traits, Trait::poll_hint);
            }
            finish(best, findings);
            i = next;
        }
        leave_alone(findings);
    }

    void finish(Candidate& candidate, Findings& findings) {
        Finding& finding = candidate.finding;
        const auto& sentence = sentences_[candidate.sentence];
        add_traits(ground_, in_hand_.plan, sentence.tokens, candidate.sentence, finding);
        finding.suggestions =
            fill_suggestions(ground_.reading, ground_.council, in_hand_.plan, candidate.said.quote);
        finding.replaces = finding.span;
        add_day(candidate.sentence, finding);
        found_.push_back(finding.span);
        findings.found.push_back(std::move(finding));
    }

    /// The day of what is announced: in the sentence, else in what follows in its paragraph.
    void add_day(std::uint32_t sentence, Finding& finding) {
        const auto& layout = ground_.reading.text.layout();
        const auto past = layout.paragraphs[sentences_[sentence].paragraph].past_sentence;
        // Findings come in the order of the text: what was looked through before is not looked through again.
        if (sentence < day_from_ || sentence >= day_past_) {
            day_.reset();
            day_from_ = sentence;
            for (day_past_ = sentence; day_past_ < past && !day_; ++day_past_) {
                day_ = find_day(tokens_, sentences_[day_past_].tokens);
            }
        }
        if (!day_) {
            return;
        }
        const auto day = day_->year ? *day_->year / day_->day : std::chrono::year_month_day{};
        if (day_->year && day.ok()) {
            const auto since = std::chrono::sys_days(day).time_since_epoch().count();
            finding.day_mentioned = static_cast<std::uint32_t>(since);
        } else {
            finding.yearless_day = day_->day;
        }
    }

    /// A sentence that is a finding needs no excuses; of the others each excuse once.
    void leave_alone(Findings& findings) {
        for (NotFlagged& one : left_alone_) {
            if (std::none_of(found_.begin(), found_.end(),
                             [&](auto span) { return span.touches(one.span); })) {
                findings.not_flagged.push_back(std::move(one));
            }
        }
    }

    const Ground& ground_;
    const RuleInHand& in_hand_;
    const text::Tokens& tokens_;
    const std::vector<text::Sentence>& sentences_;
    std::vector<Candidate> candidates_;
    std::vector<base::NormalSpan> found_;
    std::vector<NotFlagged> left_alone_;
    std::optional<NamedDay> day_;  ///< the first from one sentence on, up to where it was looked for
    std::uint32_t day_from_ = 0;
    std::uint32_t day_past_ = 0;
};

}  // namespace

void judge_phrases(const Ground& ground, const RuleInHand& in_hand, Findings& findings) {
    PhraseJudge(ground, in_hand).judge(findings);
}

}  // namespace evenhand::rules
