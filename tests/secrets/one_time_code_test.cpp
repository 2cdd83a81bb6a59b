#include "evenhand/secrets/one_time_code.hpp"

#include <catch2/catch.hpp>

using namespace evenhand::secrets;

namespace {

/// "12345678901234567890", the key of RFC 6238's appendix B.
constexpr std::string_view rfc_secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

std::chrono::sys_seconds at(std::int64_t seconds) {
    return std::chrono::sys_seconds(std::chrono::seconds(seconds));
}

}  // namespace

TEST_CASE("codes are those of RFC 6238", "[secrets]") {
    struct Row {
        std::int64_t time;
        const char* code;  ///< the last six of the eight digits that appendix B gives
    };
    for (const Row& row :
         {Row{59, "287082"}, Row{1111111109, "081804"}, Row{1111111111, "050471"}, Row{1234567890, "005924"},
          Row{2000000000, "279037"}, Row{20000000000, "353130"}}) {
        CAPTURE(row.time);
        CHECK(one_time_code(rfc_secret, code_step(at(row.time))) == row.code);
        CHECK(matching_step(rfc_secret, row.code, at(row.time)) == row.time / 30);
    }
}

TEST_CASE("a code is taken a step early and a step late, and no more", "[secrets]") {
    const std::int64_t now = 1111111111;
    const auto step = code_step(at(now));
    const std::string code = *one_time_code(rfc_secret, step);
    CHECK(matching_step(rfc_secret, code, at(now - 30)) == step);
    CHECK(matching_step(rfc_secret, code, at(now + 30)) == step);
    CHECK_FALSE(matching_step(rfc_secret, code, at(now - 60)));
    CHECK_FALSE(matching_step(rfc_secret, code, at(now + 60)));
    for (const char* wrong : {"", "05047", "0504710", "050472", "abcdef"}) {
        CHECK_FALSE(matching_step(rfc_secret, wrong, at(now)));
    }
    CHECK_FALSE(matching_step("not base32!", code, at(now)));
}

TEST_CASE("each secret is another one, and is what an app can read", "[secrets]") {
    const std::string secret = random_code_secret();
    CHECK(secret.size() == 32);
    CHECK(secret != random_code_secret());
    CHECK(one_time_code(secret, 1)->size() == 6);
    CHECK(otpauth_address("Evenhand council", "al", "ABC") ==
          "otpauth://totp/Evenhand%20council:al?secret=ABC&issuer=Evenhand%20council");
}
