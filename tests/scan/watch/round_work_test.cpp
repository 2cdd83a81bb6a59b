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

TEST_CASE("a page that lists news is a source, and one that lists nothing is a failure", "[scan]") {
    ScanScene scene;
    const auto url = site_address + "/news";
    auto listing = scene.source;
    listing.url = url;
    listing.kind = scan::SourceKind::listing;
    scene.put("roads", "Roads closed for repairs", "2027-04-07", harmless);
    scan_contract::good(scene.records->set_standing(scene.source.id, scan::SourceStanding::ended));
    listing = *scan_contract::good(scene.records->add_source(listing, scene.clock.now()));
    std::string html = "<html><body><main><h1>News</h1><ul>";
    for (std::size_t at = 0; at < 6; ++at) {
        const auto link = url + "/item-" + std::to_string(at);
        const auto title = "The council is busy with number " + std::to_string(at);
        scene.website.put(link, news_page(title, "2027-04-06", about(at * 36)));
        html += "<li><h2><a href=\"" + link + "\">" + title + "</a></h2><p>6 April 2027</p></li>";
    }
    scene.website.put(url, html + "</ul></main></body></html>");
    const auto scan_it = [&] {
        scan_contract::good(scene.records->set_due(listing.id, scene.clock.now()));
        return *scan_contract::good(scan::scan_next(scene.means(), "test", {}));
    };
    CHECK(scan_it().run.fresh == 6);
    scene.pass(std::chrono::hours{1});
    CHECK(scan_it().run.conditional == 7);
    scene.website.put(url, "<html><body><main><h1>News</h1><div id=\"app\"></div></main></body></html>");
    scene.pass(std::chrono::hours{1});
    CHECK(scan_it().run.why == "no news is linked from the page; a script may fill it");
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
