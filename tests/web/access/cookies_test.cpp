#include "web/access/cookies.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
using web::Connection;
using web::Cookie;

TEST_CASE("a cookie on a secure connection is bound to this host and path, and no script reads it", "[web]") {
    web::Reply reply;
    web::set_cookie(reply, Cookie::session, Connection::secure, "s");
    CHECK(reply.headers.back().second == "__Host-evenhand=s; Path=/; HttpOnly; SameSite=Strict; Secure");
    web::set_cookie(reply, Cookie::before, Connection::plain, "s");
    CHECK(reply.headers.back().second == "evenhand-before=s; Path=/; HttpOnly; SameSite=Strict");
    web::clear_cookie(reply, Cookie::session, Connection::plain);
    CHECK(reply.headers.back().second == "evenhand=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict");
}

TEST_CASE("a secret is taken from the cookie of this connection's kind, and only where it looks like one",
          "[web]") {
    const std::string secret(43, 'x');
    web::Request request;
    request.cookies = web::parse_cookies("evenhand=" + secret + "; other=1");
    CHECK(web::cookie_secret(Cookie::session, request) == secret);
    request.connection = Connection::secure;
    CHECK(web::cookie_secret(Cookie::session, request).empty());
    request.cookies = web::parse_cookies("__Host-evenhand=" + secret);
    CHECK(web::cookie_secret(Cookie::session, request) == secret);
    for (const std::string& bad : {std::string(42, 'x'), std::string(44, 'x'), std::string(42, 'x') + "="}) {
        request.cookies = web::parse_cookies("__Host-evenhand=" + bad);
        CHECK(web::cookie_secret(Cookie::session, request).empty());
    }
}
