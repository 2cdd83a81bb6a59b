#include "evenhand/secrets/password.hpp"

#include <catch2/catch.hpp>

namespace evenhand::secrets {

TEST_CASE("a password is stored as an Argon2id hash with a salt of its own", "[secrets]") {
    const auto first = hash_password("correct horse", Cost::least);
    const auto second = hash_password("correct horse", Cost::least);
    REQUIRE(first.ok());
    REQUIRE(second.ok());
    CHECK(first->rfind("$argon2id$", 0) == 0);
    CHECK(*first != *second);
    CHECK(first->find("horse") == std::string::npos);
}

TEST_CASE("only the password itself matches its hash", "[secrets]") {
    const auto hash = hash_password("correct horse", Cost::least);
    REQUIRE(hash.ok());
    CHECK(verify_password(*hash, "correct horse", Cost::least) == Match::yes);
    for (const auto* wrong : {"Correct horse", "correct horse ", "correct hors", ""}) {
        CHECK(verify_password(*hash, wrong, Cost::least) == Match::no);
    }
}

TEST_CASE("a password with a NUL byte is not cut at it", "[secrets]") {
    using std::string_view_literals::operator""sv;
    const auto hash = hash_password("before\0after"sv, Cost::least);
    REQUIRE(hash.ok());
    CHECK(verify_password(*hash, "before\0after"sv, Cost::least) == Match::yes);
    CHECK(verify_password(*hash, "before\0other"sv, Cost::least) == Match::no);
    CHECK(verify_password(*hash, "before", Cost::least) == Match::no);
}

TEST_CASE("a hash of another cost matches and asks to be made again", "[secrets]") {
    const auto hash = hash_password("correct horse", Cost::least);
    REQUIRE(hash.ok());
    CHECK(verify_password(*hash, "correct horse", Cost::everyday) == Match::yes_but_weak);
    CHECK(verify_password(*hash, "wrong horse", Cost::everyday) == Match::no);
}

TEST_CASE("people's passwords cost 64 MiB and two passes", "[secrets]") {
    const auto hash = hash_password("correct horse", Cost::everyday);
    REQUIRE(hash.ok());
    CHECK(hash->find("$m=65536,t=2,p=1$") != std::string::npos);
    CHECK(verify_password(*hash, "correct horse", Cost::everyday) == Match::yes);
}

TEST_CASE("a stored text that is no hash matches nothing", "[secrets]") {
    for (const auto& stored : {std::string(), std::string("plain"),
                               std::string("$argon2id$v=19$m=8,t=1,p=1$x$y"), std::string(4000, 'x')}) {
        CHECK(verify_password(stored, "plain", Cost::least) == Match::no);
    }
}

TEST_CASE("an empty password and one beyond the limit are refused", "[secrets]") {
    CHECK(hash_password(std::string(1024, 'p'), Cost::least).ok());
    for (const auto& bad : {std::string(), std::string(1025, 'p')}) {
        const auto hash = hash_password(bad, Cost::least);
        REQUIRE_FALSE(hash.ok());
        CHECK(hash.error().code == base::ErrorCode::invalid);
    }
}

TEST_CASE("a name that does not exist costs a verification too", "[secrets]") {
    CHECK_NOTHROW(verify_nobody("correct horse", Cost::least));
    CHECK_NOTHROW(verify_nobody("", Cost::least));
}

}  // namespace evenhand::secrets
