#include "evenhand/base/data.hpp"
#include "scan/watch/scan_scene.hpp"

namespace evenhand::tests {

TEST_CASE("a digest says what there is to look at, for mail and for programs", "[scan]") {
    ScanScene scene;
    scene.put("roads", "Roads closed for repairs", "2027-04-07", harmless);
    scene.put("library", "Northgate library reopens", "2027-04-08", quoting);
    const auto digest = scene.round();
    CHECK(scan::digest_subject(digest) == "Evenhand: 1 item on the website to look at");
    const auto text = scan::digest_text(digest);
    CHECK(text.find("Northgate library reopens\n  https://www.exampleshire.gov.uk/news/library\n  of 8 April "
                    "2027\n") != std::string::npos);
    CHECK(text.find("It never passed the queue.") != std::string::npos);
    CHECK(text.find("Roads closed") == std::string::npos);
    CHECK(text.find("2 new, 0 changed") != std::string::npos);
    const auto json = base::parse_json(scan::digest_json(digest), "digest");
    REQUIRE(json.ok());
    CHECK(*json->find("schema")->text() == "evenhand/scan-digest/1");
    REQUIRE(json->find("items")->array()->size() == 2);
    CHECK(scan::worth_telling(digest));
}

TEST_CASE("a round without news is told to nobody", "[scan]") {
    ScanScene scene;
    scene.put("roads", "Roads closed for repairs", "2027-04-07", harmless);
    CHECK_FALSE(scan::worth_telling(scene.round()));
}

}  // namespace evenhand::tests
