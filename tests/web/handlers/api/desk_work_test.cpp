#include "web/handlers/api/desk_work.hpp"
#include "web/support/program.hpp"

using namespace evenhand;
using workflow::Outcome;

namespace {

web::Request with_if_match(const std::string& value) {
    web::Request request;
    request.id = "t";
    request.headers = web::Fields({{"if-match", value}});
    return request;
}

Outcome outcome(Outcome::Kind kind, std::vector<workflow::Refusal> refusals = {}) {
    Outcome made;
    made.kind = kind;
    made.submission.id = {7};
    made.submission.version = 3;
    made.refusals = std::move(refusals);
    return made;
}

}  // namespace

TEST_CASE("a version is named by its ETag, by a star or not at all", "[web]") {
    CHECK(web::precondition_of(with_if_match("\"7\"")).version == 7);
    CHECK(web::precondition_of(with_if_match("*")).stated);
    CHECK_FALSE(web::precondition_of(with_if_match("*")).version);
    CHECK_FALSE(web::precondition_of({}).stated);
    CHECK(web::precondition_of(with_if_match("7")).problem);
}

TEST_CASE("each thing that may become of an act has its status", "[web]") {
    using Sort = workflow::Refusal::Sort;
    const auto request = with_if_match("*");
    const auto done = web::reply_of_outcome(outcome(Outcome::Kind::done), 201, request);
    CHECK(done.status == 201);
    CHECK(tests::header_of(done, "ETag") == "\"3\"");
    CHECK(tests::header_of(done, "Location") == "/api/v1/submissions/7");
    CHECK(web::reply_of_outcome(outcome(Outcome::Kind::lapsed), 200, request).status == 409);
    CHECK(web::reply_of_outcome(outcome(Outcome::Kind::somebody_was_faster), 200, request).status == 412);
    const std::pair<Sort, int> rows[] = {{Sort::state, 409}, {Sort::permission, 403}, {Sort::four_eyes, 403},
                                         {Sort::claim, 409}, {Sort::gate, 409},       {Sort::text, 409},
                                         {Sort::day, 409},   {Sort::input, 422}};
    for (const auto& [sort, status] : rows) {
        CHECK(web::reply_of_outcome(outcome(Outcome::Kind::refused, {{sort, "no", "do"}}), 200, request)
                  .status == status);
    }
}

TEST_CASE("what is wrong inside the store is not told to the program", "[web]") {
    const auto problem =
        web::store_problem({base::ErrorCode::refused, "the disk of db7 is full", "", {}}, with_if_match("*"));
    CHECK(problem.kind == web::ProblemKind::unavailable);
    CHECK(problem.detail.find("db7") == std::string::npos);
}
