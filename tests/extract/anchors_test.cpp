#include "extract/anchors.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::Anchor;
using evenhand::extract::anchors_of;
using evenhand::extract::base_of;
using evenhand::extract::is_weak;
using evenhand::extract::Page;

TEST_CASE("anchors lead somewhere else, and those around the content are told", "[extract]") {
    const Page page(
        "<base href=' /site/ '><header><a href=/>Home</a></header><nav><a href=/a>A</a></nav>"
        "<div class=breadcrumb><a href=/b>B</a></div><main><ul><li><header><a href=' /c '> C  is\nhere </a>"
        "</header></li></ul><a href='#top'>Top</a><a href='mailto:a@b'>Mail</a><a "
        "href=JavaScript:void(0)>x</a>"
        "<a href=/d title='Go there'><img></a><a>no</a></main><footer><a href=/e>E</a></footer>");
    const auto anchors = anchors_of(page);
    std::string shown;
    for (const Anchor& anchor : anchors) {
        shown += anchor.href + "=" + anchor.words + (anchor.around ? "!" : "") + " ";
    }
    CHECK(shown == "/=Home! /a=A! /b=B! /c=C is here /d=Go there /e=E! ");
    CHECK(base_of(page) == "/site/");
    CHECK(base_of(Page("<p>")).empty());
}

TEST_CASE("words that say nothing of where they lead are known", "[extract]") {
    for (const char* const words :
         {"Read more", "Read more about the bridge", "Find out more", "More", "View all news"}) {
        CHECK(is_weak(words));
    }
    for (const char* const words :
         {"More gritters for the county", "Readers return to the library", "Newsagent fined"}) {
        CHECK_FALSE(is_weak(words));
    }
}
