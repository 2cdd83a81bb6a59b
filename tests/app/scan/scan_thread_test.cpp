#include "app/knowing.hpp"
#include "app/scan/scan_thread.hpp"
#include "app/scan/small_site.hpp"
#include "evenhand/store/scan_records.hpp"

#include <catch2/catch.hpp>

#include <future>

namespace evenhand::tests {
namespace {

struct ThreadScene {
    TemporaryFolder folder;
    SmallSite site;
    SetClock clock{base::day_of(2027, 4, 8) + std::chrono::hours(9)};
    std::shared_ptr<const check::Knowledge> council = *app::knowledge_of(site.council(folder));

    [[nodiscard]] app::Scanning scanning(const std::string& host) const {
        app::Scanning made;
        made.records = *store::open_scan_records(
            {(folder.path() / "scan.db").string(), store::Missing::is_created, store::Patience(5000)});
        made.councils["exampleshire"] = council;
        made.fetching.internal_hosts = {host};
        return made;
    }
};

}  // namespace

TEST_CASE("the service scans what is due and tells what it found", "[app]") {
    const ThreadScene scene;
    auto scanning = scene.scanning("127.0.0.1");
    const auto records = scanning.records;
    std::promise<std::int64_t> fresh;
    app::ScanThreadSettings settings;
    settings.told = [&](const scan::Digest& digest) { fresh.set_value(digest.run.fresh); };
    settings.went_wrong = [&](const base::Error& error) { FAIL(base::one_line(error)); };
    settings.sleep = std::chrono::milliseconds{20};
    const app::ScanThread thread(std::move(scanning), settings, scene.clock);
    scan::Source source;
    source.council = "exampleshire";
    source.url = scene.site.feed();
    REQUIRE(records->add_source(source, scene.clock.now()).ok());
    auto told = fresh.get_future();
    REQUIRE(told.wait_for(std::chrono::seconds{30}) == std::future_status::ready);
    CHECK(told.get() == 2);
}

TEST_CASE("an idle service sleeps, and ends at once", "[app]") {
    const ThreadScene scene;
    app::ScanThreadSettings settings;
    settings.told = [](const scan::Digest&) {};
    settings.went_wrong = [](const base::Error&) {};
    settings.sleep = std::chrono::hours{1};
    const auto before = base::machine_clock().ticks();
    { const app::ScanThread thread(scene.scanning("127.0.0.1"), settings, scene.clock); }
    CHECK(base::machine_clock().ticks() - before < std::chrono::seconds{20});
}

TEST_CASE("what there is to do between rounds is done where nothing is due, and its trouble told", "[app]") {
    const ThreadScene scene;
    std::promise<std::string> trouble;
    bool first = true;
    app::ScanThreadSettings settings;
    settings.told = [](const scan::Digest&) {};
    settings.at_rest = [](scan::Records& records) -> base::Result<base::Done> {
        const auto rows = records.sources();
        return base::Error{base::ErrorCode::refused,
                           std::to_string(rows.ok() ? rows->size() : 99) + " sources at rest",
                           "",
                           {}};
    };
    settings.went_wrong = [&](const base::Error& error) {
        if (std::exchange(first, false)) {
            trouble.set_value(error.message);
        }
    };
    settings.sleep = std::chrono::milliseconds{20};
    auto told = trouble.get_future();
    const app::ScanThread thread(scene.scanning("127.0.0.1"), settings, scene.clock);
    REQUIRE(told.wait_for(std::chrono::seconds{30}) == std::future_status::ready);
    CHECK(told.get() == "0 sources at rest");
}

}  // namespace evenhand::tests
