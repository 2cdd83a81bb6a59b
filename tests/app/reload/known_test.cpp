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

TEST_CASE("a folder among the councils stands for the files in it, as they are at that moment", "[app]") {
    const OwnKnowledge own;
    const auto folder = own.path() / "councils";
    const app::KnowledgeFiles files{own.path(), {folder.string()}};
    std::filesystem::create_directory(folder);
    const auto none = app::read_known(files);
    REQUIRE_FALSE(none.ok());
    CHECK(none.error().place.file == folder.string());
    CHECK_FALSE(none.error().mend.empty());

    own.write("councils/one.toml", OwnKnowledge::council_text("Northgate"));
    own.write("councils/one.toml.20270408T110000Z", "a copy of before");
    const auto one = app::read_known(files);
    REQUIRE(one.ok());
    CHECK(one->councils.size() == 1);
    CHECK(one->council_files.at("exampleshire") == (folder / "one.toml").string());
    const auto stamps = app::stamps_of(files);

    own.write("councils/other.toml",
              "name = \"Other Town Council\"\nnation = \"england\"\ntype = \"parish\"\n"
              "slug = \"other\"\n");
    CHECK(app::stamps_of(files) != stamps);
    const auto two = app::read_known(files);
    REQUIRE(two.ok());
    CHECK(two->councils.size() == 2);
    CHECK(two->files.contains((folder / "other.toml").string()));
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
