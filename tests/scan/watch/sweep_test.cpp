#include "scan/watch/scan_scene.hpp"

namespace evenhand::tests {

using std::chrono::hours;

namespace {

base::Day opening() {
    return base::day_of(2027, 3, 29);
}

}  // namespace

TEST_CASE("a sweep that nobody made on the opening day is made up for inside the period, once", "[scan]") {
    ScanScene scene(base::day_of(2027, 3, 10));
    scene.put("library", "Northgate library reopens", "2027-02-01", quoting);
    scene.put("roads", "Roads closed for repairs", "2027-03-09", harmless);
    CHECK(scene.round().sweeps.empty());
    // Nothing is scanned until a week after the opening.
    scene.clock.at = calendar::london_time(opening() + std::chrono::days{7}, hours{9});
    const auto late = scene.round();
    REQUIRE(late.sweeps.size() == 1);
    CHECK(late.sweeps[0].opens == opening());
    REQUIRE(late.sweeps[0].items.size() == 1);
    CHECK(late.sweeps[0].items[0].item.title == "Northgate library reopens");
    CHECK(scan::digest_text(late).find(
              "opened on Monday 29 March 2027; what stood on the website before could "
              "not be looked at then. 1 item that is online would not pass") != std::string::npos);
    scene.pass(hours{1});
    CHECK(scene.round().sweeps.empty());
}

TEST_CASE("a website that is watched only since inside a period is swept when all that it lists was read",
          "[scan]") {
    ScanScene scene;
    scene.settings.budget = 3;
    scene.put("library", "Northgate library reopens", "2027-02-01", quoting);
    scene.put("roads", "Roads closed for repairs", "2027-03-09", harmless);
    scene.put("park", "Park opens early", "2027-04-07", about(3));
    CHECK(scene.round().sweeps.empty());
    scene.pass(hours{1});
    const auto digest = scene.round();
    REQUIRE(digest.sweeps.size() == 1);
    CHECK(digest.sweeps[0].items.size() == 1);
}

TEST_CASE("what was published inside the period is no part of a sweep that is made up for", "[scan]") {
    ScanScene scene;
    scene.put("library", "Northgate library reopens", "2027-04-07", quoting);
    const auto digest = scene.round();
    CHECK(digest.sweeps.empty());
    CHECK(digest.news.size() == 1);
    CHECK(scan::worth_telling(digest));
}

TEST_CASE("a sweep whose round is killed before its end is made by the next", "[scan]") {
    ScanScene scene(base::day_of(2027, 3, 10));
    scene.put("library", "Northgate library reopens", "2027-02-01", quoting);
    scene.round();
    scene.clock.at = calendar::london_time(opening(), hours{9});
    // It loses its lease on the way: nothing of its end is kept.
    scan_contract::good(scene.records->set_due(scene.source.id, scene.clock.now()));
    auto means = scene.means();
    means.fetcher = [&](const scan::Source&) {
        scene.pass(scene.settings.lease);
        scan_contract::good(scene.records->claim("another", scene.clock.now(), hours{1}, {}));
        return std::make_unique<LentFetcher>(scene.website);
    };
    CHECK_FALSE(scan::scan_next(means, "test", {}).ok());
    scene.pass(hours{1});
    CHECK(scene.round().sweeps.size() == 1);
}

}  // namespace evenhand::tests
