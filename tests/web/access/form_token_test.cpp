#include "evenhand/secrets/token.hpp"
#include "evenhand/web/access.hpp"
#include "web/access/form_token.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;

TEST_CASE("a form token belongs to one secret and does not tell it", "[web]") {
    const std::string secret = evenhand::secrets::random_token();
    CHECK(web::form_token_of(secret) == web::form_token_of(secret));
    CHECK(web::form_token_of(secret) != secret);
    CHECK(web::form_token_of(secret) != web::form_token_of(evenhand::secrets::random_token()));
    CHECK(web::form_token_of("").empty());
    CHECK(web::form_token_of("no secret").empty());
}

TEST_CASE("the token may come in a field, in a part, or in a header, an empty one is never right", "[web]") {
    const std::string token = web::form_token_of(evenhand::secrets::random_token());
    web::Request request;
    request.asker.form_token = token;
    CHECK_FALSE(web::has_right_form_token(request));
    SECTION("in a field") {
        request.body = "text=a&form-token=" + token;
        CHECK(web::has_right_form_token(request));
        request.headers = web::Fields{{"sec-fetch-site", "same-site"}};
        CHECK_FALSE(web::has_right_form_token(request));
    }
    SECTION("in a header") {
        request.headers = web::Fields{{"x-form-token", token}};
        CHECK(web::has_right_form_token(request));
        request.asker.form_token.clear();
        CHECK_FALSE(web::has_right_form_token(request));
        request.headers = web::Fields{{"x-form-token", ""}};
        CHECK_FALSE(web::has_right_form_token(request));
    }
    SECTION("in a part") {
        request.content_type = "multipart/form-data";
        request.headers = web::Fields{{"content-type", "multipart/form-data; boundary=b"}};
        request.body =
            "--b\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n" + token + "\r\n--b--\r\n";
        CHECK(web::has_right_form_token(request));
    }
}

TEST_CASE("somebody without a cookie is given one with the first form", "[web]") {
    web::Request request;
    web::Reply reply;
    const std::string token = web::form_token_for(request, reply);
    REQUIRE(reply.headers.size() == 1);
    CHECK(reply.headers[0].second.starts_with("evenhand-before="));
    const std::string secret = reply.headers[0].second.substr(16, 43);
    CHECK(web::form_token_of(secret) == token);
    request.asker.form_token = token;
    CHECK(web::form_token_for(request, reply) == token);
    CHECK(reply.headers.size() == 1);
}
