#include "evenhand/secrets/webhook.hpp"

#include <catch2/catch.hpp>

namespace evenhand::secrets {

TEST_CASE("a webhook is signed as other libraries sign it", "[secrets]") {
    const auto secret = WebhookSecret::read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    REQUIRE(secret.ok());
    const std::chrono::sys_seconds at{std::chrono::seconds{1614265330}};
    // Worked out with Python's hmac and hashlib.
    CHECK(secret->sign("msg_p5jXN8AQM9LWM0D4loKWxJek", at, "{\"test\": 2432232314}") ==
          "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    CHECK(secret->sign("msg_p5jXN8AQM9LWM0D4loKWxJek", at, "{\"test\": 2432232315}") !=
          "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

TEST_CASE("a webhook's secret comes back as it was written, and another text is refused", "[secrets]") {
    const auto made = WebhookSecret::generate();
    const auto back = WebhookSecret::read(made.text());
    REQUIRE(back.ok());
    CHECK(back->text() == made.text());
    for (const auto* bad :
         {"", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_c2hvcnQ=", "whsec_!!!!"}) {
        CAPTURE(bad);
        CHECK_FALSE(WebhookSecret::read(bad).ok());
    }
}

}  // namespace evenhand::secrets
