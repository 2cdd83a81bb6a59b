#include "app/config/seen_configuration.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

using Look = app::SeenConfiguration::Look;

TEST_CASE("a configuration that was changed since the start is told once for each change", "[app]") {
    const TemporaryFolder folder;
    const auto file = folder.write("evenhand.toml", "port = 8080\n");
    app::SeenConfiguration seen(file.string());
    CHECK(seen.look() == Look::as_before);
    static_cast<void>(folder.write("evenhand.toml", "port = 8081\n"));
    CHECK(seen.look() == Look::changed);
    CHECK(seen.look() == Look::as_before);
    static_cast<void>(folder.write("evenhand.toml", "port = 8082\n"));
    CHECK(seen.look() == Look::changed);
    static_cast<void>(folder.write("evenhand.toml", "port = 8080\n"));
    CHECK(seen.look() == Look::as_at_the_start_again);
    std::filesystem::remove(file);
    CHECK(seen.look() == Look::as_before);
}

TEST_CASE("without a configuration nothing of it changes", "[app]") {
    app::SeenConfiguration none(std::nullopt);
    CHECK(none.look() == Look::as_before);
}

}  // namespace evenhand::tests
