#include "layout_support.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::paragraphs_of;
using evenhand::text::DocumentKind;

TEST_CASE("body text that resembles furniture stays body", "[text]") {
    const auto* const line = GENERATE(
        "Drawings are at www.example.gov.uk/plans",
        "Contact was lost with the ship at noon on Monday, and since then "
        "nobody has heard from her or from any of the forty people who were on board, the report says.",
        "About the council tax bills there is nothing new to say.",
        "Pictures of the bins are on show in the hall.", "Notes were taken.", "Endless queues formed.",
        "Comments are welcome until the end of the month.", "Contact the clerk by noon if you want to speak.",
        "Cookies and cakes will be on sale in the hall.");
    const auto paragraphs = paragraphs_of(
        std::string("New bins\n\nThe bins are here.\n\n") + line + "\n\nIt goes on.", DocumentKind::web_news);
    REQUIRE(paragraphs.size() == 4);
    CAPTURE(paragraphs[2]);
    CHECK((paragraphs[2] == std::string("body: ") + line ||
           paragraphs[2] == std::string("subheading: ") + line));
    CHECK(paragraphs[3] == "body: It goes on.");
}
