#include "scan/watch/reading.hpp"
#include "scan/watch/scan_scene.hpp"

namespace evenhand::tests {

TEST_CASE("the charset of a response is in its headers", "[scan]") {
    CHECK(scan::charset_of_headers("Server: x\r\nCONTENT-TYPE: text/html; charset=ISO-8859-1\r\n") ==
          "iso-8859-1");
    CHECK(scan::charset_of_headers("Content-Type: text/html\r\n").empty());
    CHECK(scan::charset_of_headers("X-Content-Type: text/html; charset=utf-16\r\n").empty());
    CHECK(scan::charset_of_headers("").empty());
}

TEST_CASE("a site is known once three of its pages are", "[scan]") {
    ScanScene scene;
    auto reader =
        scan_contract::good(scan::SiteReader::of(*scene.records, scene.source.id, base::day_of(2027, 4, 8)));
    CHECK_FALSE(reader.relearn());
    for (int page = 0; page < 3; ++page) {
        CHECK_FALSE(reader.relearn());
        reader.remember({"sha256:" + std::to_string(page),
                         site_address + "/" + std::to_string(page),
                         {},
                         "",
                         news_page("Page " + std::to_string(page), "2027-04-07", harmless)});
    }
    CHECK(reader.relearn());
    CHECK_FALSE(reader.relearn());
}

}  // namespace evenhand::tests
