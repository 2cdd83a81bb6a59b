#include "evenhand/notify/delivering.hpp"
#include "evenhand/notify/telling.hpp"
#include "notify/outbox_in_memory.hpp"

#include <catch2/catch.hpp>

namespace evenhand::notify {
namespace {

constexpr Instant start{std::chrono::seconds{1'805'000'000}};

/// Answers as it is told, and notes what it was given.
class MadePost final : public Post {
  public:
    std::vector<Sent> send(const std::vector<Delivery>& deliveries) override {
        given.push_back(deliveries);
        return std::vector(deliveries.size(), answer);
    }
    Sent answer{Sent::Kind::taken, "", {}};
    std::vector<std::vector<Delivery>> given;
};

class MadeClock final : public base::Clock {
  public:
    [[nodiscard]] Instant now() const override { return at; }
    [[nodiscard]] std::chrono::nanoseconds ticks() const override { return {}; }
    Instant at = start;
};

Settings to(std::vector<std::string> mailboxes) {
    Settings settings;
    settings.mail.emplace();
    settings.mail->to = std::move(mailboxes);
    return settings;
}

void put(Outbox& outbox, const std::string& mailbox, const std::string& occasion) {
    REQUIRE(tell(outbox, to({mailbox}), Notice{"x", "scan.findings", "S", "T", "{}", occasion}, start).ok());
}

}  // namespace

TEST_CASE("all that is due for one mailbox goes together, and once", "[notify]") {
    tests::OutboxInMemory outbox;
    put(outbox, "a@example.gov.uk", "1");
    put(outbox, "b@example.gov.uk", "1");
    put(outbox, "a@example.gov.uk", "2");
    MadePost post;
    const MadeClock clock;
    const auto delivered = deliver_due(outbox, post, clock);
    REQUIRE(delivered.ok());
    CHECK(delivered->taken == 3);
    REQUIRE(post.given.size() == 2);
    CHECK(post.given[0].size() == 2);
    CHECK(post.given[1].front().target.address == "b@example.gov.uk");
    CHECK(deliver_due(outbox, post, clock)->taken == 0);
    CHECK(post.given.size() == 2);
}

TEST_CASE("what was not taken comes again with its id, later each time, until it is given up", "[notify]") {
    tests::OutboxInMemory outbox;
    put(outbox, "a@example.gov.uk", "1");
    MadePost post;
    post.answer = {Sent::Kind::try_again, "no server", {}};
    MadeClock clock;
    int later = 0;
    int given_up = 0;
    for (int hour = 0; hour < 60; ++hour) {
        const auto delivered = deliver_due(outbox, post, clock);
        REQUIRE(delivered.ok());
        later += delivered->later;
        given_up += delivered->given_up;
        clock.at += std::chrono::hours{1};
    }
    CHECK(later == 7);
    CHECK(given_up == 1);
    for (const auto& together : post.given) {
        CHECK(together.front().id == post.given.front().front().id);
    }
    const auto kept = outbox.newest(1)->front();
    CHECK(kept.state == State::given_up);
    CHECK(kept.trouble == "no server");
    CHECK(kept.tries == 8);
}

TEST_CASE("a receiver that names a time is not asked before it", "[notify]") {
    tests::OutboxInMemory outbox;
    put(outbox, "a@example.gov.uk", "1");
    MadePost post;
    post.answer = {Sent::Kind::try_again, "busy", std::chrono::seconds{7200}};
    const MadeClock clock;
    CHECK(deliver_due(outbox, post, clock)->later == 1);
    CHECK(outbox.newest(1)->front().due == start + std::chrono::seconds{7200});
}

TEST_CASE("who wants nothing is not asked again", "[notify]") {
    tests::OutboxInMemory outbox;
    put(outbox, "a@example.gov.uk", "1");
    MadePost post;
    post.answer = {Sent::Kind::never, "gone", {}};
    const MadeClock clock;
    CHECK(deliver_due(outbox, post, clock)->given_up == 1);
    CHECK(outbox.newest(1)->front().state == State::given_up);
    CHECK(deliver_due(outbox, post, clock)->given_up == 0);
}

}  // namespace evenhand::notify
