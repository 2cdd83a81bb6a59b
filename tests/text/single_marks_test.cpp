#include "evenhand/text/tokens.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::text::TokenKind;
using evenhand::text::Tokens;

namespace {

/// The text with every quotation mark token shown as | instead.
std::string marked(std::string_view text) {
    std::string out;
    std::uint32_t at = 0;
    const Tokens tokens(text);
    for (const auto& token : tokens.all()) {
        out += text.substr(at, token.begin - at);
        out += token.kind == TokenKind::quote_mark
                   ? "|"
                   : std::string(text.substr(token.begin, token.end - token.begin));
        at = token.end;
    }
    return out + std::string(text.substr(at));
}

}  // namespace

TEST_CASE("single marks are told from apostrophes", "[text]") {
    struct Row {
        const char* text;
        const char* marked;
    };
    const auto row = GENERATE(
        Row{"a sticker: ‘Please flatten me’ it says", "a sticker: |Please flatten me| it says"},
        Row{"'I owe a lot of you an apology,' says Cllr X", "|I owe a lot of you an apology,| says Cllr X"},
        Row{"the councillors’ work", "the councillors’ work"},
        Row{"the councillors' work.", "the councillors' work."},
        Row{"‘Our members’ views are clear,’ she said", "|Our members’ views are clear,| she said"},
        Row{"'Our members' views are clear,' she said", "|Our members' views are clear,| she said"},
        Row{"The ‘Paws Outside hooks’ by the gate", "The |Paws Outside hooks| by the gate"},
        Row{"the ‘Lost Voices’ and the ‘Last Post’", "the |Lost Voices| and the |Last Post|"},
        Row{"'tis ’em rock 'n' roll the '90s the ‘90s of '24",
            "'tis ’em rock 'n' roll the '90s the ‘90s of '24"},
        Row{"the ’flu jab", "the ’flu jab"}, Row{"don't won’t O'Brien's", "don't won’t O'Brien's"},
        Row{"special 'Bins Live' evening", "special |Bins Live| evening"},
        Row{"goes on: 'We empty 310,000 bins.", "goes on: |We empty 310,000 bins."},
        Row{"said ‘yes, and get on with it’.", "said |yes, and get on with it|."},
        Row{"“The ‘Refill’ scheme”", "|The |Refill| scheme|"}, Row{"(‘Mr K’)", "(|Mr K|)"},
        Row{"used ‘shambles’ and ‘laughable’.", "used |shambles| and |laughable|."},
        Row{"'£4m is not enough,' she said", "|£4m is not enough,| she said"},
        Row{"‘A man's a man for a’ that,’ she said", "|A man's a man for a’ that,| she said"},
        Row{"Six weeks' notice; parents’ letters", "Six weeks' notice; parents’ letters"});
    CAPTURE(row.text);
    CHECK(marked(row.text) == row.marked);
}

TEST_CASE("an open mark of one paragraph does not reach into the next", "[text]") {
    CHECK(marked("‘We are sorry.\n\nThe residents’ forum met.") ==
          "|We are sorry.\n\nThe residents’ forum met.");
}

TEST_CASE("a plural possessive does not close a quote that runs on into the next paragraph", "[text]") {
    CHECK(marked("She said: ‘Our councillors’ work goes on.\n\n‘It is hard.’") ==
          "She said: |Our councillors’ work goes on.\n\n|It is hard.|");
}

TEST_CASE("many single marks cost linear time", "[text]") {
    std::string text;
    for (int at = 0; at < 60000; ++at) {
        text += at % 3 == 0 ? " 'a" : " bs'";
    }
    CHECK(Tokens(text).size() >= 60000);
}
