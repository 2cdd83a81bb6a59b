#include "evenhand/text/document.hpp"
#include "web/handlers/api/field_reader.hpp"

#include <catch2/catch.hpp>

using namespace evenhand;
using web::FieldReader;

namespace {

web::Request with_body(const std::string& body, const std::string& type = "application/json") {
    web::Request request;
    request.body = body;
    request.content_type = type;
    return request;
}

}  // namespace

TEST_CASE("every field that cannot be used is told at once, with its place", "[web]") {
    auto fields = FieldReader::of_body(with_body(
        R"({"text": 5, "day": "2027-02-30", "kind": "poem", "count": 11, "labels": ["a", 1], "in/side": {"~a": 1}, "x": 1})"));
    fields.text("text", 10);
    fields.optional_day("day");
    fields.optional_word("kind", text::document_kind_named, "letter");
    fields.integer("count", 1, 10);
    fields.optional_texts("labels");
    fields.text("missing", 10);
    auto inside = fields.optional_table("in/side");
    REQUIRE(inside);
    inside->no_other_names();
    const auto problem = fields.finish();
    REQUIRE(problem);
    CHECK(problem->kind == web::ProblemKind::invalid_fields);
    std::vector<std::string> told;
    for (const auto& fault : problem->faults) {
        told.push_back(fault.pointer + ": " + fault.detail);
    }
    CHECK(told ==
          std::vector<std::string>{
              "#/text: 'text' must be a text", "#/day: 'day' must be a day that exists, written YYYY-MM-DD",
              "#/kind: 'kind' is not one of: letter", "#/count: 'count' must be a whole number from 1 to 10",
              "#/labels: 'labels' must be an array of texts", "#/missing: 'missing' is missing",
              "#/in~1side/~0a: '~a' is not known here", "#/x: 'x' is not known here"});
}

TEST_CASE("what is well said is read, and null is as if it were not there", "[web]") {
    auto fields = FieldReader::of_body(
        with_body(R"({"text": "a", "day": "2027-04-08", "count": 3, "none": null, "labels": ["a", "b"]})"));
    CHECK(fields.text("text", 10) == "a");
    CHECK(fields.day("day") == base::day_of(2027, 4, 8));
    CHECK(fields.integer("count", 1, 10) == 3);
    CHECK_FALSE(fields.optional_text("none", 10));
    CHECK(fields.is_null("none"));
    CHECK_FALSE(fields.is_null("text"));
    CHECK(fields.optional_texts("labels") == std::vector<std::string>{"a", "b"});
    CHECK_FALSE(fields.finish());
}

TEST_CASE("a query is read by the same reader, its numbers and lists from texts", "[web]") {
    web::Request request;
    request.query =
        web::Fields({{"limit", "20"}, {"state", "draft,approved"}, {"from", "x"}, {"a", "1"}, {"a", "2"}});
    auto query = FieldReader::of_query(request);
    CHECK(query.integer("limit", 1, 100) == 20);
    CHECK(query.optional_texts("state") == std::vector<std::string>{"draft", "approved"});
    CHECK_FALSE(query.optional_day("from"));
    CHECK(query.optional_integer("a", 1, 9) == 1);
    const auto problem = query.finish();
    REQUIRE(problem);
    REQUIRE(problem->faults.size() == 2);
    CHECK(problem->faults[0].parameter == "a");
    CHECK(problem->faults[1].parameter == "from");
    CHECK(problem->faults[1].pointer.empty());
}

TEST_CASE("a body that is no JSON object is one problem, not one for each field", "[web]") {
    struct Row {
        web::Request request;
        web::ProblemKind kind;
    };
    const Row rows[] = {{with_body("{\"text\": "), web::ProblemKind::malformed},
                        {with_body("{\"text\": \"\xff\"}"), web::ProblemKind::malformed},
                        {with_body(std::string(5000, '[')), web::ProblemKind::malformed},
                        {with_body("[1]"), web::ProblemKind::invalid_fields},
                        {with_body("{}", "text/plain"), web::ProblemKind::wrong_media_type},
                        {with_body(""), web::ProblemKind::malformed}};
    for (const Row& row : rows) {
        auto fields = FieldReader::of_body(row.request);
        fields.text("text", 10);
        const auto problem = fields.finish();
        REQUIRE(problem);
        CHECK(problem->kind == row.kind);
        CHECK(problem->faults.size() <= 1);
    }
}

TEST_CASE("a text that no database could hold, or that is too long or blank, is a fault", "[web]") {
    auto fields = FieldReader::of_body(with_body(R"({"a": "x\u0000y", "b": "12345678901", "c": " \n"})"));
    fields.text("a", 10);
    fields.text("b", 10);
    fields.text("c", 10);
    const auto problem = fields.finish();
    REQUIRE(problem);
    CHECK(problem->detail == "'a' holds the character NUL, which no text has; 'b' is longer than 10 bytes; "
                             "'c' is blank");
}

TEST_CASE("a thousand unknown names are told of in fifty", "[web]") {
    std::string body = "{";
    for (int i = 0; i < 1000; ++i) {
        body += (i == 0 ? "\"" : ",\"") + std::string(200, 'x') + std::to_string(i) + "\": 1";
    }
    auto fields = FieldReader::of_body(with_body(body + "}"));
    const auto problem = fields.finish();
    REQUIRE(problem);
    CHECK(problem->faults.size() == 50);
    CHECK(problem->detail.size() < 5000);
}
