#include "evenhand/text/layout.hpp"
#include "layout_support.hpp"

#include <catch2/catch.hpp>

#include <random>

using evenhand::tests::read_text;
using evenhand::text::DocumentKind;
using evenhand::text::Part;
using evenhand::text::Text;
using evenhand::text::TokenKind;

namespace {

/// Every token that is no line break is in exactly one sentence and one paragraph, in order.
void check_invariants(const Text& text) {
    const auto& layout = text.layout();
    std::vector<int> in_sentences(text.tokens().size(), 0);
    std::vector<int> in_paragraphs(text.tokens().size(), 0);
    for (std::uint32_t at = 0; at < layout.paragraphs.size(); ++at) {
        const auto& paragraph = layout.paragraphs[at];
        REQUIRE(paragraph.first_sentence < paragraph.past_sentence);
        for (std::uint32_t token = paragraph.tokens.begin; token < paragraph.tokens.end; ++token) {
            ++in_paragraphs[token];
        }
        for (std::uint32_t number = paragraph.first_sentence; number < paragraph.past_sentence; ++number) {
            const auto& sentence = layout.sentences[number];
            REQUIRE(sentence.paragraph == at);
            REQUIRE(paragraph.tokens.covers(sentence.tokens));
            REQUIRE(paragraph.span.covers(sentence.span));
            for (std::uint32_t token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
                ++in_sentences[token];
                REQUIRE((text.tokens()[token].kind == TokenKind::line_break ||
                         layout.sentence_at(token) == number));
            }
        }
    }
    for (std::uint32_t token = 0; token < text.tokens().size(); ++token) {
        const int expected = text.tokens()[token].kind == TokenKind::line_break ? 0 : 1;
        REQUIRE(in_sentences[token] >= expected);
        REQUIRE(in_sentences[token] <= 1);
        REQUIRE(in_paragraphs[token] >= expected);
        REQUIRE(in_paragraphs[token] <= 1);
    }
}

}  // namespace

TEST_CASE("every token but line breaks is in one sentence and one paragraph", "[text]") {
    static constexpr std::array<const char*, 24> pieces{"The crew came. ",
                                                        "“It is done,” ",
                                                        "said Cllr. X. ",
                                                        "\n",
                                                        "\n\n",
                                                        "• item one",
                                                        "1. Who?",
                                                        "...",
                                                        "‘yes’ ",
                                                        "\"",
                                                        "(see below) ",
                                                        "'",
                                                        "ENDS\n",
                                                        "Dear Sir\n",
                                                        "a ",
                                                        "? ",
                                                        "Notes to editors\n",
                                                        "www.x.gov.uk ",
                                                        "– ",
                                                        "3 ",
                                                        ".",
                                                        ")",
                                                        "Cllr A. B ",
                                                        "\n \n"};
    std::mt19937 random(7);
    for (int round = 0; round < 1500; ++round) {
        std::string given = "x";
        for (std::size_t at = random() % 30; at > 0; --at) {
            given += pieces[random() % pieces.size()];
        }
        CAPTURE(given);
        const auto kind = static_cast<DocumentKind>(random() % 4);
        check_invariants(read_text(given, kind));
    }
}

TEST_CASE("a token leads to its sentence and paragraph", "[text]") {
    const auto text = read_text("Headline here\n\nOne sentence. Another one.\n\nThird paragraph.");
    const auto& layout = text.layout();
    CHECK(layout.sentence_at(0) == 0);
    CHECK(layout.paragraph_at(0) == 0);
    // The line breaks behind a paragraph lead to it.
    CHECK(layout.paragraph_at(2) == 0);
    const auto last = text.tokens().size() - 1;
    CHECK(layout.sentence_at(last) == 3);
    CHECK(layout.paragraph_at(last) == 2);
    CHECK(evenhand::text::word(Part::list_item) == "list-item");
}
