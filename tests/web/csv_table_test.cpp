#include "web/csv_table.hpp"

#include <catch2/catch.hpp>

using namespace evenhand::web;

namespace {

const CsvColumns columns{{"name", "name"}, {"person_name", "name"}, {"ward", "ward"}};

}  // namespace

TEST_CASE("a table's values are found by our keys, whatever the file calls its columns", "[web]") {
    const auto table = csv_table("Person Name,Telephone,ward\n Jo Roe ,1,Mill Lane\nAl\n", "f.csv", columns);
    REQUIRE(table.ok());
    CHECK(table->headings == std::vector<std::string>{"person_name", "telephone", "ward"});
    CHECK(table->keys == std::vector<std::string_view>{"name", "", "ward"});
    REQUIRE(table->records.size() == 2);
    CHECK(table->records[0].value("name") == "Jo Roe");
    CHECK(table->records[0].value("ward") == "Mill Lane");
    CHECK(table->records[1].value("ward").empty());
    CHECK(table->records[1].value("party").empty());
}

TEST_CASE("a record knows the line it begins on, past empty lines and fields of several lines", "[web]") {
    const auto table = csv_table("name,ward\n\n\"Jo\nRoe\",a\nAl,b\n", "f.csv", columns);
    REQUIRE(table.ok());
    REQUIRE(table->records.size() == 2);
    CHECK(table->records[0].line == 3);
    CHECK(table->records[1].line == 5);
}

TEST_CASE("an empty file is a table without columns", "[web]") {
    const auto table = csv_table("", "f.csv", columns);
    REQUIRE(table.ok());
    CHECK(table->keys.empty());
    CHECK(table->records.empty());
    CHECK_FALSE(csv_table("name\n\"Jo", "f.csv", columns).ok());
}
