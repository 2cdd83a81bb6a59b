#include "evenhand/base/data.hpp"
#include "web/guard/log_line.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;

TEST_CASE("a line of the log says what was answered, as words or as JSON", "[web]") {
    const web::LogLine line{"r1", "GET", "/queue/{id}", 200, 12, std::chrono::microseconds(345)};
    CHECK(web::log_line(line, web::LogForm::text) == "request r1 GET /queue/{id} 200 12 bytes 345 us");
    const std::string json = web::log_line(line, web::LogForm::json);
    CHECK(json.find('\n') == std::string::npos);
    CHECK(evenhand::base::parse_json(json, "the log").ok());
    CHECK(json.find("/queue/{id}") != std::string::npos);
}

TEST_CASE("a method that somebody made up is not repeated", "[web]") {
    CHECK(web::known_method("DELETE") == "DELETE");
    CHECK(web::known_method("get") == "other");
    CHECK(web::known_method("DEAR_SIR_OR_MADAM") == "other");
}
