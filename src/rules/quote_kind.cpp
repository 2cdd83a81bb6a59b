#include "evenhand/rules/circumstances.hpp"
#include "evenhand/rules/kinds.hpp"
#include "evenhand/rules/word_list.hpp"
#include "rules/replacement.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

namespace evenhand::rules {
namespace {

std::uint32_t sentence_of(const Reading& reading, base::NormalSpan span) {
    const auto token = tokens_of(reading.text.tokens(), span).begin;
    return reading.text.layout().sentence_at(token);
}

/// Where the utterances of the direct quotes begin and end.
class Utterances {
  public:
    explicit Utterances(const std::vector<quotes::Quote>& quotes) : quotes_(quotes) {
        for (std::size_t i = 0; i < quotes.size(); ++i) {
            if (quotes[i].form == quotes::Form::direct) {
                extents_.try_emplace(quotes[i].utterance, i, i).first->second.second = i;
            }
        }
    }

    /// Whether the quote goes on a direct utterance that began before.
    [[nodiscard]] bool runs_on(std::size_t i) const {
        return quotes_[i].form == quotes::Form::direct && extents_.at(quotes_[i].utterance).first < i;
    }
    /// The quotes from one that begins an utterance to the last of it.
    [[nodiscard]] std::span<const quotes::Quote> from(std::size_t i) const {
        const auto last =
            quotes_[i].form == quotes::Form::direct ? extents_.at(quotes_[i].utterance).second : i;
        return std::span(quotes_).subspan(i, last - i + 1);
    }

  private:
    const std::vector<quotes::Quote>& quotes_;
    std::unordered_map<std::uint32_t, std::pair<std::size_t, std::size_t>> extents_;
};

/// A sentence of reported speech that holds a direct quote of the same speaker is told with that quote.
bool told_with_direct(const QuotePlaces& places, const quotes::Quote& quote) {
    return quote.form == quotes::Form::reported &&
           std::ranges::any_of(places.quotes.round(quote.span), [&](const quotes::Quote& other) {
               return other.form == quotes::Form::direct && other.span.touches(quote.span) &&
                      (other.utterance == quote.utterance || other.speaker.figure == quote.speaker.figure);
           });
}

/// Certain where the directory lists the speaker or the text gives them a councillor's title or an office
/// that only members hold. A chair may be anybody's, and reported speech is less sure to be speech.
Certainty certainty_of(const Reading& reading, const quotes::Quote& quote) {
    static const WordList plain{"cllr",   "cllrs",   "councillor", "councillors", "cynghorydd",
                                "cyng",   "bailie",  "baillie",    "cabinet",     "portfolio",
                                "leader", "leaders", "mayor",      "executive",   "convener",
                                "depute", "provost", "alderman",   "member"};
    if (quote.form == quotes::Form::reported) {
        return Certainty::likely;
    }
    const auto tokens = tokens_of(reading.text.tokens(), quote.speaker.span);
    for (auto at = tokens.begin; at < tokens.end; ++at) {
        if (plain.holds(reading.text.tokens()[at])) {
            return Certainty::certain;
        }
    }
    return quote.speaker.person ? Certainty::certain : Certainty::likely;
}

void leave(const Ground& ground, const RuleInHand& in_hand, const quotes::Quote& quote, std::string why,
           Findings& findings) {
    if (ground.explain == Explain::yes) {
        findings.not_flagged.push_back(NotFlagged{in_hand.rule.id, quote.span, std::move(why)});
    }
}

/// "quote of Helen Abara, an officer": why a quote is let be is who says it.
std::string in_role(const quotes::Speaker& speaker) {
    if (speaker.span.empty()) {
        return {};
    }
    switch (speaker.role) {
    case people::Role::member: return ", a member";
    case people::Role::officer: return ", an officer";
    case people::Role::candidate: return ", a candidate";
    case people::Role::mp: return ", a member of parliament";
    case people::Role::other: return ", who is neither member nor officer";
    case people::Role::unknown: break;
    }
    return ", of whom no office is known";
}

}  // namespace

void judge_quotes(const Ground& ground, const RuleInHand& in_hand, Findings& findings) {
    const Reading& reading = ground.reading;
    const auto& quotes = reading.quotes.quotes;
    const QuotePlan& plan = in_hand.plan.quote;
    const Utterances utterances(quotes);
    for (std::size_t i = 0; i < quotes.size(); ++i) {
        const quotes::Quote& quote = quotes[i];
        if (!plan.forms.allows(quote.form) || utterances.runs_on(i) ||
            told_with_direct(ground.places, quote)) {
            continue;
        }
        const std::string speaker = shown_speaker(reading, quote.speaker);
        if (!plan.roles.allows(quote.speaker.role)) {
            leave(ground, in_hand, quote, "quote of " + speaker + in_role(quote.speaker), findings);
            continue;
        }
        const auto sentence = sentence_of(reading, quote.span);
        const auto tokens = tokens_of(reading.text.tokens(), quote.span);
        if (!looks_at(in_hand.plan.scope, part_of(reading, sentence))) {
            leave(ground, in_hand, quote, "a part of the document that the rule does not look at", findings);
            continue;
        }
        if (auto why = exception(ground, in_hand.plan.unless, tokens, sentence)) {
            leave(ground, in_hand, quote, std::move(*why), findings);
            continue;
        }
        Finding finding;
        finding.rule = in_hand.rule.id;
        finding.span = quote.span;
        finding.detail = (quote.form == quotes::Form::direct ? "quote of " : "reported words of ") + speaker;
        finding.certainty = certainty_of(reading, quote);
        add_speaker(reading, quote, finding);
        add_traits(ground, in_hand.plan, tokens, sentence, finding);
        finding.suggestions = fill_suggestions(reading, ground.council, in_hand.plan, &quote);
        finding.replaces = attributed_words(reading, quote, utterances.from(i));
        findings.found.push_back(std::move(finding));
    }
}

}  // namespace evenhand::rules
