#include "app/log_setup.hpp"
#include "evenhand/base/data.hpp"

#include <catch2/catch.hpp>
#include <spdlog/details/log_msg.h>

namespace {

std::string line(const std::string& message, evenhand::web::LogForm form) {
    spdlog::memory_buf_t out;
    evenhand::app::log_formatter(form)->format(
        spdlog::details::log_msg("evenhand", spdlog::level::warn, message), out);
    return {out.data(), out.size()};
}

}  // namespace

TEST_CASE("a log in JSON is an object for each line, whatever is said", "[app]") {
    for (const std::string message : {"{\"status\":200}", "the store said \"no\"\nand more"}) {
        const std::string text = line(message, evenhand::web::LogForm::json);
        CHECK(std::count(text.begin(), text.end(), '\n') == 1);
        CHECK(evenhand::base::parse_json(text, "the log").ok());
        CHECK(text.find("\"level\":\"warning\"") != std::string::npos);
    }
}

TEST_CASE("a log in words begins with the time in UTC", "[app]") {
    const std::string text = line("ready", evenhand::web::LogForm::text);
    CHECK(text.ends_with("Z warning ready\n"));
}
