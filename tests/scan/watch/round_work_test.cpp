#include "scan/watch/scan_scene.hpp"

namespace evenhand::tests {

TEST_CASE("a source that tells of a move under the same guid has no new item", "[scan]") {
    ScanScene scene;
    scene.put("library", "Northgate library reopens", "2027-04-07", quoting);
    const auto rss = [](const std::string& link) {
        return "<rss version=\"2.0\"><channel><title>n</title><item><title>Northgate</title><guid "
               "isPermaLink=\"false\">g-1</guid><link>" +
               link + "</link></item></channel></rss>";
    };
    scene.website.put(scene.source.url, rss(site_address + "/news/library"));
    CHECK(scene.round().run.fresh == 1);
    scene.pass(std::chrono::hours{1});
    scene.website.put(scene.source.url, rss(site_address + "/news/2027/library-headline"));
    CHECK(scene.round().run.fresh == 0);
    CHECK(scene.items().size() == 1);
}

TEST_CASE("whoever lost the lease keeps nothing more", "[scan]") {
    ScanScene scene;
    scene.put("roads", "Roads closed for repairs", "2027-04-07", harmless);
    const auto means = scene.means();
    scene.website.put(site_address + "/news/roads", [&] {
        // While the page is on its way the lease ends and somebody else begins.
        scene.pass(scene.settings.lease + std::chrono::seconds{1});
        CHECK(scan_contract::good(
            scene.records->claim("faster", scene.clock.now(), std::chrono::hours{1}, {})));
        return news_page("Roads closed for repairs", "2027-04-07", harmless);
    });
    const auto done = scan::scan_next(means, "slower", {});
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == base::ErrorCode::refused);
    CHECK(scene.items().at(0).version == 0);
    CHECK(scan_contract::good(scene.records->runs(0, 5)).empty());
}

}  // namespace evenhand::tests
