#include "web/handlers/api/draft_fields.hpp"

#include <catch2/catch.hpp>

using namespace evenhand;

namespace {

workflow::Draft read(const std::string& body, const workflow::Draft& before, std::string& fault) {
    web::Request request;
    request.body = body;
    request.content_type = "application/json";
    auto fields = web::FieldReader::of_body(request);
    auto draft = web::read_draft(fields, before);
    const auto problem = fields.finish();
    fault = problem ? problem->detail : "";
    return draft;
}

}  // namespace

TEST_CASE("what a new form leaves out stays, and null takes a time or an embargo away", "[web]") {
    workflow::Draft before;
    before.document.text = "a";
    before.schedule.day = base::day_of(2027, 3, 27);
    before.schedule.time = std::chrono::minutes(570);
    before.schedule.embargo = base::day_of(2027, 3, 27);
    before.note = "old";
    std::string fault;
    const auto same = read("{}", before, fault);
    CHECK(fault.empty());
    CHECK(same.schedule == before.schedule);
    CHECK(same.document.text == "a");
    CHECK(same.note.empty());
    const auto next = read(R"({"time": null, "embargo": null, "author": "member"})", before, fault);
    CHECK_FALSE(next.schedule.time);
    CHECK_FALSE(next.schedule.embargo);
    CHECK(next.document.author == text::Author::member);
}

TEST_CASE("a time is one of a clock, and a text one that can be checked", "[web]") {
    std::string fault;
    CHECK(read(R"({"time": "23:59"})", {}, fault).schedule.time == std::chrono::minutes(1439));
    CHECK(fault.empty());
    for (const char* time : {"24:00", "9:30", "09:60", "09.30", "", "09:3a", "-1:30"}) {
        INFO(time);
        read(std::string("{\"time\": \"") + time + "\"}", {}, fault);
        CHECK(fault == "'time' must be a time of London's clocks, written HH:MM");
    }
    read(R"({"text": " "})", {}, fault);
    CHECK(fault.starts_with("'text' cannot be checked"));
}
