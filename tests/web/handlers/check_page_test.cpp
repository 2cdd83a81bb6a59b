#include "evenhand/web/routes.hpp"
#include "web/support/site.hpp"

#include <Poco/URI.h>
#include <catch2/catch.hpp>

using evenhand::web::Reply;
using evenhand::web::Request;

namespace {

Reply post(const std::string& text, const std::string& day) {
    std::string encoded;
    Poco::URI::encode(text, "&=+;", encoded);
    const std::string body =
        "text=" + encoded + "&kind=press-release&author=officer&on-day=" + day + "&on-month=4&on-year=2027";
    return evenhand::web::answer(Request{"POST", "/", {}, "application/x-www-form-urlencoded", body, "t"},
                                 *evenhand::tests::example_site());
}

bool holds(const Reply& reply, std::string_view words) {
    return reply.body.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a pasted draft comes back with its verdict, its findings and its marked words", "[web]") {
    const Reply reply = post(evenhand::tests::quoting_release, "8");
    CHECK(reply.status == 200);
    CHECK(holds(reply, "<title>Stop: 1 thing must change – Evenhand</title>"));
    CHECK(holds(reply, "eh-finding--stop"));
    CHECK(holds(reply, "<mark class=\"eh-mark--stop\">It is a bright and welcoming place"));
    CHECK(holds(reply, "id=\"words-1\""));
    CHECK(holds(reply, "local.exampleshire.2027-05-06"));
}

TEST_CASE("a draft that holds markup is shown as text", "[web]") {
    const Reply reply = post("</textarea><script>alert(1)</script>", "8");
    CHECK(reply.status == 200);
    CHECK_FALSE(holds(reply, "<script"));
    CHECK(holds(reply, "&lt;/textarea&gt;&lt;script&gt;"));
}

TEST_CASE("an error keeps what was typed", "[web]") {
    const Reply reply = post("The text that must not be lost", "99");
    CHECK(reply.status == 422);
    CHECK(holds(reply, "There is a problem"));
    CHECK(holds(reply, "href=\"#on-day\""));
    CHECK(holds(reply, "The text that must not be lost"));
    CHECK(holds(reply, "value=\"99\""));
}

TEST_CASE("a form that cannot be decoded is told as such", "[web]") {
    const Reply reply = evenhand::web::answer(Request{"POST", "/", {}, "", "text=%zz", "t"},
                                              *evenhand::tests::example_site());
    CHECK(reply.status == 400);
}
