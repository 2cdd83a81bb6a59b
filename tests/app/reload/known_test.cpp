#include "app/reload/knowledge_under_test.hpp"
#include "app/reload/known.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

TEST_CASE("what is served is read whole, with the digests of its files", "[app]") {
    const OwnKnowledge own;
    const auto known = app::read_known(own.files());
    REQUIRE(known.ok());
    CHECK(known->councils.size() == 1);
    CHECK(known->councils.front()->council().slug == "exampleshire");
    CHECK(known->files == *app::digests_of(own.files()));
}

TEST_CASE("one broken file and nothing is read, and one council is not served twice", "[app]") {
    const OwnKnowledge own;
    auto files = own.files();
    files.councils.push_back(files.councils.front());
    const auto twice = app::read_known(files);
    REQUIRE_FALSE(twice.ok());
    CHECK(twice.error().message.find("already") != std::string::npos);
    own.write("lexicons/parties.toml", "this is no TOML");
    const auto broken = app::read_known(own.files());
    REQUIRE_FALSE(broken.ok());
    CHECK(broken.error().place.file.ends_with("parties.toml"));
    CHECK(broken.error().place.line == 1);
}

}  // namespace evenhand::tests
