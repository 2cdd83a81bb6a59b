#include "scan/watch/scan_scene.hpp"

namespace evenhand::tests {

TEST_CASE("the first pages of a site are read again once the site is known, and that is no change",
          "[scan]") {
    ScanScene scene;
    const std::string everywhere =
        "Exampleshire County Council serves half a million people and looks after roads, "
        "schools and libraries from its offices in Northgate.";
    for (int page = 0; page < 5; ++page) {
        auto paragraphs = about(static_cast<std::size_t>(page * 36));
        paragraphs.push_back(everywhere);
        scene.put("item-" + std::to_string(page), "Item " + std::to_string(page) + " of the council",
                  "2027-04-07", paragraphs);
    }
    const auto digest = scene.round();
    CHECK(digest.run.fresh == 5);
    for (const auto& item : scene.items()) {
        const auto versions = scan_contract::good(scene.records->versions(item.id));
        REQUIRE(versions.size() == 1);
        INFO(versions[0].text);
        CHECK(versions[0].text.find("half a million") == std::string::npos);
        CHECK(versions[0].text.find("In ") != std::string::npos);
    }
    scene.pass(std::chrono::days{15});
    const auto next = scene.round();
    CHECK(next.run.same == 5);
    CHECK(next.run.changed == 0);
}

TEST_CASE("what a round that was killed had kept is told with the next, once", "[scan]") {
    ScanScene scene;
    for (const auto* name : {"library", "museum", "theatre"}) {
        auto words = quoting;
        words.front() = std::string("The ") + name + " opens again after repairs to its roof.";
        words.back() = "Councillor Priya Nandakumar said: “I am delighted that residents have their " +
                       std::string(name) + " back and I will keep fighting for it.”";
        scene.put(name, std::string("The ") + name + " reopens", "2027-04-08", words);
    }
    // Robots and the rest aside: the feed, the first item, and in the second it dies.
    scene.website.die_at(3);
    CHECK_THROWS(scan::scan_next(scene.means(), "first", {}));
    CHECK(scan_contract::good(scene.records->untold(scene.clock.now())).empty());
    scene.pass(scene.settings.lease);
    const auto digest = scene.round();
    CHECK(digest.run.fresh == 2);
    REQUIRE(digest.news.size() == 3);
    for (const auto& news : digest.news) {
        CHECK(news.seen == scan::Seen::fresh);
        REQUIRE(news.assessment);
        CHECK_FALSE(news.assessment->findings.empty());
    }
    CHECK(scan::digest_subject(digest) == "Evenhand: 3 items on the website to look at");
    const auto untold = scan_contract::good(scene.records->untold(scene.clock.now()));
    REQUIRE(untold.size() == 1);
    CHECK(untold[0].text == scan::digest_text(digest));
    CHECK(untold[0].council == "exampleshire");
    scene.pass(std::chrono::hours{1});
    CHECK(scene.round().news.empty());
    CHECK(scan_contract::good(scene.records->untold(scene.clock.now())).size() == 1);
}

}  // namespace evenhand::tests
