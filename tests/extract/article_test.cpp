#include "evenhand/extract/article.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::Confidence;
using evenhand::extract::DateSource;
using evenhand::extract::word;

TEST_CASE("each source of a date has its word", "[extract]") {
    CHECK(word(DateSource::linked_data) == "json-ld");
    CHECK(word(DateSource::last_line) == "last-line");
    CHECK(word(DateSource::text) == "text");
    CHECK(word(Confidence::low) == "low");
    CHECK(word(Confidence::high) == "high");
}
