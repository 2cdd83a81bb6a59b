#include "web/support/office.hpp"

namespace web = evenhand::web;
using evenhand::tests::header_of;

namespace {

web::Reply ask(const std::string& to, const std::string& back) {
    web::Request request;
    request.method = "GET";
    request.path = "/language";
    request.query = web::Fields({{"to", to}, {"back", back}});
    return web::answer(request, *evenhand::tests::example_site());
}

}  // namespace

TEST_CASE("the switch is remembered and leads back to the page", "[web]") {
    const auto reply = ask("cy", "/calendar?year=2027");
    CHECK(reply.status == 303);
    CHECK(header_of(reply, "Location") == "/calendar?year=2027");
    CHECK(header_of(reply, "Set-Cookie") ==
          "evenhand-language=cy; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
}

TEST_CASE("the switch never leads to another site nor remembers what is no language", "[web]") {
    const auto reply = ask("<x>", "//evil.example/");
    CHECK(header_of(reply, "Location") == "/");
    CHECK(header_of(reply, "Set-Cookie").empty());
}

TEST_CASE("a draft survives the switch of the language", "[web]") {
    web::Request request;
    request.method = "POST";
    request.path = "/";
    request.body = "text=A+draft+to+keep&language=cy&on-day=8&on-month=4&on-year=2027";
    const auto reply = web::answer(request, *evenhand::tests::example_site());
    CHECK(reply.status == 200);
    CHECK(reply.body.find("<html lang=\"cy\"") != std::string::npos);
    CHECK(reply.body.find("A draft to keep</textarea>") != std::string::npos);
    CHECK_FALSE(header_of(reply, "Set-Cookie").empty());
    request.body = "text=&language=cy&on-day=8&on-month=4&on-year=2027";
    CHECK(web::answer(request, *evenhand::tests::example_site()).status == 200);
}
