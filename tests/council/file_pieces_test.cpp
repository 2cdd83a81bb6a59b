#include "council/file_pieces.hpp"

#include <catch2/catch.hpp>

using namespace evenhand::council;

TEST_CASE("a file is its pieces put together, comments with the header below them", "[council]") {
    const std::string toml = "# The council\nname = \"X\"\n\n# The leader\n[[people]]\nname = \"A\"\n\n"
                             "[settings] # ours\nquotable = \"x\"\n# the end";
    const auto pieces = pieces_of(toml);
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[1].header == "[[people]]");
    CHECK(pieces[1].text == "# The leader\n[[people]]\nname = \"A\"\n\n");
    CHECK(pieces[2].header == "[settings]");
    CHECK(put_together(pieces) == toml);
    CHECK(put_together(pieces_of("")).empty());
}

TEST_CASE("a value is put in place, its comment kept, or behind the last line, or taken out", "[council]") {
    Piece piece{"[settings]", "[settings]\n# why\nquotable = \"a # b\"  # by resolution\nstart = 1\n\n"};
    set_value(piece, "quotable", "\"c\"");
    CHECK(piece.text == "[settings]\n# why\nquotable = \"c\"  # by resolution\nstart = 1\n\n");
    set_value(piece, "end", "2");
    CHECK(piece.text == "[settings]\n# why\nquotable = \"c\"  # by resolution\nstart = 1\nend = 2\n\n");
    set_value(piece, "start", "");
    CHECK(piece.text == "[settings]\n# why\nquotable = \"c\"  # by resolution\nend = 2\n\n");
    set_value(piece, "star", "");
    CHECK(piece.text.find("end = 2") != std::string::npos);
    Piece bare{"", "name = \"X\""};
    set_value(bare, "protocol", "\"p\"");
    CHECK(bare.text == "name = \"X\"\nprotocol = \"p\"\n");
}
