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

}  // namespace evenhand::tests
