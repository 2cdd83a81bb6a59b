#include "store/value.hpp"

#include <catch2/catch.hpp>

namespace evenhand::store {

TEST_CASE("a row is read from left to right", "[store]") {
    const Row row{std::string("a"), std::int64_t{5000000000}, std::monostate{}, std::monostate{},
                  std::int64_t{-1}};
    RowReader reader(row, "a row");
    CHECK(reader.text() == "a");
    CHECK(reader.integer() == 5000000000);
    CHECK_FALSE(reader.optional_text().has_value());
    CHECK_FALSE(reader.optional_integer().has_value());
    CHECK(reader.optional_integer() == -1);
    CHECK(reader.finish().ok());
}

TEST_CASE("a column of another kind than asked is a complaint that names the row", "[store]") {
    const Row row{std::string("a"), std::int64_t{1}, std::monostate{}};
    SECTION("a text where a number should be") {
        RowReader reader(row, "a submission");
        CHECK(reader.integer() == 0);
        CHECK(reader.integer() == 0);
        CHECK_FALSE(reader.optional_text().has_value());
        const auto finished = reader.finish();
        REQUIRE_FALSE(finished.ok());
        CHECK(finished.error().code == base::ErrorCode::malformed);
        CHECK(finished.error().message ==
              "a submission in the database cannot be read: column 1 should hold a number");
    }
    SECTION("nothing where something should be") {
        RowReader reader(row, "a submission");
        reader.text();
        reader.integer();
        CHECK(reader.text().empty());
        CHECK_FALSE(reader.finish().ok());
    }
}

TEST_CASE("a reader that does not fit its query is our mistake", "[store]") {
    const Row row{std::int64_t{1}};
    RowReader reader(row, "a row");
    CHECK_THROWS_AS(reader.finish(), base::Bug);
    reader.integer();
    CHECK_THROWS_AS(reader.integer(), base::Bug);
}

TEST_CASE("an absent value is null and an empty one is not", "[store]") {
    CHECK(value_of(std::optional<std::string>{}) == Value());
    CHECK(value_of(std::optional<std::string>("")) == Value(std::string()));
    CHECK(value_of(std::optional<std::int64_t>(0)) == Value(std::int64_t{0}));
}

}  // namespace evenhand::store
