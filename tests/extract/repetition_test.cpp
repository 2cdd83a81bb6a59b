#include "extract/lines.hpp"
#include "extract/reading.hpp"
#include "extract/repetition.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::digest_of;
using evenhand::extract::drop_repeated;
using evenhand::extract::Page;
using evenhand::extract::Selection;
using evenhand::extract::SiteTemplate;
using evenhand::tests::element;

namespace {

/// Whether the line is left that stands in <em>.
bool is_left(const std::string& html, const std::string& line) {
    const Page page("<body>" + html);
    Selection selection(page);
    drop_repeated(selection, SiteTemplate{{digest_of(line)}, {}, {}});
    return selection.words(element(page, GUMBO_TAG_EM)) > 0;
}

}  // namespace

TEST_CASE("what a site repeats goes out, unless it stands in the middle of an article", "[extract]") {
    const std::string own = evenhand::tests::prose(1);
    CHECK_FALSE(is_left(own + "<p><em>Share this</em></p>", "Share this"));
    CHECK_FALSE(is_left("<p><em>Share this</em></p>" + own, "Share this"));
    CHECK(is_left(own + "<p><em>Councillor Jones said:</em></p>" + own, "Councillor Jones said:"));
    CHECK(is_left(own + "<p><em>Another line</em></p>", "Share this"));
}

TEST_CASE("notes to editors stay though releases repeat them", "[extract]") {
    CHECK(is_left(evenhand::tests::prose(1) + "<h3>Notes to editors:</h3><p><em>The council is old.</em></p>",
                  "The council is old."));
}
