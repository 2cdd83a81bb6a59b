#include "evenhand/notify/delivering.hpp"

#include "evenhand/notify/telling.hpp"

#include <algorithm>

namespace evenhand::notify {
namespace {

/// The delivery as it stands after a try.
Delivery after(Delivery delivery, const Sent& sent, Instant now) {
    ++delivery.tries;
    delivery.trouble = sent.kind == Sent::Kind::taken ? "" : sent.why;
    const auto wait = wait_after(delivery.tries);
    if (sent.kind == Sent::Kind::try_again && wait) {
        delivery.due = now + std::max(*wait, sent.retry_after.value_or(std::chrono::seconds{0}));
        return delivery;
    }
    delivery.state = sent.kind == Sent::Kind::taken ? State::delivered : State::given_up;
    delivery.settled = now;
    return delivery;
}

void count(Delivered& all, State state) {
    switch (state) {
    case State::waiting: ++all.later; break;
    case State::delivered: ++all.taken; break;
    case State::given_up: ++all.given_up; break;
    }
}

}  // namespace

base::Result<Delivered> deliver_due(Outbox& outbox, Post& post, const base::Clock& clock) {
    Delivered all;
    EVENHAND_TRY(std::vector<Delivery> due, outbox.take_due(clock.now(), Take{}));
    std::stable_sort(due.begin(), due.end(),
                     [](const Delivery& a, const Delivery& b) { return a.target < b.target; });
    for (auto begin = due.begin(); begin != due.end();) {
        const auto end = std::find_if(begin, due.end(),
                                      [&](const Delivery& other) { return other.target != begin->target; });
        const std::vector<Delivery> together(begin, end);
        const auto sent = post.send(together);
        base::ensure(sent.size() == together.size(), "an answer for each delivery");
        for (std::size_t i = 0; i < together.size(); ++i) {
            const auto noted = after(together[i], sent[i], clock.now());
            EVENHAND_TRY_DONE(outbox.note(noted));
            count(all, noted.state);
        }
        begin = end;
    }
    return all;
}

}  // namespace evenhand::notify
