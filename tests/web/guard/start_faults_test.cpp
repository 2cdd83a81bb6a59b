#include "evenhand/base/clock.hpp"
#include "evenhand/base/day.hpp"
#include "support/temporary_folder.hpp"
#include "web/guard/start_faults.hpp"
#include "web/support/certificate.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {
namespace {

/// A day that a test sets.
class FixedDay final : public base::Clock {
  public:
    explicit FixedDay(base::Day day) : day_(day) {}
    [[nodiscard]] std::chrono::sys_seconds now() const override { return day_; }
    [[nodiscard]] std::chrono::nanoseconds ticks() const override { return {}; }

  private:
    base::Day day_;
};

/// No secret: for this test alone.
constexpr const char* another_key = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgLrX6QVl4cxY/tdjN
gzcj9eBJa1PJsH+1gIVBsLKy1OihRANCAASj4quuR7wL+DaQkdu5wLQDDmDDaK+L
MojwCuZY8FYDvywdQD/8n/NK6yDV6Mew8yxTFJHQInHG+a57W4kUJb0i
-----END PRIVATE KEY-----
)";

}  // namespace

TEST_CASE("a certificate is used until it runs out, and then refused with its day", "[web]") {
    const TemporaryFolder folder;
    const auto file = folder.write("c.pem", test_certificate).string();
    CHECK(web::must_be_in_date(file, FixedDay(base::day_of(2126, 10, 28))).ok());
    const auto refused = web::must_be_in_date(file, FixedDay(base::day_of(2126, 10, 30)));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == base::ErrorCode::expired);
    CHECK(refused.error().message == "the certificate ran out on 2126-10-29");
    CHECK(refused.error().place.file == file);
    CHECK_FALSE(refused.error().mend.empty());
}

TEST_CASE("what is no certificate is left to whoever listens with it", "[web]") {
    const TemporaryFolder folder;
    const auto file = folder.write("c.pem", "no certificate\n").string();
    CHECK(web::must_be_in_date(file, FixedDay(base::day_of(2027, 1, 1))).ok());
}

TEST_CASE("a key that is another certificate's is refused before anybody connects", "[web]") {
    const TemporaryFolder folder;
    const auto certificate = folder.write("c.pem", test_certificate).string();
    const auto key = folder.write("k.pem", test_key).string();
    CHECK(web::must_belong_together(certificate, key).ok());
    const auto other = folder.write("other.pem", another_key).string();
    const auto refused = web::must_belong_together(certificate, other);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == base::ErrorCode::invalid);
    CHECK(refused.error().message.find(certificate) != std::string::npos);
    CHECK(refused.error().place.file == other);
    // What is no key is left to whoever listens with it.
    CHECK(web::must_belong_together(certificate, folder.write("no.pem", "no key\n").string()).ok());
}

TEST_CASE("a port in use names the address", "[web]") {
    const auto error = web::port_in_use("127.0.0.1", 8080);
    CHECK(error.code == base::ErrorCode::in_use);
    CHECK(error.message == "something else listens on 127.0.0.1:8080");
}

}  // namespace evenhand::tests
