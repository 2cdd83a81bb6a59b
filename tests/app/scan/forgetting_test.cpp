#include "app/console_under_test.hpp"
#include "app/scan/forgetting.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/store/scan_records.hpp"
#include "support/scan_contract.hpp"
#include "support/temporary_folder.hpp"

namespace evenhand::tests {
namespace {

using scan_contract::good;

/// A store with a page that is no evidence, from a minute after the eighth of April 2027.
struct Kept {
    Kept() {
        const auto made = scan_contract::scene(*records);
        auto item = made.item;
        item.state = scan::ItemState::gone;
        item.version = 1;
        good(records->keep(made.lease,
                           {item, scan_contract::version_of(item.id, 1), scan_contract::snapshot_of(1), {}}));
    }
    TemporaryFolder folder;
    std::string address = (folder.path() / "queue.db").string();
    store::Opening opening{address, store::Missing::is_created, store::Patience(5000)};
    std::unique_ptr<scan::Records> records = good(store::open_scan_records(opening));
};

}  // namespace

TEST_CASE("the service forgets old pages once a day, whichever machine it is", "[app]") {
    const Kept kept;
    const auto audited = good(store::open_audited_scan(kept.opening));
    const auto then = scan_contract::at(2) + std::chrono::days{400};
    CHECK(good(app::forget_pages_daily(*kept.records, audited, scan_contract::at(2),
                                       std::chrono::days{400})) == 0);
    CHECK(good(app::forget_pages_daily(*kept.records, audited, then, std::chrono::days{400})) == 1);
    CHECK(good(kept.records->happened("forget|2028-05-12")));
    CHECK(good(app::forget_pages_daily(*kept.records, audited, then, std::chrono::days{0})) == 0);
    const auto queue = good(store::open_records(kept.opening));
    const auto entries = good(queue->entries(1, 10));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].fact.act == "website-forget");
    CHECK(entries[0].fact.detail("keep-days") == "400");
}

TEST_CASE("old pages are forgotten by hand, and not earlier than may be", "[app]") {
    const Kept kept;
    const auto done = run({"scan", "forget", "--store", kept.address});
    CHECK(done.status == 0);
    CHECK(done.out.starts_with("0 pages older than 400 days forgotten"));
    CHECK(one_line_only(run({"scan", "forget", "--store", kept.address, "--keep-pages", "3"})));
    CHECK(good(kept.records->snapshot("sha256:s1")));
}

}  // namespace evenhand::tests
