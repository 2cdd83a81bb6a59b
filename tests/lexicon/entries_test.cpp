#include "evenhand/text/layout.hpp"
#include "lexicon/entries.hpp"
#include "lexicon/generated.hpp"
#include "lexicon/marked.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace evenhand::tests {
namespace {

using lexicon::Entries;

Entries::Builder builder() {
    return Entries::Builder(generated_context().inflections);
}

/// By class, in the order of the text.
std::vector<std::string> found(const std::vector<std::string>& entries, const std::string& text) {
    auto gathering = builder();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        REQUIRE(gathering.add(entries[i], static_cast<ClassId>(i)).ok());
    }
    const auto net = std::move(gathering).build();
    const Tokens tokens(text);
    Marks marks;
    net.mark(tokens, one_sentence(tokens), marks);
    marks.seal(tokens.size());
    return marked_words(tokens, marks);
}

using Texts = std::vector<std::string>;

/// What stands where, by the slow and obvious way.
Marks slowly(const std::vector<ParsedPhrase>& entries, const Tokens& tokens, const text::Layout& layout) {
    Marks marks;
    for (const text::Sentence& sentence : layout.sentences) {
        SlowMatcher slow(tokens, Marks{}, sentence.tokens);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            for (const Hit& hit : slow.find(entries[i])) {
                marks.add(Mark{hit.tokens, static_cast<ClassId>(i)});
            }
        }
    }
    marks.seal(tokens.size());
    return marks;
}

std::vector<std::string> shown(const std::vector<std::string>& entries, const Marks& marks) {
    std::vector<std::string> texts;
    for (const Mark& mark : marks.all()) {
        texts.push_back(std::to_string(mark.tokens.begin) + "-" + std::to_string(mark.tokens.end) + " " +
                        entries[mark.what]);
    }
    return texts;
}

std::vector<std::string> only_in_first(std::vector<std::string> first, std::vector<std::string> second) {
    std::ranges::sort(first);
    std::ranges::sort(second);
    std::vector<std::string> only;
    std::ranges::set_difference(first, second, std::back_inserter(only));
    return only;
}

}  // namespace

TEST_CASE("entries are found wherever they begin, also within others", "[lexicon]") {
    CHECK(found({"make good", "good", "make good on"}, "They make good on it") ==
          Texts{"0 make good", "2 make good on", "1 good"});
    CHECK(found({"pay~ (in|at) (the|a)? end", "end"}, "He pays at end, she pay in the end") ==
          Texts{"0 pays at end", "1 end", "0 pay in the end", "1 end"});
}

TEST_CASE("of one entry at one place the longest is found", "[lexicon]") {
    CHECK(found({"good (old)? (times)?", "(put|put it) right"}, "good old times, good old, good") ==
          Texts{"0 good old times", "0 good old", "0 good"});
    // Whichever way is found first.
    CHECK(found({"(=Ma pa)? =Ma"}, "Ma pa Ma") == Texts{"0 Ma pa Ma", "0 Ma"});
    CHECK(found({"=Ma (pa =Ma)?"}, "Ma pa Ma") == Texts{"0 Ma pa Ma", "0 Ma"});
}

TEST_CASE("entries hold beginnings of words, any word and words in one spelling", "[lexicon]") {
    CHECK(found({"injur*", "_ officer", "=May", "=Chief Officer"},
                "An injury in May may hurt the chief officer or a Chief Officer") ==
          Texts{"0 injury", "2 May", "1 chief officer", "1 Chief Officer", "3 Chief Officer"});
    CHECK(found({"modern*", "modernised"}, "modernised and modernest") ==
          Texts{"0 modernised", "1 modernised", "0 modernest"});
}

TEST_CASE("an entry goes over a comma and a quotation mark and over nothing else", "[lexicon]") {
    CHECK(found({"in full"}, "in, full; in “full” and in. full and in; full") ==
          Texts{"0 in, full", "0 in “full"});
}

TEST_CASE("each of many entries is found among the others as it is alone", "[lexicon]") {
    Generator generator(20270506);
    std::size_t agreed = 0;
    for (int set = 0; set < 40; ++set) {
        auto gathering = builder();
        std::vector<ParsedPhrase> entries;
        std::vector<std::string> written;
        while (entries.size() < 40) {
            const auto phrase = generator.phrase();
            if (gathering.add(phrase, static_cast<ClassId>(entries.size())).ok()) {
                entries.push_back(lexicon::parse_phrase(phrase).value());
                written.push_back(phrase);
            }
        }
        const auto net = std::move(gathering).build();
        for (int i = 0; i < 10; ++i) {
            const auto text = generator.text() + "ma. " + generator.text();
            const Tokens tokens(text);
            const auto layout = text::lay_out(tokens, text::DocumentKind::press_release);
            Marks quickly;
            net.mark(tokens, layout, quickly);
            quickly.seal(tokens.size());
            const Marks expected = slowly(entries, tokens, layout);
            INFO(text);
            const auto found = shown(written, quickly);
            const auto right = shown(written, expected);
            REQUIRE(only_in_first(found, right) == Texts{});
            REQUIRE(only_in_first(right, found) == Texts{});
            agreed += expected.all().size();
        }
    }
    CHECK(agreed > 5'000);
}

}  // namespace evenhand::tests
