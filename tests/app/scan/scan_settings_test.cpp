#include "app/scan/scan_settings.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {
namespace {

app::Options given(const std::vector<std::string>& words) {
    constexpr app::Option known[] = {app::lease_option, app::keep_option};
    return *app::Options::parse(words, known, "evenhand serve");
}

}  // namespace

TEST_CASE("a scan's lease and the time for which pages are kept have usual lengths", "[app]") {
    CHECK(*app::scan_lease(given({})) == std::chrono::minutes{15});
    CHECK(*app::keep_pages(given({})) == std::chrono::days{400});
    CHECK(*app::scan_lease(given({"--scan-lease=60"})) == std::chrono::minutes{1});
    CHECK(*app::keep_pages(given({"--keep-pages=30"})) == std::chrono::days{30});
}

TEST_CASE("a lease or a time to keep pages that would harm is refused with its limits", "[app]") {
    for (const auto* word : {"4", "-1", "86401", "x", "", "15m"}) {
        INFO(word);
        const auto lease = app::scan_lease(given({std::string("--scan-lease=") + word}));
        REQUIRE_FALSE(lease.ok());
        CHECK(lease.error().mend == "give one from 5 to 86400");
    }
    CHECK_FALSE(app::keep_pages(given({"--keep-pages=29"})).ok());
    CHECK_FALSE(app::keep_pages(given({"--keep-pages=36501"})).ok());
}

}  // namespace evenhand::tests
