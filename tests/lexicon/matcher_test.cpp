#include "evenhand/lexicon/matcher.hpp"
#include "lexicon/generated.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace evenhand::tests {
namespace {

using lexicon::compile_phrase;
using lexicon::Matcher;
using lexicon::parse_phrase;
using lexicon::Programs;
using lexicon::Topics;

std::string shown(const std::vector<Hit>& hits) {
    std::string all;
    for (const Hit& hit : hits) {
        all += std::to_string(hit.tokens.begin) + "-" + std::to_string(hit.tokens.end) + "^" +
               std::to_string(hit.head) + " ";
    }
    return all;
}

void compare(Generator& generator, std::uint64_t& agreed) {
    const auto phrase = generator.phrase();
    const auto parsed = parse_phrase(phrase);
    Programs programs;
    if (!parsed.ok() || !compile_phrase(*parsed, generated_context(), programs).ok()) {
        return;
    }
    const Matcher matcher(std::move(programs));
    for (int i = 0; i < 6; ++i) {
        const auto text = generator.text();
        const Tokens tokens(text);
        const Marks marks = marks_in(tokens, generator);
        const TokenSpan sentence{0, tokens.size()};
        std::vector<Hit> fast;
        matcher.find(tokens, marks, sentence, fast);
        const auto slow = SlowMatcher(tokens, marks, sentence).find(*parsed);
        if (fast != slow) {
            FAIL("phrase: " << phrase << "\ntext: " << text << "\nfast: " << shown(fast)
                            << "\nslow: " << shown(slow));
        }
        agreed += fast.size();
    }
}

struct Counts {
    int with = 0;
    int without = 0;
};

/// One phrase that is looked for only beside another one.
void compare_wanted(Generator& generator, Counts& counts) {
    const auto first = parse_phrase(generator.phrase());
    const auto other = parse_phrase(generator.phrase());
    Programs programs;
    if (!first.ok() || !other.ok() || !compile_phrase(*first, generated_context(), programs).ok() ||
        !compile_phrase(*other, generated_context(), programs).ok()) {
        return;
    }
    const Matcher matcher(std::move(programs), {Topics{6, 0}, Topics{0, 4}});
    for (int i = 0; i < 6; ++i) {
        const auto text = generator.text();
        const Tokens tokens(text);
        const Marks marks = marks_in(tokens, generator);
        const TokenSpan sentence{0, tokens.size()};
        std::vector<Hit> fast;
        matcher.find(tokens, marks, sentence, fast);
        SlowMatcher slow(tokens, marks, sentence);
        auto expected = slow.find(*first);
        if (!expected.empty()) {
            for (Hit hit : slow.find(*other)) {
                hit.pattern = 1;
                expected.push_back(hit);
            }
        }
        if (fast != expected) {
            FAIL("text: " << text << "\nfast: " << shown(fast) << "\nslow: " << shown(expected));
        }
        ++(fast.empty() ? counts.without : counts.with);
    }
}

}  // namespace

TEST_CASE("a phrase that is wanted for a topic is found beside the phrases that raise it, and nowhere else",
          "[lexicon]") {
    Generator generator(20270507);
    Counts counts;
    for (int i = 0; i < 1500; ++i) {
        compare_wanted(generator, counts);
    }
    CHECK(counts.with > 500);
    CHECK(counts.without > 500);
}

TEST_CASE("the fast matcher finds what the slow and obvious one finds", "[lexicon]") {
    Generator generator(20270506);
    std::uint64_t agreed = 0;
    for (int i = 0; i < 3000; ++i) {
        compare(generator, agreed);
    }
    CHECK(agreed > 1000);
}

TEST_CASE("many gaps over many equal words cost little", "[lexicon]") {
    std::string text;
    for (int i = 0; i < 2000; ++i) {
        text += "ma ";
    }
    Programs programs;
    REQUIRE(
        compile_phrase(*parse_phrase("ma ...20 ma ...20 ma ...20 ma ...20 pa"), generated_context(), programs)
            .ok());
    REQUIRE(
        compile_phrase(*parse_phrase("ma ...20 ma ...20 ma ...20 ma ...20 ma"), generated_context(), programs)
            .ok());
    const Matcher matcher(std::move(programs));
    const Tokens tokens(text);
    std::vector<Hit> hits;
    matcher.find(tokens, Marks{}, TokenSpan{0, tokens.size()}, hits);
    CHECK(hits.size() == 1996);
}

}  // namespace evenhand::tests
