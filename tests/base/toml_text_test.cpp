#include "evenhand/base/data.hpp"
#include "evenhand/base/toml_text.hpp"

#include <catch2/catch.hpp>

TEST_CASE("any text comes back from the TOML it was written into", "[base]") {
    for (const std::string text : {"plain", "a \"b\" \\ c", "line\nline\ttab\x7f", "Zoë – 📚", ""}) {
        CAPTURE(text);
        const auto toml = "x = " + evenhand::base::toml_text(text) + "\n";
        const auto root = evenhand::base::parse_toml(toml, "x.toml");
        REQUIRE(root.ok());
        CHECK(*root->find("x")->text() == text);
    }
}
