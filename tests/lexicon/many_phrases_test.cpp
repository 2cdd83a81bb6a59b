#include "lexicon/generated.hpp"

#include <catch2/catch.hpp>

// Phrases that share their words, their anchors and their questions with many others, over texts of many
// sentences: each must find what it finds alone in the slow and obvious way.

namespace evenhand::tests {
namespace {

using lexicon::Matcher;
using lexicon::PlacedHit;
using lexicon::Topics;

struct Phrase {
    std::string text;
    ParsedPhrase parsed;
    Topics topics;
};

std::vector<Phrase> phrases_of(Generator& generator, std::size_t count) {
    std::vector<Phrase> phrases;
    while (phrases.size() < count) {
        const auto text = generator.phrase();
        auto parsed = lexicon::parse_phrase(text);
        lexicon::Programs alone;
        if (!parsed.ok() || !lexicon::compile_phrase(*parsed, generated_context(), alone).ok()) {
            continue;
        }
        // Half are looked for everywhere, a third of these raise a topic; the others are wanted for one or
        // two.
        const bool wanted = generator.below(2) == 0;
        const auto bits = [&] { return (1U << generator.below(4)) | (1U << generator.below(4)); };
        Topics topics;
        (wanted ? topics.wanted_for : topics.raised) = wanted || generator.below(3) == 0 ? bits() : 0U;
        phrases.push_back({text, std::move(*parsed), topics});
    }
    return phrases;
}

Matcher matcher_of(const std::vector<Phrase>& phrases) {
    lexicon::Programs programs;
    std::vector<Topics> topics;
    for (const Phrase& one : phrases) {
        REQUIRE(lexicon::compile_phrase(one.parsed, generated_context(), programs).ok());
        topics.push_back(one.topics);
    }
    return Matcher(std::move(programs), std::move(topics));
}

std::vector<Hit> slowly(const std::vector<Phrase>& phrases, const Tokens& tokens, const Marks& marks,
                        TokenSpan sentence) {
    SlowMatcher slow(tokens, marks, sentence);
    std::vector<std::vector<Hit>> found;
    std::uint64_t raised = 0;
    for (const Phrase& one : phrases) {
        found.push_back(slow.find(one.parsed));
        raised |= found.back().empty() ? 0 : one.topics.raised;
    }
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        const auto wanted_for = phrases[i].topics.wanted_for;
        for (Hit hit : found[i]) {
            hit.pattern = static_cast<std::uint32_t>(i);
            if (wanted_for == 0 || (wanted_for & raised) != 0) {
                hits.push_back(hit);
            }
        }
    }
    std::ranges::sort(hits);
    return hits;
}

std::string shown(const std::vector<Phrase>& phrases, const std::vector<Hit>& hits) {
    std::string all;
    for (const Hit& hit : hits) {
        const Phrase& phrase = phrases[hit.pattern];
        all += "\n  " + phrase.text + " raises " + std::to_string(phrase.topics.raised) + ", wanted for " +
               std::to_string(phrase.topics.wanted_for) + ": " + std::to_string(hit.tokens.begin) + "-" +
               std::to_string(hit.tokens.end) + "^" + std::to_string(hit.head) + " ";
    }
    return all;
}

std::string text_of_sentences(Generator& generator) {
    std::string text;
    for (auto sentences = 1 + generator.below(6); sentences > 0; --sentences) {
        text += generator.text() + (generator.below(3) == 0 ? "ma.\n\n" : "ma. ");
    }
    return text;
}

/// How many hits both found.
std::size_t compared(const Matcher& matcher, const std::vector<Phrase>& phrases, Generator& generator) {
    const auto text = text_of_sentences(generator);
    const Tokens tokens(text);
    const Marks marks = marks_in(tokens, generator);
    const auto layout = text::lay_out(tokens, text::DocumentKind::press_release);
    std::vector<PlacedHit> whole;
    matcher.find(tokens, marks, layout, whole);
    std::size_t next = 0;
    for (std::uint32_t number = 0; number < layout.sentences.size(); ++number) {
        const auto sentence = layout.sentences[number].tokens;
        const auto slow = slowly(phrases, tokens, marks, sentence);
        std::vector<Hit> alone;
        matcher.find(tokens, marks, sentence, alone);
        std::vector<Hit> within;
        for (; next < whole.size() && whole[next].sentence == number; ++next) {
            within.push_back(whole[next].hit);
        }
        std::ranges::sort(alone);
        std::ranges::sort(within);
        if (alone != slow || within != slow) {
            FAIL("text: " << text << "\nsentence " << number << "\nslow: " << shown(phrases, slow)
                          << "\nalone: " << shown(phrases, alone)
                          << "\nwithin the text: " << shown(phrases, within));
        }
    }
    CHECK(next == whole.size());
    return whole.size();
}

}  // namespace

TEST_CASE("each of many phrases finds among the others what it finds alone", "[lexicon]") {
    Generator generator(20270508);
    std::size_t agreed = 0;
    for (int set = 0; set < 25; ++set) {
        const auto phrases = phrases_of(generator, 10 + generator.below(60));
        const Matcher matcher = matcher_of(phrases);
        for (int text = 0; text < 5; ++text) {
            agreed += compared(matcher, phrases, generator);
        }
    }
    CHECK(agreed > 5'000);
}

}  // namespace evenhand::tests
