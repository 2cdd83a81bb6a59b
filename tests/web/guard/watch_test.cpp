#include "evenhand/web/watch.hpp"
#include "web/support/site.hpp"

#include <catch2/catch.hpp>

#include <thread>

namespace web = evenhand::web;
using web::Watch;

TEST_CASE("addresses, accounts and sign-ins have a pace each", "[web]") {
    const evenhand::tests::April2027 clock;
    Watch watch({{2, 1}, {1, 1}, {1, 0.1}, 10}, clock);
    CHECK_FALSE(watch.too_fast(Watch::Of::account, "x"));
    CHECK(watch.too_fast(Watch::Of::account, "x"));
    CHECK_FALSE(watch.too_fast(Watch::Of::address, "x"));
    CHECK_FALSE(watch.too_fast(Watch::Of::address, "x"));
    CHECK(watch.too_fast(Watch::Of::address, "x"));
    CHECK_FALSE(watch.too_fast(Watch::Of::sign_in, "x"));
    CHECK(watch.too_fast(Watch::Of::sign_in, "x") == std::chrono::seconds(10));
}

TEST_CASE("a right sign-in does not count against its address, and wins it no more tries than it had",
          "[web]") {
    const evenhand::tests::April2027 clock;
    Watch watch({{9, 9}, {9, 9}, {2, 0.1}, 10}, clock);
    for (int person = 0; person < 50; ++person) {
        REQUIRE_FALSE(watch.too_fast(Watch::Of::sign_in, "office"));
        watch.signed_in("office");
    }
    watch.signed_in("office");
    watch.signed_in("somebody who never came");
    CHECK_FALSE(watch.too_fast(Watch::Of::sign_in, "office"));
    CHECK_FALSE(watch.too_fast(Watch::Of::sign_in, "office"));
    CHECK(watch.too_fast(Watch::Of::sign_in, "office"));
}

TEST_CASE("two passwords are tried at a time, a third waits until one is done", "[web]") {
    const evenhand::tests::April2027 clock;
    Watch watch({}, clock);
    auto first = watch.password_turn();
    const auto second = watch.password_turn();
    REQUIRE(first);
    REQUIRE(second);
    std::optional<Watch::PasswordTurn> third;
    {
        const std::jthread waits([&] {
            if (auto turn = watch.password_turn()) {
                third.emplace(std::move(*turn));
            }
        });
        first.reset();
    }
    CHECK(third);
}

TEST_CASE("a verdict is counted where there is somebody who counts", "[web]") {
    const auto bare = evenhand::tests::example_site();
    web::count_verdict(*bare, evenhand::policy::Verdict::stop);
    web::Site site = *bare;
    site.watch = std::make_shared<Watch>(web::WatchSettings{}, site.clock);
    web::count_verdict(site, evenhand::policy::Verdict::stop);
    CHECK(site.watch->figures().find("{verdict=\"stop\"} 1") != std::string::npos);
}
