#include "app/options.hpp"

#include <catch2/catch.hpp>

using evenhand::app::Option;
using evenhand::app::Options;

namespace {

constexpr Option known[] = {{"council"}, {"on"}, {"explain", Option::Takes::nothing}};

evenhand::base::Result<Options> parse(const std::vector<std::string>& arguments) {
    return Options::parse(arguments, known, "evenhand check");
}

}  // namespace

TEST_CASE("options and words may stand in any order", "[app]") {
    const auto options =
        parse({"a.txt", "--council", "c.toml", "-", "--on=2027-04-08", "--explain", "b.txt"});
    REQUIRE(options.ok());
    CHECK(options->words() == std::vector<std::string>{"a.txt", "-", "b.txt"});
    CHECK(options->value("council") == "c.toml");
    CHECK(options->value("on") == "2027-04-08");
    CHECK(options->has("explain"));
}

TEST_CASE("an option that was not given has no value", "[app]") {
    const auto options = parse({"a.txt"});
    REQUIRE(options.ok());
    CHECK(options->value("council") == std::nullopt);
    CHECK_FALSE(options->has("explain"));
}

TEST_CASE("two dashes end the options, so that a file may begin with a dash", "[app]") {
    const auto options = parse({"--explain", "--", "--council", "-x.txt"});
    REQUIRE(options.ok());
    CHECK(options->words() == std::vector<std::string>{"--council", "-x.txt"});
    CHECK_FALSE(options->has("council"));
}

TEST_CASE("a value may be empty where it is written with an equals sign", "[app]") {
    const auto options = parse({"--council="});
    REQUIRE(options.ok());
    CHECK(options->value("council") == "");
}

TEST_CASE("what no option of the command is, is refused by name", "[app]") {
    struct Row {
        std::vector<std::string> arguments;
        std::string message;
    };
    const Row rows[] = {
        {{"--counsil", "c.toml"}, "evenhand check: --counsil is no option of this command"},
        {{"-c", "c.toml"}, "evenhand check: -c is no option of this command"},
        {{"-council", "c.toml"}, "evenhand check: -council is no option of this command"},
        {{"--council"}, "evenhand check: --council lacks its value"},
        {{"--explain=yes"}, "evenhand check: --explain takes no value"},
        {{"--on", "a", "--on", "b"}, "evenhand check: --on stands twice"},
    };
    for (const Row& row : rows) {
        const auto options = parse(row.arguments);
        CAPTURE(row.message);
        REQUIRE_FALSE(options.ok());
        CHECK(options.error().code == evenhand::base::ErrorCode::usage);
        CHECK(options.error().message == row.message);
        CHECK_FALSE(options.error().mend.empty());
    }
}
