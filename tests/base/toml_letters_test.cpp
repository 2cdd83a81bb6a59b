#include "base/toml_letters.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::base::line_of_stray_letter;

TEST_CASE("letters beyond ASCII stand in strings and comments alone", "[base]") {
    for (const char* toml :
         {"", "a = 1", "# Sîr Gâr\na = 1", "a = \"Sîr Gâr\"", "a = 'Sîr Gâr'", "\"Sîr\" = 1", "'Gâr' = 1",
          "a = \"\"\"\nSîr\n\"Gâr\"\"\"\"\nb = 1", "a = '''Sîr\n'Gâr'''''\nb = 'Môn'", "a = \"\\\"Sîr\"",
          "a = ['Sîr', \"Gâr\"] # Môn",
          "\xef\xbb\xbf"
          "a = 1"}) {
        CAPTURE(toml);
        CHECK(line_of_stray_letter(toml) == std::nullopt);
    }
    CHECK(line_of_stray_letter("Sîr = 1") == 1U);
    CHECK(line_of_stray_letter("a = 1\nb = Γ\n") == 2U);
    CHECK(line_of_stray_letter("[a]\n[Ж]\n") == 2U);
    CHECK(line_of_stray_letter("a = 'x' # é\n\nb = \"\"\"\n\n\"\"\" é") == 5U);
    CHECK(line_of_stray_letter("a = 'c:\\' é") == 1U);
    CHECK(line_of_stray_letter("a = \"\"\"x\"\"\"\"\" é") == 1U);
    CHECK(line_of_stray_letter("a = 1\xe2\x80\xa8") == 1U);
}

TEST_CASE("where a string is not closed, that is what is wrong", "[base]") {
    CHECK(line_of_stray_letter("a = \"x\nb = é") == std::nullopt);
    CHECK(line_of_stray_letter("a = '''x\nb = é") == std::nullopt);
    CHECK(line_of_stray_letter("a = \"x\\") == std::nullopt);
}
