#include "evenhand/base/data.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/check/check.hpp"
#include "evenhand/report/formats.hpp"
#include "evenhand/web/routes.hpp"
#include "web/support/site.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::example_site;
using evenhand::web::Reply;
using evenhand::web::Request;

namespace {

Reply post(const std::string& body, const std::string& type = "application/json",
           const evenhand::web::Fields& query = {}) {
    return evenhand::web::answer(Request{"POST", "/api/v1/check", query, type, body, "t"}, *example_site());
}

}  // namespace

TEST_CASE("the API answers with the report that a check gives", "[web]") {
    evenhand::base::JsonWriter body;
    body.begin_object()
        .key("text")
        .text(evenhand::tests::quoting_release)
        .key("on")
        .text("2027-04-08")
        .end_object();
    const Reply reply = post(body.take());
    CHECK(reply.status == 200);
    CHECK(reply.content_type == "application/json");
    const auto site = example_site();
    const auto report = evenhand::check::check({evenhand::tests::quoting_release, {}, {}}, "text",
                                               *site->councils.front(), evenhand::base::day_of(2027, 4, 8));
    CHECK(reply.body == evenhand::report::to_json(*report));
    const auto root = evenhand::base::parse_json(reply.body, "reply");
    CHECK(*root->find("verdict")->text() == "stop");
}

TEST_CASE("what the API cannot use is a problem that says what and how to mend it", "[web]") {
    struct Row {
        const char* body;
        int status;
        const char* says;
    };
    const Row rows[] = {
        {"", 400, "JSON"},
        {"{\"text\": \"\xff\"}", 400, "UTF"},
        {"{\"text\": \"a\",}", 400, "the body:1"},
        {"{\"text\": \"a\", \"text\": \"b\"}", 400, "twice"},
        {"[1]", 422, "must be a JSON object"},
        {"{\"text\": 5, \"on\": true}", 422, "'on' must be a text"},
        {"{}", 422, "'text'"},
        {"{\"text\": \"  \"}", 422, "blank"},
        {"{\"text\": \"a\", \"kind\": \"poem\"}", 422, "press-release"},
        {"{\"text\": \"a\", \"on\": \"2027-02-30\"}", 422, "a day that exists"},
        {"{\"text\": \"a\", \"council\": \"Nowhere\"}", 422, "council"},
        {"{\"text\": \"a\", \"colour\": 1}", 422, "'colour' is not known here"},
        {"{\"text\": \"a\\u0000b\"}", 422, "NUL"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.body) {
            const Reply reply = post(row.body);
            CHECK(reply.status == row.status);
            CHECK(reply.content_type == "application/problem+json");
            CHECK(reply.body.find(row.says) != std::string::npos);
        }
    }
}

TEST_CASE("a body that is called neither JSON nor a file that is read is refused", "[web]") {
    CHECK(post("{\"text\": \"a\"}", "application/xml").status == 415);
    CHECK(post("{\"text\": \"a\"}", "").status == 415);
}

TEST_CASE("a file may come as it is, with the rest in the query", "[web]") {
    using evenhand::web::Fields;
    const Reply page = post("<p>The library opens at nine.</p>", "text/html",
                            Fields({{"kind", "web-news"}, {"on", "2027-07-01"}}));
    REQUIRE(page.status == 200);
    const auto root = evenhand::base::parse_json(page.body, "reply");
    CHECK(*root->find("document")->find("kind")->text() == "web-news");
    CHECK(*root->find("on")->text() == "2027-07-01");
    CHECK(post("a", "text/plain", Fields({{"colour", "red"}})).status == 422);
    CHECK(post("PK is no archive", "application/vnd.oasis.opendocument.text").status == 422);
}

TEST_CASE("a plain text in another encoding is read, and the report says so", "[web]") {
    const Reply reply = post("The caf\xe9 opens at nine.", "text/plain");
    REQUIRE(reply.status == 200);
    const auto root = evenhand::base::parse_json(reply.body, "reply");
    CHECK_FALSE(root->find("remarks")->array()->empty());
}

namespace {

/// A form as curl -F writes it.
Reply post_parts(const std::string& parts) {
    Request request{"POST", "/api/v1/check", {}, "multipart/form-data", parts + "--mark--\r\n", "t"};
    request.headers = evenhand::web::Fields{{"content-type", "multipart/form-data; boundary=mark"}};
    return evenhand::web::answer(request, *example_site());
}

std::string part(const std::string& head, const std::string& body) {
    return "--mark\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + body + "\r\n";
}

}  // namespace

TEST_CASE("a file may come as a part of a form, told by its type or by its name", "[web]") {
    const std::string rest = part("name=\"kind\"", "web-news") + part("name=\"on\"", "2027-07-01");
    const std::string page = "<p>The library opens at nine.</p>";
    for (const std::string head :
         {"name=\"file\"; filename=\"news.HTML\"", "name=\"file\"; filename=\"x\"\r\nContent-Type: text/html",
          "name=\"file\"; filename=\"x.html\"\r\nContent-Type: application/octet-stream"}) {
        DYNAMIC_SECTION(head) {
            const Reply reply = post_parts(part(head, page) + rest);
            REQUIRE(reply.status == 200);
            const auto root = evenhand::base::parse_json(reply.body, "reply");
            CHECK(*root->find("document")->find("kind")->text() == "web-news");
            CHECK(*root->find("on")->text() == "2027-07-01");
        }
    }
}

TEST_CASE("a form without a file, with two, of no known kind or with another field is refused", "[web]") {
    const std::string file = part("name=\"file\"; filename=\"a.txt\"", "The library opens at nine.");
    CHECK(post_parts(file).status == 200);
    CHECK(post_parts(part("name=\"kind\"", "letter")).status == 422);
    CHECK(post_parts(part("name=\"kind\"", "letter")).body.find("'file' is missing") != std::string::npos);
    CHECK(post_parts(file + file).status == 422);
    CHECK(post_parts(file + part("name=\"colour\"", "red")).status == 422);
    CHECK(post_parts(file + part("name=\"on\"", "2027-02-30")).status == 422);
    CHECK(post_parts(part("name=\"file\"; filename=\"a.pdf\"", "%PDF-1.7")).status == 415);
    CHECK(post("no form", "multipart/form-data").status == 400);
}
