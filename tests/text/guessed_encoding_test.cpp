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

TEST_CASE("Thai, Hebrew and Chinese are told by the bytes that they use", "[text]") {
    // "The council opens the library" on a Saturday, a Sunday morning and a Saturday.
    const std::string thai = "\xca\xc0\xd2\xe0\xb7\xc8\xba\xd2\xc5\xe0\xbb\xd4\xb4\xcb\xe9\xcd\xa7\xca\xc1"
                             "\xd8\xb4\xe3\xb9\xc7\xd1\xb9\xe0\xca\xd2\xc3\xec";
    const std::string hebrew =
        "\xe4\xee\xe5\xf2\xf6\xe4 \xf4\xe5\xfa\xe7\xfa \xe0\xfa \xe4\xf1\xf4\xf8\xe9\xe9\xe4 "
        "\xe1\xe9\xe5\xed \xf8\xe0\xf9\xe5\xef \xe1\xe1\xe5\xf7\xf8";
    const std::string chinese =
        "\xca\xd0\xd2\xe9\xbb\xe1\xbd\xab\xd3\xda\xd0\xc7\xc6\xda\xc1\xf9\xd6\xd8\xd0\xc2\xbf\xaa\xb7\xc5\xcd"
        "\xbc\xca\xe9\xb9\xdd\xa3\xac\xc7\xeb\xbe\xd3\xc3\xf1\xb2\xce\xbc\xd3\xcc\xd6\xc2\xdb";
    CHECK(guessed_encoding("<p>" + thai + thai) == "TIS-620");
    CHECK(guessed_encoding("<p>" + hebrew + hebrew) == "windows-1255");
    CHECK(guessed_encoding("<p>" + chinese + chinese) == "GB2312");
}
