#include "layout_support.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::paragraphs_of;

TEST_CASE("a phrase is found whole, in any case, behind any marks", "[text]") {
    const auto* const line =
        GENERATE("Notes to editors", "NOTES TO EDITORS:", "** Notes to Editors **", "Editor’s notes");
    CHECK(paragraphs_of(std::string("New bins\n\nThey are here.\n\n") + line).back() ==
          std::string("notes: ") + line);
}

TEST_CASE("the beginning of a phrase is not the phrase", "[text]") {
    const auto* const line = GENERATE("Notes to the accounts follow.", "Notes to", "Note that it rains.");
    CHECK(paragraphs_of(std::string("New bins\n\nThey are here.\n\n") + line).back() ==
          std::string("body: ") + line);
}
