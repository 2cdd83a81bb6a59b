#include "evenhand/check/knowledge.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>

namespace check = evenhand::check;
namespace council = evenhand::council;
namespace fs = std::filesystem;

namespace {

council::Profile profile(const std::string& more = {}) {
    auto parsed = council::parse_profile(
        "name = \"Exampleshire\"\nnation = \"england\"\ntype = \"county\"\n" + more, "council.toml");
    REQUIRE(parsed.ok());
    return *parsed;
}

std::shared_ptr<const check::Library> shipped() {
    static const auto library = check::Library::load(evenhand::tests::source());
    REQUIRE(library.ok());
    return *library;
}

/// The shipped data in a folder that a test may spoil.
fs::path copy_of_data(const evenhand::tests::TemporaryFolder& folder) {
    for (const char* part : {"lexicons", "calendars"}) {
        fs::copy(fs::path(evenhand::tests::source()) / part, folder.path() / part,
                 fs::copy_options::recursive);
    }
    return folder.path();
}

}  // namespace

TEST_CASE("the shipped lexicons and calendars load", "[check]") {
    const auto library = shipped();
    CHECK_FALSE(library->rules.rules().empty());
    CHECK(library->protocols.all().size() == 5);
    CHECK(library->digest.starts_with("sha256:"));
}

TEST_CASE("one broken file and nothing is loaded", "[check]") {
    const evenhand::tests::TemporaryFolder folder;
    const fs::path data = copy_of_data(folder);
    SECTION("a rule") {
        std::ofstream(data / "lexicons/rules/broken.toml") << "id = \"broken\"\nid = \"again\"\n";
        const auto library = check::Library::load(data);
        REQUIRE_FALSE(library.ok());
        CHECK(fs::path(library.error().place.file).filename() == "broken.toml");
        CHECK(library.error().place.line == 2);
    }
    SECTION("a word, whatever is wrong with the rules that are read meanwhile") {
        std::ofstream(data / "lexicons/vocabularies/broken.toml")
            << "[[vocabulary]]\nname = \"broken\"\nabout = \"b\"\nwords = [\"(bad\"]\n";
        std::ofstream(data / "lexicons/rules/broken.toml") << "id = 1\n";
        const auto library = check::Library::load(data);
        REQUIRE_FALSE(library.ok());
        CHECK(library.error().place ==
              evenhand::base::Place{(data / "lexicons/vocabularies/broken.toml").string(), 4});
    }
    SECTION("the parties") {
        std::ofstream(data / "lexicons/parties.toml") << "nonsense = 1\n";
        const auto library = check::Library::load(data);
        REQUIRE_FALSE(library.ok());
        CHECK(fs::path(library.error().place.file).filename() == "parties.toml");
    }
    SECTION("the parties are gone") {
        fs::remove(data / "lexicons/parties.toml");
        const auto library = check::Library::load(data);
        REQUIRE_FALSE(library.ok());
        CHECK(library.error().code == evenhand::base::ErrorCode::not_found);
        CHECK(library.error().mend.starts_with("it belongs to Evenhand itself"));
    }
    SECTION("no calendars") {
        fs::remove_all(data / "calendars");
        CHECK_FALSE(check::Library::load(data).ok());
    }
    SECTION("whole again") {
        CHECK(check::Library::load(data).ok());
    }
}

TEST_CASE("the digest changes with every file a report depends on, and with nothing else", "[check]") {
    const evenhand::tests::TemporaryFolder folder;
    const fs::path data = copy_of_data(folder);
    const auto before = check::Library::load(data);
    REQUIRE(before.ok());
    CHECK((*before)->digest == shipped()->digest);
    std::ofstream(data / "lexicons/parties.toml", std::ios::app) << "\n# a remark\n";
    const auto after = check::Library::load(data);
    REQUIRE(after.ok());
    CHECK((*after)->digest != (*before)->digest);

    const auto one = check::Knowledge::join(shipped(), profile());
    const auto other = check::Knowledge::join(shipped(), profile("protocol = \"flitwick\"\n"));
    REQUIRE(one.ok());
    REQUIRE(other.ok());
    CHECK((*one)->digest() != (*other)->digest());
    CHECK((*one)->digest() == (*check::Knowledge::join(shipped(), profile()))->digest());
}

TEST_CASE("a council that names a protocol which is not shipped is told which are", "[check]") {
    const auto knowledge = check::Knowledge::join(shipped(), profile("protocol = \"nowhere\"\n"));
    REQUIRE_FALSE(knowledge.ok());
    CHECK(knowledge.error().message.find("'nowhere'") != std::string::npos);
    CHECK(knowledge.error().mend.find("county-protocol") != std::string::npos);
}

TEST_CASE("knowledge answers the calendar's question for its own council", "[check]") {
    const auto knowledge =
        check::Knowledge::join(shipped(), profile("[[elections]]\nid = \"local.exampleshire.2027-05-06\"\n"
                                                  "notice = \"2027-03-24\"\n"));
    REQUIRE(knowledge.ok());
    CHECK((*knowledge)->protocol() == nullptr);
    CHECK((*knowledge)->day(evenhand::base::day_of(2027, 3, 23)).in_force.empty());
    CHECK((*knowledge)->day(evenhand::base::day_of(2027, 3, 24)).in_force.size() == 1);
    CHECK((*knowledge)->day(evenhand::base::day_of(2027, 5, 7)).in_force.empty());
    CHECK_FALSE((*knowledge)->day(evenhand::base::day_of(2199, 1, 1)).known);
}
