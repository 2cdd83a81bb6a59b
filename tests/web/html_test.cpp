#include "evenhand/base/bug.hpp"
#include "evenhand/web/html.hpp"

#include <catch2/catch.hpp>

using evenhand::base::Bug;
using evenhand::web::Html;

TEST_CASE("text and attributes cannot become markup", "[web]") {
    Html html;
    html.leaf("p", {{"title", "\"><script>"}}, "<script>alert('x') & so on</script>");
    CHECK(html.take() == "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;script&gt;alert(&#39;x&#39;) &amp; so "
                         "on&lt;/script&gt;</p>\n");
}

TEST_CASE("a text area keeps a line feed at the head of its text", "[web]") {
    Html html;
    html.leaf("textarea", {}, "\nabc");
    CHECK(html.take() == "<textarea>\n\nabc</textarea>\n");
}

TEST_CASE("an attribute without a name is left out", "[web]") {
    Html html;
    html.lone("input", {{"type", "radio"}, {"", ""}});
    CHECK(html.take() == "<input type=\"radio\">");
}

TEST_CASE("a page that does not nest is a bug", "[web]") {
    CHECK_THROWS_AS(Html().close(), Bug);
    CHECK_THROWS_AS(Html().open("p").take(), Bug);
    CHECK_THROWS_AS(Html().text("x").doctype(), Bug);
}
