#include "app/batch.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using evenhand::app::BatchLine;
namespace base = evenhand::base;

TEST_CASE("each line of a batch is answered in a line that bears its id", "[app]") {
    std::istringstream in("{\"id\": 7, \"file\": \"a\"}\n\n{\"id\": \"b\", \"file\": \"b\", \"url\": \"u\"}\n"
                          "{\"id\": 8, \"file\": \"bad\"}\nno json\n");
    std::ostringstream out;
    const int status = evenhand::app::run_batch(
        in, out, [](const BatchLine& line, base::JsonWriter& json) -> base::Result<base::Done> {
            if (line.file == "bad") {
                return base::Error{base::ErrorCode::not_found, "it is not there", "", {}};
            }
            json.key("said").text(line.file + line.url);
            return base::Done{};
        });
    std::istringstream answers(out.str());
    std::string line;
    std::getline(answers, line);
    CHECK(line == "{\"id\":7,\"said\": \"a\"}");
    std::getline(answers, line);
    CHECK(line == "{\"id\":\"b\",\"said\": \"bu\"}");
    std::getline(answers, line);
    CHECK(line.starts_with("{\"id\":8,\"error\": \""));
    CHECK(line.find("it is not there") != std::string::npos);
    std::getline(answers, line);
    CHECK(line.starts_with("{\"id\":null,\"error\": \""));
    CHECK(status == 2);
}

TEST_CASE("a line without end is refused, not kept", "[app]") {
    std::istringstream in("{\"file\": \"" + std::string(100'000, 'x') + "\"}\n");
    std::ostringstream out;
    evenhand::app::run_batch(in, out, [](const BatchLine&, base::JsonWriter&) -> base::Result<base::Done> {
        FAIL("the step was asked");
        return base::Done{};
    });
    CHECK(out.str().find("too long") != std::string::npos);
}
