#include "evenhand/calendar/london_day.hpp"
#include "evenhand/notify/telling.hpp"
#include "notify/outbox_in_memory.hpp"

#include <catch2/catch.hpp>

namespace evenhand::notify {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Instant at(int month, unsigned day, int hour, int minute = 0) {
    const base::Day date{std::chrono::year{2027} / month / static_cast<int>(day)};
    return calendar::london_time(date, hours{hour} + minutes{minute});
}

Settings two_receivers() {
    Settings settings;
    settings.mail.emplace();
    settings.mail->to = {"clerk@example.gov.uk", "comms@example.gov.uk"};
    return settings;
}

Notice notice(const std::string& occasion) {
    return {"exampleshire", "scan.findings", "Subject", "Text", "{}", occasion};
}

}  // namespace

TEST_CASE("in quiet hours everything waits for their end in London, also over midnight and in summer",
          "[notify]") {
    const QuietHours night{hours{19}, hours{7} + minutes{30}};
    CHECK(after_quiet(night, at(1, 14, 18, 59)) == at(1, 14, 18, 59));
    CHECK(after_quiet(night, at(1, 14, 19)) == at(1, 15, 7, 30));
    CHECK(after_quiet(night, at(1, 15, 0, 10)) == at(1, 15, 7, 30));
    CHECK(after_quiet(night, at(1, 15, 7, 30)) == at(1, 15, 7, 30));
    CHECK(after_quiet(night, at(7, 14, 23)) == at(7, 15, 7, 30));
    const QuietHours noon{hours{12}, hours{13}};
    CHECK(after_quiet(noon, at(3, 1, 12, 30)) == at(3, 1, 13));
    CHECK(after_quiet(noon, at(3, 1, 13)) == at(3, 1, 13));
    CHECK(after_quiet(QuietHours{}, at(3, 1, 3)) == at(3, 1, 3));
}

TEST_CASE("what is one too many for a day comes the next morning", "[notify]") {
    Settings settings;
    settings.most_a_day = 2;
    CHECK(first_due(settings, 1, at(3, 1, 10)) == at(3, 1, 10));
    CHECK(first_due(settings, 2, at(3, 1, 10)) == at(3, 2, 8));
    settings.quiet = {hours{18}, hours{9}};
    CHECK(first_due(settings, 2, at(3, 1, 10)) == at(3, 2, 9));
}

TEST_CASE("tries come ever later, and end after about two days", "[notify]") {
    std::chrono::seconds all{0};
    std::chrono::seconds last{0};
    int tries = 0;
    while (const auto wait = wait_after(++tries)) {
        CHECK(*wait > last);
        last = *wait;
        all += *wait;
    }
    CHECK(tries == 8);
    CHECK(all > hours{40});
    CHECK(all < hours{50});
    CHECK_FALSE(wait_after(0).has_value());
}

TEST_CASE("each receiver is told of an occasion once", "[notify]") {
    tests::OutboxInMemory outbox;
    const auto settings = two_receivers();
    CHECK(*tell(outbox, settings, notice("run 1"), at(3, 1, 10)) == 2);
    CHECK(*tell(outbox, settings, notice("run 1"), at(3, 1, 11)) == 0);
    CHECK(*tell(outbox, settings, notice("run 2"), at(3, 1, 11)) == 2);
    const auto all = *outbox.newest(10);
    REQUIRE(all.size() == 4);
    CHECK(all[0].id != all[1].id);
    CHECK(all[0].created == at(3, 1, 11));
}

TEST_CASE("a storm is told in part today and in part tomorrow", "[notify]") {
    tests::OutboxInMemory outbox;
    auto settings = two_receivers();
    settings.most_a_day = 3;
    for (int run = 0; run < 40; ++run) {
        REQUIRE(tell(outbox, settings, notice("run " + std::to_string(run)), at(3, 1, 10)).ok());
    }
    int today = 0;
    const auto newest = outbox.newest(100);
    REQUIRE(newest.ok());
    for (const auto& delivery : *newest) {
        today += delivery.due == at(3, 1, 10) ? 1 : 0;
        CHECK((delivery.due == at(3, 1, 10) || delivery.due == at(3, 2, 8)));
    }
    CHECK(today == 6);
    CHECK(newest->size() == 80);
}

}  // namespace evenhand::notify
