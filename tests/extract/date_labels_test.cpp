#include "extract/date_labels.hpp"
#include "extract/reading.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::DateLine;
using evenhand::extract::is_edit_label;
using evenhand::extract::is_published_label;
using evenhand::extract::written_dates;

namespace {

bool labelled(std::string_view words, std::string_view before = {}) {
    const auto dates = written_dates(words, {evenhand::tests::fetch_day()});
    REQUIRE(dates.size() == 1);
    return is_published_label(DateLine{words, before, dates.front()});
}

}  // namespace

TEST_CASE("labels of publication are known in the line and as the line before", "[extract]") {
    CHECK(labelled("Published: 9 April 2024"));
    CHECK(labelled("Published3rd April 2020"));
    CHECK(labelled("Posted on Tuesday, 9th April 2024"));
    CHECK(labelled("Date: 09/04/2024"));
    CHECK(labelled("Cyhoeddwyd: 9 Ebrill 2024"));
    CHECK(labelled("9 April 2024", "Publication date"));
    CHECK_FALSE(labelled("9 April 2024", "News"));
    CHECK_FALSE(labelled("The bridge opens on 9 April 2024"));
}

TEST_CASE("an edit is no publication", "[extract]") {
    CHECK(is_edit_label("Last updated on "));
    CHECK(is_edit_label("Page last reviewed:"));
    CHECK_FALSE(is_edit_label("Published "));
}
