#include "scan/watch/scan_scene.hpp"

namespace evenhand::tests {
namespace {

/// The feed with one item under a guid that stays.
std::string feed_of(const std::string& guid, const std::vector<std::string>& links) {
    std::string rss = "<rss version=\"2.0\"><channel><title>News</title>";
    for (const auto& link : links) {
        rss += "<item><title>Northgate library reopens</title><link>" + link +
               "</link><guid isPermaLink=\"false\">" + guid + "</guid></item>";
    }
    return rss + "</channel></rss>";
}

}  // namespace

TEST_CASE("a page that moved under its guid is asked for at its new address, and keeps its history",
          "[scan]") {
    ScanScene scene;
    const auto old_link = site_address + "/news/library";
    const auto new_link = site_address + "/newsroom/2027/library";
    const auto page = news_page("Northgate library reopens", "2027-04-07", quoting);
    scene.website.put(old_link, page);
    scene.website.put(scene.source.url, feed_of("item 7", {old_link}));
    CHECK(scene.round().run.fresh == 1);
    const auto before = scene.item("library");
    scan_contract::good(scene.records->decide(
        {before.id, 0, 1, "", scan::DecisionKind::dismissed, "An archive", "jo", scene.clock.now(), 0}));
    scan::Answer missing;
    missing.outcome = scan::Outcome::missing;
    missing.status = 404;
    scene.website.answer(old_link, missing);
    scene.website.put(new_link, page);
    scene.website.put(scene.source.url, feed_of("item 7", {new_link}));
    scene.pass(std::chrono::hours{1});
    scene.website.asked.clear();
    const auto digest = scene.round();
    CHECK(digest.run.same == 1);
    CHECK(digest.run.suspect == 0);
    CHECK(std::count(scene.website.asked.begin(), scene.website.asked.end(), old_link) == 0);
    const auto items = scene.items();
    REQUIRE(items.size() == 1);
    CHECK(items[0].id == before.id);
    CHECK(items[0].link == new_link);
    CHECK(items[0].identity.address == scan::canonical_address(new_link));
    CHECK(items[0].state == scan::ItemState::online);
    CHECK(scan_contract::good(scene.records->versions(before.id)).size() == 1);
    CHECK(scan_contract::good(scene.records->decisions(before.id)).size() == 1);
}

TEST_CASE("a guid that all items of a feed share moves none of them and hides none", "[scan]") {
    ScanScene scene;
    const auto first = site_address + "/news/1";
    scene.website.put(first, news_page("Northgate library reopens", "2027-04-07", quoting));
    scene.website.put(scene.source.url, feed_of("news", {first}));
    scene.round();
    scene.website.put(scene.source.url,
                      feed_of("news", {site_address + "/news/2", site_address + "/news/3"}));
    scene.pass(std::chrono::hours{1});
    scene.round();
    CHECK(scene.items().size() == 3);
    CHECK(scene.item("1").link == first);
}

}  // namespace evenhand::tests
