#include "evenhand/secrets/token.hpp"

#include <catch2/catch.hpp>

#include <set>

namespace evenhand::secrets {

TEST_CASE("tokens are 43 letters that may stand in an address, and never the same twice", "[secrets]") {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto token = random_token();
        CHECK(token.size() == 43);
        CHECK(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
              std::string::npos);
        seen.insert(token);
    }
    CHECK(seen.size() == 1000);
}

TEST_CASE("no token begins like an option of the command line", "[secrets]") {
    int dashed = 0;
    for (int i = 0; i < 2000; ++i) {
        dashed += random_token().starts_with('-') ? 1 : 0;
    }
    CHECK(dashed == 0);
}

TEST_CASE("what is stored of a token is its digest", "[secrets]") {
    CHECK(token_digest("abc") == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(token_digest("abd") != token_digest("abc"));
}

TEST_CASE("texts are equal in constant time only when they are equal", "[secrets]") {
    CHECK(equal_in_constant_time("", ""));
    CHECK(equal_in_constant_time("same", "same"));
    CHECK_FALSE(equal_in_constant_time("same", "samE"));
    CHECK_FALSE(equal_in_constant_time("same", "same "));
    CHECK_FALSE(equal_in_constant_time("", "x"));
}

}  // namespace evenhand::secrets
