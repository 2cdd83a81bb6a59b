#include "evenhand/messages/language.hpp"

#include <catch2/catch.hpp>

using evenhand::messages::code;
using evenhand::messages::Language;
using evenhand::messages::language_named;
using evenhand::messages::preferred;

TEST_CASE("a language is named by its code and nothing else", "[messages]") {
    CHECK(language_named("cy") == Language::welsh);
    CHECK(language_named(code(Language::english)) == Language::english);
    CHECK_FALSE(language_named("CY"));
    CHECK_FALSE(language_named("cy-GB"));
}

TEST_CASE("what the browser weighs highest is spoken, English where it names neither", "[messages]") {
    struct Row {
        const char* header;
        Language language;
    };
    const Row rows[] = {{"", Language::english},
                        {"cy", Language::welsh},
                        {"cy-GB,cy;q=0.9,en;q=0.8", Language::welsh},
                        {"en-GB, cy;q=0.9", Language::english},
                        {"de, cy;q=0.2, en;q=0.1", Language::welsh},
                        {"en;q=0.5,CY;q=0.75", Language::welsh},
                        {"cy;q=0", Language::english},
                        {"cy;q=0,en;q=0.1", Language::english},
                        {"fr-CA", Language::english},
                        {";;;,,cy;q=x,=", Language::english},
                        {"cyx", Language::english}};
    for (const Row& row : rows) {
        CAPTURE(row.header);
        CHECK(preferred(row.header) == row.language);
    }
}
