#include "app/console_under_test.hpp"
#include "app/scan/small_site.hpp"
#include "app/scan/teller.hpp"
#include "evenhand/store/scan_records.hpp"
#include "notify/outbox_in_memory.hpp"
#include "notify/receivers.hpp"
#include "support/scan_contract.hpp"

#include <catch2/catch.hpp>

#include <set>

namespace evenhand::tests {
namespace {

/// Takes everything.
class WillingPost final : public notify::Post {
  public:
    std::vector<notify::Sent> send(const std::vector<notify::Delivery>& deliveries) override {
        return std::vector(deliveries.size(), notify::Sent{notify::Sent::Kind::taken, "", {}});
    }
};

notify::Settings to_the_clerk() {
    notify::Settings settings;
    settings.mail.emplace();
    settings.mail->to = {"clerk@example.gov.uk"};
    return settings;
}

scan::SourceRow silent_since(int hours_ago, notify::Instant now) {
    scan::SourceRow row;
    row.source.id = 7;
    row.source.council = "exampleshire";
    row.source.url = "https://www.example.gov.uk/rss";
    row.state.last_good = now - std::chrono::hours(hours_ago);
    return row;
}

}  // namespace

TEST_CASE("an alarm is told once, and again when the source was well in between", "[app]") {
    const FixedClock clock;
    auto outbox = std::make_unique<OutboxInMemory>();
    auto& kept = *outbox;
    app::Teller teller(to_the_clerk(), std::move(outbox), std::make_unique<WillingPost>(), clock);
    const auto told = [&](const scan::SourceRow& row, int hours_later) {
        const std::vector<scan::SourceRow> rows{row};
        const auto now = clock.now() + std::chrono::hours(hours_later);
        REQUIRE(teller.tell(scan::alarms(rows, now, {}), rows).ok());
        return kept.newest(50)->size();
    };
    const auto silent = silent_since(27, clock.now());
    CHECK(told(silent, 0) == 1);
    CHECK(told(silent, 5) == 1);
    CHECK(kept.newest(1)->front().notice.kind == "scan.overdue");
    CHECK(told(silent_since(1, clock.now()), 0) == 1);
    CHECK(told(silent_since(1, clock.now()), 40) == 2);
    CHECK(teller.deliver()->taken == 2);
}

TEST_CASE("what a scan finds comes by mail, and once", "[app]") {
    const TemporaryFolder folder;
    const SmallSite site;
    Receivers receivers;
    const auto council = site.council(folder);
    const auto store = (folder.path() / "queue.db").string();
    const auto settings = folder.write(
        "notices.toml",
        "[mail]\nserver = \"127.0.0.1\"\ntls = \"none\"\nport = " + std::to_string(receivers.mail()) +
            "\nfrom = \"evenhand@example.gov.uk\"\nto = [\"clerk@example.gov.uk\"]\n");
    REQUIRE(run({"scan", "add", "--council", council, "--url", site.feed(), "--store", store}).status == 0);
    const auto scan = [&] {
        return run({"scan", "run", "--council", council, "--internal-host", "127.0.0.1", "--store", store,
                    "--notify", settings.string()});
    };
    const auto first = scan();
    CAPTURE(first.err);
    CHECK(first.status == 1);
    const auto letter = receivers.next();
    CHECK(letter.find("1 item on the website to look at") != std::string::npos);
    CHECK(letter.find("Northgate library reopens") != std::string::npos);
    scan();
    const auto list = run({"notify", "list", "--store", store}).out;
    CHECK(std::count(list.begin(), list.end(), '\n') == 1);
    CHECK(list.find("delivered") == 0);
}

TEST_CASE("each round with news is told, once", "[app]") {
    const TemporaryFolder folder;
    const FixedClock clock;
    const auto records = scan_contract::good(store::open_scan_records(
        {(folder.path() / "scan.db").string(), store::Missing::is_created, store::Patience(5000)}));
    const auto made = scan_contract::scene(*records);
    auto outbox = std::make_unique<OutboxInMemory>();
    auto& kept = *outbox;
    app::Teller teller(to_the_clerk(), std::move(outbox), std::make_unique<WillingPost>(), clock);
    const auto round = [&](const std::string& subject, scan::Lease lease) {
        scan::Ending ending;
        ending.run.source = made.source.id;
        ending.run.ended = clock.now();
        ending.telling = scan::Telling{0, "exampleshire", clock.now(), subject, "text", "{}"};
        REQUIRE(scan_contract::good(records->finish(lease, ending)) == scan::Kept::yes);
    };
    round("first", made.lease);
    REQUIRE(teller.tell(*records).ok());
    CHECK(kept.newest(50)->size() == 1);
    CHECK(scan_contract::good(records->untold(clock.now())).empty());
    const auto claim = [&] {
        REQUIRE(scan_contract::good(records->set_due(made.source.id, clock.now())));
        return scan_contract::good(records->claim("me", clock.now(), std::chrono::minutes{5}, {}))->lease;
    };
    round("second", claim());
    REQUIRE(teller.tell(*records).ok());
    REQUIRE(teller.tell(*records).ok());
    const auto both = scan_contract::good(kept.newest(50));
    REQUIRE(both.size() == 2);
    // At one moment of the clock neither is the newer one.
    CHECK(std::set<std::string>{both[0].notice.subject, both[1].notice.subject} ==
          std::set<std::string>{"first", "second"});
    CHECK(both[0].notice.occasion != both[1].notice.occasion);
}

}  // namespace evenhand::tests
