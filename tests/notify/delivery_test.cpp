#include "evenhand/notify/delivery.hpp"

#include <catch2/catch.hpp>

namespace evenhand::notify {

TEST_CASE("channels and states are read back from their words, and other words name none", "[notify]") {
    for (const auto channel : {Channel::mail, Channel::webhook}) {
        CHECK(channel_named(word(channel)) == channel);
    }
    for (const auto state : {State::waiting, State::delivered, State::given_up}) {
        CHECK(state_named(word(state)) == state);
    }
    CHECK_FALSE(channel_named("pigeon").has_value());
    CHECK_FALSE(state_named("").has_value());
}

}  // namespace evenhand::notify
