#include "evenhand/secrets/signature.hpp"

#include <catch2/catch.hpp>

namespace evenhand::secrets {

TEST_CASE("a signature holds for its key, its purpose and its message only", "[secrets]") {
    const auto key = SigningKey::generate();
    const auto signature = key.sign("link", "submission 12, facts");
    CHECK(signature.size() == 43);
    CHECK(key.verify("link", "submission 12, facts", signature));
    CHECK_FALSE(key.verify("link", "submission 13, facts", signature));
    CHECK_FALSE(key.verify("mail", "submission 12, facts", signature));
    CHECK_FALSE(SigningKey::generate().verify("link", "submission 12, facts", signature));
    CHECK_FALSE(key.verify("link", "submission 12, facts", ""));
    CHECK_FALSE(key.verify("link", "submission 12, facts", signature + "A"));
}

TEST_CASE("bytes cannot be shifted from the purpose to the message", "[secrets]") {
    const auto key = SigningKey::generate();
    CHECK(key.sign("ab", "c") != key.sign("a", "bc"));
    CHECK(key.sign("", "1:a") != key.sign("a", ""));
}

TEST_CASE("a key that was written down signs as before", "[secrets]") {
    const auto key = SigningKey::generate();
    const auto again = SigningKey::read(key.text());
    REQUIRE(again.ok());
    CHECK(again->sign("link", "x") == key.sign("link", "x"));
}

TEST_CASE("a text that is no key is refused", "[secrets]") {
    const auto good = SigningKey::generate().text();
    for (const auto& bad : {std::string(), std::string("short"), good + "A", good.substr(1), good + "\n",
                            std::string(43, '+')}) {
        const auto key = SigningKey::read(bad);
        REQUIRE_FALSE(key.ok());
        CHECK(key.error().code == base::ErrorCode::malformed);
        CHECK(key.error().message.find(good) == std::string::npos);
    }
}

}  // namespace evenhand::secrets
