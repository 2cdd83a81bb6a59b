#include "extract/marks.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::is_body_mark;
using evenhand::extract::is_unwanted_mark;
using evenhand::extract::weight_of_mark;

TEST_CASE("names of parts that are never an article's are known", "[extract]") {
    for (const char* mark :
         {" comments-area ", " c-share ", " related-news ", " cookie-banner ", " top-nav "}) {
        CAPTURE(mark);
        CHECK(is_unwanted_mark(mark));
    }
    for (const char* mark :
         {"", " article ", " address ", " loading ", " navy-blue ", " shared-ownership "}) {
        CAPTURE(mark);
        CHECK_FALSE(is_unwanted_mark(mark));
    }
}

TEST_CASE("names weigh for and against an article", "[extract]") {
    CHECK(weight_of_mark(" main-content ") == 25);
    CHECK(weight_of_mark(" widget ") == -25);
    CHECK(weight_of_mark(" content-header ") == 0);
    CHECK(weight_of_mark("") == 0);
}

TEST_CASE("the body of an article has its names in common systems", "[extract]") {
    CHECK(is_body_mark(" news-article__content "));
    CHECK(is_body_mark(" byeditor article "));
    CHECK(is_body_mark(" entry-content "));
    CHECK_FALSE(is_body_mark(" wrapper "));
}
