#include "evenhand/text/tokens.hpp"
#include "text/contractions.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace text = evenhand::text;

namespace {

/// The words of a text as they are folded.
std::string folded(std::string_view normal) {
    const text::Tokens tokens(normal);
    std::string words;
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        words += std::string(at == 0 ? "" : " ") + std::string(tokens.folded(at));
    }
    return words;
}

}  // namespace

TEST_CASE("a contraction is read as the words that it is short for", "[text]") {
    struct Row {
        std::string_view written;
        std::string_view read;
    };
    const auto row =
        GENERATE(Row{"we'll", "we will"}, Row{"We’ll", "we will"}, Row{"THEY'LL", "they will"},
                 Row{"Smith’ll", "smith will"}, Row{"I’m", "i am"}, Row{"you're", "you are"},
                 Row{"could've", "could have"}, Row{"don't", "do not"}, Row{"Don’t", "do not"},
                 Row{"DON'T", "do not"}, Row{"won’t", "will not"}, Row{"can't", "can not"},
                 Row{"shan`t", "shall not"}, Row{"cannot", "can not"}, Row{"Cannot", "can not"},
                 Row{"I am sure that we cannot do that today", "i am sure that we can not do that today"},
                 Row{"needn't", "need not"});
    CHECK(folded(row.written) == row.read);
}

TEST_CASE("what may be short for two things, and names, stay one word", "[text]") {
    const auto* const word = GENERATE("it's", "we'd", "let's", "ain't", "o'neill", "o'brien", "cannots",
                                      "hadn't-been", "ma'am", "mae'n", "i'r", "a'm", "'m-");
    INFO(word);
    CHECK_FALSE(text::contraction_of(word));
}

TEST_CASE("the words of a contraction lie side by side in the text", "[text]") {
    const text::Tokens tokens("So we won’t.");
    REQUIRE(tokens.size() == 5);
    CHECK(tokens.text(2) == "wo");
    CHECK(tokens.text(3) == "n’t");
    CHECK(tokens[2].space_before);
    CHECK_FALSE(tokens[3].space_before);
    CHECK_FALSE(tokens[2].clitic);
    CHECK(tokens[3].clitic);
    CHECK(tokens.text({2, 4}) == "won’t");
    CHECK(tokens[3].letter_case == text::LetterCase::lower);
}
