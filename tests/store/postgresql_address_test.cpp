#include "store/postgresql_address.hpp"

#include <catch2/catch.hpp>

namespace evenhand::store {

TEST_CASE("an address of PostgreSQL is told from the path of a file", "[store]") {
    CHECK(is_postgresql_address("postgresql://db/queue"));
    CHECK(is_postgresql_address("postgres://db/queue"));
    for (const auto* path : {"queue.db", "/var/lib/evenhand/queue.db", "postgresql.db", ""}) {
        CHECK_FALSE(is_postgresql_address(path));
    }
}

TEST_CASE("an address is shown without its user, password and options", "[store]") {
    const auto shown = shown_address("postgresql://evenhand:pa55word@db.example:6432/queue?sslmode=require");
    REQUIRE(shown.ok());
    CHECK(*shown == "postgresql://db.example:6432/queue");
    CHECK(*shown_address("postgresql:///queue") == "postgresql://localhost:5432/queue");
}

TEST_CASE("an address that cannot be read is refused without repeating it", "[store]") {
    const auto shown = shown_address("postgresql://evenhand:pa55%zzword@db/queue");
    REQUIRE_FALSE(shown.ok());
    CHECK(base::one_line(shown.error()).find("pa55") == std::string::npos);
}

}  // namespace evenhand::store
