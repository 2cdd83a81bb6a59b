#include "lexicon/marked.hpp"
#include "lexicon/shapes.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using evenhand::base::TokenSpan;
using evenhand::lexicon::Mark;
using evenhand::lexicon::Marks;
using evenhand::lexicon::Shape;
using evenhand::lexicon::Shapes;

namespace {

/// By class: sums, figures, words in "-ings".
std::vector<std::string> found(const std::string& text) {
    Shapes shapes;
    shapes.add(0, Shape::compile("£\\d+(?: million)?").value());
    shapes.add(1, Shape::compile(R"(\d[\d,.]*)").value());
    shapes.add(2, Shape::compile("[a-z]+ings").value());
    const evenhand::text::Tokens tokens(text);
    evenhand::text::Layout layout;
    for (std::uint32_t begin = 0; begin < tokens.size();) {
        auto end = begin;
        while (end < tokens.size() && tokens[end++].kind != evenhand::text::TokenKind::stop) {
        }
        layout.sentences.push_back({tokens.span({begin, end}), {begin, end}, 0, false});
        begin = end;
    }
    Marks marks;
    shapes.mark(tokens, layout, marks);
    marks.seal(tokens.size());
    return evenhand::tests::marked_words(tokens, marks);
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("all shapes are found in one go, each where it may begin", "[lexicon]") {
    CHECK(found("It cost £5 million for 1,200 homes with railings") ==
          Texts{"0 £5 million", "1 1,200", "2 railings"});
    CHECK(found("nothing of the kind").empty());
    CHECK(found("").empty());
}

TEST_CASE("a shape stays within its sentence and does not begin within its own match", "[lexicon]") {
    CHECK(found("It cost £5. million by million") == Texts{"0 £5"});
    CHECK(found("3 4") == Texts{"1 3", "1 4"});
}

TEST_CASE("a shape that is tried where it may begin finds what it finds wherever it is looked for",
          "[lexicon]") {
    const std::string text = "5 of 1,200 (7.5%), A38, 3rd, £5 million or £12, not £x, 123 and 5.";
    const evenhand::text::Tokens tokens(text);
    const TokenSpan all{0, tokens.size()};
    for (const std::string expression : {R"(\d[\d,.]*%?)", "£\\d+(?: (?:thousand|million))?"}) {
        std::vector<TokenSpan> alone;
        Shape::compile(expression)->find(tokens, all, alone);
        Shapes shapes;
        shapes.add(0, Shape::compile(expression).value());
        Marks marks;
        shapes.mark(tokens, evenhand::tests::one_sentence(tokens), marks);
        marks.seal(tokens.size());
        std::vector<TokenSpan> together;
        for (const Mark& mark : marks.all()) {
            together.push_back(mark.tokens);
        }
        CHECK(together == alone);
        CHECK(alone.size() >= 2);
    }
}
