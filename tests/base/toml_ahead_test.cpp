#include "evenhand/base/toml_ahead.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::base::TomlAhead;

TEST_CASE("files that are taken apart ahead come out as they went in, a broken one as an error", "[base]") {
    std::vector<TomlAhead::File> files;
    for (int i = 0; i < 40; ++i) {
        files.push_back({"file" + std::to_string(i) + ".toml",
                         i % 10 == 7 ? "number = \n" : "number = " + std::to_string(i) + "\n"});
    }
    TomlAhead ahead(files);
    REQUIRE(ahead.size() == files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto root = ahead.take(i);
        if (i % 10 == 7) {
            REQUIRE_FALSE(root.ok());
            CHECK(root.error().place.file == files[i].name);
        } else {
            REQUIRE(root.ok());
            CHECK(*root->find("number")->integer() == static_cast<std::int64_t>(i));
        }
    }
}

TEST_CASE("whoever stops at the first fault leaves the others be", "[base]") {
    std::string large = "words = [";
    for (int i = 0; i < 20000; ++i) {
        large += "\"word\", ";
    }
    TomlAhead ahead({{"first.toml", "= 1"}, {"second.toml", large + "]"}});
    CHECK_FALSE(ahead.take(0).ok());
}
