#include "app/serve_settings.hpp"

#include <catch2/catch.hpp>

namespace app = evenhand::app;

namespace {

evenhand::base::Result<evenhand::web::ServerSettings> read(const std::vector<std::string>& arguments) {
    const auto given = app::Options::parse(arguments, app::serve_options, "evenhand serve");
    REQUIRE(given.ok());
    return app::serve_settings(*given);
}

}  // namespace

TEST_CASE("what the options say of the server is read, lists with commas", "[app]") {
    const auto settings =
        read({"--address", "0.0.0.0", "--port", "0", "--certificate", "c.pem", "--key", "k.pem",
              "--behind-proxy", "10.0.0.1,10.0.0.2", "--host", "A.example,[::1]", "--log", "json"});
    REQUIRE(settings.ok());
    CHECK(settings->address == "0.0.0.0");
    CHECK(settings->port == 0);
    CHECK(settings->certificate == "c.pem");
    CHECK(settings->key == "k.pem");
    CHECK(settings->proxies == std::vector<std::string>{"10.0.0.1", "10.0.0.2"});
    CHECK(settings->hosts == std::vector<std::string>{"a.example", "[::1]"});
    CHECK(settings->log == evenhand::web::LogForm::json);
    CHECK(read({})->port == 8080);
    CHECK(read({})->hosts.empty());
}

TEST_CASE("what the server cannot use is told", "[app]") {
    for (const std::vector<std::string>& bad : {std::vector<std::string>{"--port", "70000"},
                                                {"--port", "x"},
                                                {"--log", "xml"},
                                                {"--host", "a.example:8080"},
                                                {"--host", "a,,b"},
                                                {"--host", "https://a"}}) {
        CHECK_FALSE(read(bad).ok());
    }
}
