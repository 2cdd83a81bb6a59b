#include "evenhand/rules/circumstances.hpp"
#include "evenhand/rules/clause.hpp"
#include "evenhand/rules/kinds.hpp"
#include "evenhand/rules/own_capacity.hpp"
#include "rules/replacement.hpp"

namespace evenhand::rules {
namespace {

/// Why a phrase that would satisfy the rule does not; empty where it does.
std::string shortfall(const Ground& ground, const Satisfied& satisfied, const Sighting& sighting) {
    const Reading& reading = ground.reading;
    const auto& tokens = reading.text.tokens();
    const auto& phrase = sighting.hit.tokens;
    if (!satisfied.parts.allows(part_of(reading, sighting.sentence))) {
        return "stands in another part of the document";
    }
    const Said said = who_says(reading, ground.places, tokens.span(phrase));
    if (!satisfied.voices.allows(said.voice)) {
        return "somebody else's words";
    }
    if (satisfied.negation == Stance::refuse) {
        const PhrasePlace place{reading.text.layout().sentences[sighting.sentence].tokens, phrase,
                                sighting.hit.head, ground.says_negation[sighting.hit.pattern] != 0};
        if (ClauseReading(tokens, place).negator()) {
            return "negated";
        }
    }
    if (satisfied.of == Satisfied::Of::author) {
        // What another member says of their office is not the author's.
        if (said.quote != nullptr && said.quote->speaker.figure != author_of(reading)) {
            return "somebody else's words";
        }
        if (!speaks_of_author(reading, phrase, sighting.sentence)) {
            return "said of somebody else";
        }
    }
    return {};
}

}  // namespace

void judge_absence(const Ground& ground, const RuleInHand& in_hand, Findings& findings) {
    std::string seen;
    for (const Satisfied& satisfied : in_hand.plan.satisfied) {
        for (const lexicon::PatternId pattern : satisfied.phrases) {
            for (const Sighting& sighting : ground.sightings.of(pattern)) {
                const std::string why = shortfall(ground, satisfied, sighting);
                const std::string phrase = shown(ground.reading, sighting.hit.tokens);
                if (why.empty()) {
                    if (ground.explain == Explain::yes) {
                        const auto span = ground.reading.text.tokens().span(sighting.hit.tokens);
                        findings.not_flagged.push_back(
                            NotFlagged{in_hand.rule.id, span, "it is said: " + phrase});
                    }
                    return;
                }
                if (seen.empty()) {
                    seen = phrase + " does not count: " + why;
                }
            }
        }
    }
    const std::uint32_t sentences = static_cast<std::uint32_t>(ground.reading.text.layout().sentences.size());
    for (std::uint32_t sentence = 0; sentence < sentences; ++sentence) {
        const auto tokens = ground.reading.text.layout().sentences[sentence].tokens;
        if (const auto why = exception(ground, in_hand.plan.unless, tokens, sentence)) {
            if (ground.explain == Explain::yes) {
                findings.not_flagged.push_back(NotFlagged{in_hand.rule.id, {}, *why});
            }
            return;
        }
    }
    Finding finding;
    finding.rule = in_hand.rule.id;
    finding.detail = seen;
    finding.suggestions = fill_suggestions(ground.reading, ground.council, in_hand.plan, nullptr);
    finding.replaces = place_of_new_sentence(ground.reading);
    if (const auto author = author_of(ground.reading)) {
        finding.person = ground.reading.people.figures[*author].person;
    }
    findings.found.push_back(std::move(finding));
}

}  // namespace evenhand::rules
