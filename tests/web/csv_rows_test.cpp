#include "web/csv_rows.hpp"

#include <catch2/catch.hpp>

using namespace evenhand::web;

TEST_CASE("fields in quotes hold commas, line ends and quotation marks", "[web]") {
    const auto rows =
        rows_of_csv("\xEF\xBB\xBFname,ward\r\n\"Roe, Jo\",\"a \"\"b\"\"\nc\"\r\n\r\nx,\n", "f.csv");
    REQUIRE(rows.ok());
    CHECK(*rows ==
          std::vector<CsvRow>{{1, {"name", "ward"}}, {2, {"Roe, Jo", "a \"b\"\nc"}}, {5, {"x", ""}}});
}

TEST_CASE("a file that is none is refused with its line", "[web]") {
    CHECK_FALSE(rows_of_csv("a,\"b\nc", "f.csv").ok());
    CHECK_FALSE(rows_of_csv("caf\xe9", "f.csv").ok());
    CHECK_FALSE(rows_of_csv(std::string(20'001, '\n'), "f.csv").ok());
    CHECK(rows_of_csv("a,\"b\nc", "f.csv").error().place.line == 2);
}

TEST_CASE("columns are known however they are written", "[web]") {
    CHECK(csv_heading(" Ward-Name ") == "ward_name");
    CHECK(trimmed_csv("\t a b ") == "a b");
    CHECK(csv_yes("TRUE"));
    CHECK_FALSE(csv_yes("no"));
}
