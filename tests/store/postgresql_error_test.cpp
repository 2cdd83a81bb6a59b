#include "store/postgresql_error.hpp"

#include <catch2/catch.hpp>

namespace evenhand::store {

TEST_CASE("what PostgreSQL answers is said in words that help", "[store]") {
    const struct {
        const char* state;
        base::ErrorCode expected;
        const char* says;
    } cases[] = {
        {"", base::ErrorCode::unreadable, "connection to the database was lost"},
        {"57P01", base::ErrorCode::unreadable, "connection to the database was lost"},
        {"25P03", base::ErrorCode::unreadable, "connection to the database was lost"},
        {"08006", base::ErrorCode::unreadable, "connection to the database was lost"},
        {"55P03", base::ErrorCode::refused, "held by somebody else"},
        {"40P01", base::ErrorCode::refused, "held by somebody else"},
        {"57014", base::ErrorCode::refused, "took too long"},
        {"53100", base::ErrorCode::no_room, "no room left"},
        {"53300", base::ErrorCode::refused, "short of memory or connections"},
        {"25006", base::ErrorCode::refused, "may not be written"},
        {"42501", base::ErrorCode::refused, "lacks a right"},
        {"42P01", base::ErrorCode::malformed, "lacks a table"},
        {"23503", base::ErrorCode::invalid, "does not fit"},
        {"22021", base::ErrorCode::not_utf8, "not UTF-8"},
        {"54000", base::ErrorCode::too_large, "too large"},
        {"XX001", base::ErrorCode::malformed, "damaged"},
        {"58030", base::ErrorCode::unreadable, "does not work as it should"},
        {"0A000", base::ErrorCode::unreadable, "the database answers: first line (0A000)"},
    };
    for (const auto& one : cases) {
        const auto error =
            postgresql_error(one.state, "first line\nsecond line", "postgresql://server:5432/queue");
        INFO(one.state << " " << error.message);
        CHECK(error.code == one.expected);
        CHECK(error.message.find(one.says) != std::string::npos);
        CHECK_FALSE(error.mend.empty());
        CHECK(error.place.file == "postgresql://server:5432/queue");
    }
}

TEST_CASE("an outcome that nobody knows is not said to be nothing", "[store]") {
    CHECK(connection_lost("p").message.find("nothing was recorded") != std::string::npos);
    CHECK(outcome_unknown("p").message.find("not known") != std::string::npos);
    CHECK(outcome_unknown("p").message.find("nothing was recorded") == std::string::npos);
}

}  // namespace evenhand::store
