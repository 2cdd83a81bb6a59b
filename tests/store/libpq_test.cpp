#include "store/libpq.hpp"

#include <catch2/catch.hpp>

using std::literals::operator""s;
using evenhand::store::load_libpq;

TEST_CASE("PostgreSQL's client library is loaded once, with every function that is used", "[store]") {
    const auto first = load_libpq();
    REQUIRE(first.ok());
    CHECK((*first)->conninfo_parse != nullptr);
    CHECK((*first)->transaction_status != nullptr);
    CHECK(*load_libpq() == *first);
}

TEST_CASE("The functions that were loaded are those of the library", "[store]") {
    const auto libpq = load_libpq();
    REQUIRE(libpq.ok());
    auto* const options = (*libpq)->conninfo_parse("postgresql://db.example/queue", nullptr);
    REQUIRE(options != nullptr);
    bool host = false;
    for (const auto* option = options; option->keyword != nullptr; ++option) {
        host = host || (option->keyword == "host"s && option->val != nullptr && option->val == "db.example"s);
    }
    (*libpq)->conninfo_free(options);
    CHECK(host);
}
