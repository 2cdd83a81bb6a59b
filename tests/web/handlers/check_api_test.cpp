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

Reply post(const std::string& body, const std::string& type = "application/json") {
    return evenhand::web::answer(Request{"POST", "/api/v1/check", {}, type, body, "t"}, *example_site());
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
        {"{\"text\": \"a\",}", 400, "the body:1"},
        {"{\"text\": \"a\", \"text\": \"b\"}", 400, "twice"},
        {"[1]", 422, "table"},
        {"{}", 422, "'text'"},
        {"{\"text\": \"  \"}", 422, "blank"},
        {"{\"text\": \"a\", \"kind\": \"poem\"}", 422, "press-release"},
        {"{\"text\": \"a\", \"on\": \"2027-02-30\"}", 422, "2027-02-30"},
        {"{\"text\": \"a\", \"council\": \"Nowhere\"}", 422, "council"},
        {"{\"text\": \"a\", \"colour\": 1}", 422, "unknown key 'colour'"},
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

TEST_CASE("a body that is not called JSON is refused", "[web]") {
    CHECK(post("{\"text\": \"a\"}", "text/plain").status == 415);
}
