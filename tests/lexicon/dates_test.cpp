#include "lexicon/dates.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using evenhand::base::TokenSpan;

namespace {

std::vector<std::string> dates(const std::string& text) {
    const evenhand::text::Tokens tokens(text);
    std::vector<TokenSpan> spans;
    evenhand::lexicon::find_dates(tokens, TokenSpan{0, tokens.size()}, spans);
    std::vector<std::string> texts;
    for (const TokenSpan span : spans) {
        texts.emplace_back(tokens.text(span));
    }
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a date is a day beside its month", "[lexicon]") {
    CHECK(dates("on 6 May and 7 June") == Texts{"6 May", "7 June"});
    CHECK(dates("from the 1st of March to 2nd April") == Texts{"the 1st of March", "2nd April"});
    CHECK(dates("due May 6") == Texts{"May 6"});
    CHECK(dates("6 May 7 June") == Texts{"6 May", "7 June"});
    CHECK(dates("the poll of 6\nMay") == Texts{"6\nMay"});
}

TEST_CASE("a date takes in its weekday and its year", "[lexicon]") {
    CHECK(dates("on Thursday 6 May 2027.") == Texts{"Thursday 6 May 2027"});
    CHECK(dates("Thursday, the 6th of May, 2027, at ten") == Texts{"Thursday, the 6th of May, 2027"});
    CHECK(dates("May 6, 2027") == Texts{"May 6, 2027"});
    CHECK(dates("on Friday, 6 May, 27 people came") == Texts{"Friday, 6 May"});
}

TEST_CASE("what only looks like a date is none", "[lexicon]") {
    CHECK(dates("16 Mayfield Road, 6 may come, 123 May, 6pm May, 6 of them, May I, the 6th").empty());
    CHECK(dates("room 3. May the best win; 6 marching bands, 40% May's").empty());
    CHECK(dates("").empty());
}
