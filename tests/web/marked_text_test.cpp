#include "evenhand/web/marked_text.hpp"

#include <catch2/catch.hpp>

using evenhand::base::OriginalSpan;
using evenhand::web::cut_at_findings;

TEST_CASE("the pieces of a marked text are the text", "[web]") {
    const std::string text = "one two three four";
    const std::vector<OriginalSpan> spans{{4, 13}, {8, 18}, {0, 0}, {8, 13}};
    const auto pieces = cut_at_findings(text, spans);
    std::string joined;
    for (const auto& piece : pieces) {
        joined += piece.text;
    }
    CHECK(joined == text);
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0].findings.empty());
    CHECK(pieces[1].findings == std::vector<std::size_t>{0});
    CHECK(pieces[2].findings == std::vector<std::size_t>{0, 1, 3});
    CHECK(pieces[2].begins == std::vector<std::size_t>{1, 3});
    CHECK(pieces[3].findings == std::vector<std::size_t>{1});
}

TEST_CASE("a text without findings is one piece, an empty one none", "[web]") {
    CHECK(cut_at_findings("abc", {}).size() == 1);
    CHECK(cut_at_findings("", {}).empty());
}
