#include "evenhand/web/form.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;

namespace {

web::Request multipart(const std::string& body,
                       const std::string& type = "multipart/form-data; boundary=\"x y\"") {
    web::Request request;
    request.content_type = "multipart/form-data";
    request.headers = web::Fields{{"content-type", type}};
    request.body = body;
    return request;
}

}  // namespace

TEST_CASE("a form of several parts gives its fields and its files", "[web]") {
    const web::Request request =
        multipart("--x y\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\na\r\n--x\r\nb\r\n"
                  "--x y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r;1.txt\"\r\n"
                  "Content-Type: Text/Plain; charset=utf-8\r\n\r\n\xFF\r\n--x y--\r\n");
    const auto parts = web::parse_multipart(request);
    REQUIRE(parts.ok());
    REQUIRE(parts->size() == 2);
    CHECK((*parts)[0].name == "text");
    CHECK((*parts)[0].body == "a\r\n--x\r\nb");
    CHECK((*parts)[1].file_name == "r;1.txt");
    CHECK((*parts)[1].content_type == "text/plain");
    CHECK((*parts)[1].body == "\xFF");
    const auto fields = web::form_fields(request);
    REQUIRE(fields.ok());
    CHECK(fields->all().size() == 1);
    CHECK(fields->value_or("text", "") == "a\r\n--x\r\nb");
}

TEST_CASE("a form of several parts that is cut or malformed is an error", "[web]") {
    for (const char* body : {"", "--x y", "--x y\r\n", "--x y\r\nContent-Disposition: form-data; name=a\r\n",
                             "--x y\r\nContent-Disposition: form-data; name=a\r\n\r\nvalue",
                             "--x yz\r\n\r\n--x y--", "nothing"}) {
        CHECK_FALSE(web::parse_multipart(multipart(body)).ok());
    }
    CHECK_FALSE(web::parse_multipart(multipart("--\r\n\r\n----", "multipart/form-data; boundary=")).ok());
    CHECK_FALSE(web::parse_multipart(multipart("--b--", "multipart/form-data")).ok());
    std::string many;
    for (int part = 0; part < 201; ++part) {
        many += "--x y\r\n\r\n\r\n";
    }
    CHECK_FALSE(web::parse_multipart(multipart(many + "--x y--")).ok());
}

TEST_CASE("a plain form is read as one", "[web]") {
    web::Request request;
    request.body = "a=1&b=%C3%A9";
    CHECK(web::form_fields(request)->value_or("b", "") == "\xC3\xA9");
}
