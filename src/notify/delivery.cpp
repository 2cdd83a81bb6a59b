#include "evenhand/notify/delivery.hpp"

#include "evenhand/base/words.hpp"

namespace evenhand::notify {
namespace {

constexpr std::pair<Channel, std::string_view> channels[] = {{Channel::mail, "mail"},
                                                             {Channel::webhook, "webhook"}};
constexpr std::pair<State, std::string_view> states[] = {
    {State::waiting, "waiting"}, {State::delivered, "delivered"}, {State::given_up, "given-up"}};

}  // namespace

std::string_view word(Channel channel) {
    return base::word_in(channels, channel);
}

std::optional<Channel> channel_named(std::string_view word) {
    return base::named_in(channels, word);
}

std::string_view word(State state) {
    return base::word_in(states, state);
}

std::optional<State> state_named(std::string_view word) {
    return base::named_in(states, word);
}

}  // namespace evenhand::notify
