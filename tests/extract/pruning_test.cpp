#include "extract/pruning.hpp"
#include "extract/reading.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::Page;
using evenhand::extract::prune;
using evenhand::extract::Selection;
using evenhand::tests::element;
using evenhand::tests::prose;

TEST_CASE("parts that are never an article's are taken out", "[extract]") {
    const auto* const part =
        GENERATE("<nav><em>x</em></nav>", "<div hidden><em>x</em></div>",
                 "<div style='display: none'><em>x</em></div>", "<div role=search><em>x</em></div>",
                 "<section class=comments><em>x</em></section>", "<form><em>x</em></form>",
                 "<button><em>x</em></button>", "<div class='cookie-notice'><em>x</em></div>");
    CAPTURE(part);
    const Page page("<body>" + prose(2) + part);
    Selection selection(page);
    prune(selection, Page::none, evenhand::extract::Strictness::by_name);
    CHECK(selection.is_out(element(page, GUMBO_TAG_EM)));
    CHECK_FALSE(selection.is_out(element(page, GUMBO_TAG_P)));
}

TEST_CASE("the greater part of a page's prose stays, whatever it is called", "[extract]") {
    const auto* const open = GENERATE("<form>", "<div class=social-feed>", "<article class=comments>");
    CAPTURE(open);
    const Page page(std::string("<body>") + open + prose(3));
    Selection selection(page);
    prune(selection, Page::none, evenhand::extract::Strictness::by_name);
    CHECK_FALSE(selection.is_out(element(page, GUMBO_TAG_P)));
}
