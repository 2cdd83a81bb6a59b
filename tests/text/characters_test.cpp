#include "evenhand/text/tokens.hpp"

#include <catch2/catch.hpp>

using evenhand::text::TokenKind;
using evenhand::text::Tokens;

TEST_CASE("every sign has its kind of token", "[text]") {
    struct Row {
        const char* text;
        TokenKind kind;
    };
    const auto row =
        GENERATE(Row{"“", TokenKind::quote_mark}, Row{"„", TokenKind::quote_mark},
                 Row{"«", TokenKind::quote_mark}, Row{"\"", TokenKind::quote_mark}, Row{"…", TokenKind::stop},
                 Row{"?", TokenKind::stop}, Row{"–", TokenKind::dash}, Row{"—", TokenKind::dash},
                 Row{"-", TokenKind::dash}, Row{";", TokenKind::comma}, Row{"[", TokenKind::bracket},
                 Row{"•", TokenKind::bullet}, Row{"▪", TokenKind::bullet}, Row{"&", TokenKind::symbol},
                 Row{"\U0001F600", TokenKind::symbol}, Row{"½", TokenKind::number}, Row{"ŵ", TokenKind::word},
                 Row{"Ж", TokenKind::word}, Row{"\U00010400", TokenKind::word}, Row{"€", TokenKind::symbol});
    CAPTURE(row.text);
    const Tokens tokens(row.text);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].kind == row.kind);
}
