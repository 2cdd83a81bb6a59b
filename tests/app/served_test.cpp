#include "app/reload/knowledge_under_test.hpp"
#include "app/serve_settings.hpp"
#include "app/served.hpp"
#include "evenhand/store/records.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {
namespace {

base::Result<app::Served> open(const std::vector<std::string>& words) {
    const auto given = app::Options::parse(words, app::serve_options, "evenhand serve");
    return app::open_served(given.value(), base::machine_clock());
}

}  // namespace

TEST_CASE("what is served has its councils, its files and its store", "[app]") {
    const TemporaryFolder folder;
    const auto council = folder.write("c.toml", OwnKnowledge::council_text("Northgate")).string();
    const auto queue = (folder.path() / "queue.db").string();
    REQUIRE(store::open_records(store::Opening{queue, store::Missing::is_created}).ok());
    const auto served = open({"--council", council, "--store", queue});
    REQUIRE(served.ok());
    CHECK(served->files.councils == std::vector<std::string>{council});
    REQUIRE(served->site->councils.size() == 1);
    CHECK(served->site->office != nullptr);
    CHECK(app::by_slug(served->known.councils).contains("exampleshire"));

    SECTION("with other councils the store and the figures stay, and the rules are theirs") {
        folder.write("c.toml", OwnKnowledge::council_text("Southgate") + "settings = 1\n");
        CHECK_FALSE(app::read_known(served->files).ok());
        folder.write("c.toml", "name = \"Other Council\"\nnation = \"wales\"\ntype = \"unitary\"\n"
                               "slug = \"other\"\n");
        const auto known = app::read_known(served->files);
        REQUIRE(known.ok());
        const auto next = app::with_councils(*served->site, known->councils);
        CHECK(next->office->records == served->site->office->records);
        CHECK(next->watch == served->site->watch);
        CHECK(next->find(workflow::CouncilId{"other"}) != nullptr);
        CHECK(next->find(workflow::CouncilId{"exampleshire"}) == nullptr);
        CHECK(next->office->rules->gates(workflow::CouncilId{"other"}).ok());
        CHECK_FALSE(next->office->rules->gates(workflow::CouncilId{"exampleshire"}).ok());
        CHECK(served->site->office->rules->gates(workflow::CouncilId{"exampleshire"}).ok());
    }
}

TEST_CASE("without a council, or with a store that is not there, nothing is served", "[app]") {
    const TemporaryFolder folder;
    const auto council = folder.write("c.toml", OwnKnowledge::council_text("Northgate")).string();
    CHECK_FALSE(open({}).ok());
    CHECK_FALSE(open({"--council", council, "--store", (folder.path() / "none.db").string()}).ok());
}

}  // namespace evenhand::tests
