#include "scan/fetch/openssl.hpp"

#include <catch2/catch.hpp>

using evenhand::scan::load_openssl;

TEST_CASE("OpenSSL is loaded once, with all that is needed of it", "[scan]") {
    const auto loaded = load_openssl();
    REQUIRE(loaded.ok());
    CHECK(*load_openssl() == *loaded);
    CHECK((*loaded)->client_method() != nullptr);
    CHECK(std::string((*loaded)->verify_error(X509_V_OK)) == "ok");
}
