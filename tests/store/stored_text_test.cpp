#include "store/stored_text.hpp"

#include <catch2/catch.hpp>

namespace evenhand::store {

using std::string_view_literals::operator""sv;

TEST_CASE("every text comes back from what is stored of it", "[store]") {
    for (const auto given : {""sv, "plain"sv, "Siân’s \U0001F600"sv, "\0"sv, "a\0b"sv, "\0\0"sv, "\x1a"sv,
                             "\x1a"
                             "0"sv,
                             "\x1a"
                             "1"sv,
                             "end\0"sv, "\x1a\0\x1a"sv}) {
        const auto stored = stored_text(given);
        CHECK(stored.find('\0') == std::string::npos);
        CHECK(given_text(stored) == given);
    }
}

TEST_CASE("a text without NUL and U+001A is stored as it is", "[store]") {
    CHECK(stored_text("Line one\nline two\t£5") == "Line one\nline two\t£5");
}

TEST_CASE("two texts are never stored as the same", "[store]") {
    CHECK(stored_text("a\0b"sv) != stored_text("a\x1a"
                                               "0b"sv));
}

}  // namespace evenhand::store
