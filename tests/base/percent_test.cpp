#include "evenhand/base/percent.hpp"

#include <catch2/catch.hpp>

using evenhand::base::percent_encoded;

TEST_CASE("whatever is not unreserved in an address is written as its bytes", "[base]") {
    CHECK(percent_encoded("Az09-._~") == "Az09-._~");
    CHECK(percent_encoded("a b/c&d=%") == "a%20b%2Fc%26d%3D%25");
    CHECK(percent_encoded("caf\xC3\xA9") == "caf%C3%A9");
    CHECK(percent_encoded(std::string(1, '\0')) == "%00");
    CHECK(percent_encoded("").empty());
}

TEST_CASE("a caller may keep marks that part an address", "[base]") {
    CHECK(percent_encoded("news/a b?c", "/") == "news/a%20b%3Fc");
}
