#include "app/eval/words.hpp"

#include <catch2/catch.hpp>

using evenhand::app::lower_words;
using evenhand::app::shown;

TEST_CASE("words are compared in lower case of every script, and break at every kind of space", "[app]") {
    CHECK(lower_words("Cllr SIÂN  Ó Briain") == std::vector<std::string>{"cllr", "siân", "ó", "briain"});
    CHECK(lower_words("Łukasz\u00a0ŻUK\u2003Ŵyn") == std::vector<std::string>{"łukasz", "żuk", "ŵyn"});
    CHECK(lower_words("O’Brien's Smith-JONES\n") == std::vector<std::string>{"o’brien's", "smith-jones"});
    CHECK(lower_words(" \t\n").empty());
    CHECK(lower_words("😀 𐐀").back() == "𐐨");
}

TEST_CASE("a shown text is one line of whole characters", "[app]") {
    CHECK(shown("“Grand”,\nhe said", 100) == "'“Grand”,\\nhe said'");
    CHECK(shown("ŵŵŵŵ", 3) == "'ŵŵŵ'");
    CHECK(shown("", 3) == "''");
}
