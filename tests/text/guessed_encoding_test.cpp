#include "evenhand/text/guessed_encoding.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::text::guessed_encoding;

TEST_CASE("an encoding is guessed from the frequency of characters", "[text]") {
    CHECK(guessed_encoding("The caf\xe9 in the library\x92s courtyard reopens, r\xe9novation complete") ==
          "windows-1252");
    // "Совет откроет библиотеку в понедельник" in KOI8-R, said three times.
    std::string koi8;
    for (int times = 0; times < 3; ++times) {
        koi8 +=
            "\xf3\xcf\xd7\xc5\xd4 \xcf\xd4\xcb\xd2\xcf\xc5\xd4 \xc2\xc9\xc2\xcc\xc9\xcf\xd4\xc5\xcb\xd5 \xd7 "
            "\xd0\xcf\xce\xc5\xc4\xc5\xcc\xd8\xce\xc9\xcb. ";
    }
    CHECK(guessed_encoding(koi8) == "KOI8-R");
}

TEST_CASE("what cannot be guessed is taken for Windows-1252", "[text]") {
    CHECK(guessed_encoding("") == "windows-1252");
    CHECK_FALSE(guessed_encoding("\xff").empty());
}
