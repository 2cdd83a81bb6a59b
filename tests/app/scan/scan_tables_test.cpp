#include "app/scan/scan_tables.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

TEST_CASE("items and sources are told in lines", "[app]") {
    scan::ItemPage page;
    page.total = 1;
    scan::Item item;
    item.id = 7;
    item.link = "https://a.example/n";
    item.why = "404: not there";
    item.state = scan::ItemState::suspect;
    page.rows = {item};
    CHECK(
        app::items_text(page) ==
        "7  suspect  clear  no day yet  https://a.example/n\n    https://a.example/n\n    404: not there\n");
    scan::SourceRow row;
    row.source = {3, "barset", scan::SourceKind::sitemap, "https://a.example/map.xml", {}, {}};
    row.state.next_due = base::day_of(2027, 1, 8) + std::chrono::hours(9);
    row.state.why = "500";
    CHECK(app::sources_text({row}) ==
          "3  barset  sitemap  https://a.example/map.xml\n    last good scan: never; next: 8 January 2027, "
          "09:00\n    could not be looked at: 500\n");
}

}  // namespace evenhand::tests
