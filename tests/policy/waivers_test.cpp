#include "evenhand/policy/waivers.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using evenhand::policy::names_document;
using evenhand::policy::Waiver;
using evenhand::policy::Waivers;

namespace {

const std::vector<std::string> rules = {"member-quote", "party-promotion"};

std::string waiver(std::string_view key, std::string_view reason = "reason = \"The clerk agreed\"\n") {
    return "[[waiver]]\ndocument = \"release.txt\"\nrule = \"member-quote\"\nlevel = \"refer\"\n"
           "words = \"we are proud\"\nfinding = \"" +
           std::string(key) + "\"\n" + std::string(reason) + "by = \"P. Lee\"\non = 2027-04-08\n";
}

constexpr std::string_view key = "0123456789abcdef0123456789abcdef";
constexpr std::string_view other_key = "ffffffffffffffffffffffffffffffff";

}  // namespace

TEST_CASE("a waiver says what it is about, why, who and when", "[policy]") {
    const auto read = Waivers::parse(waiver(key) + "until = 2027-05-06\n", "waivers.toml", rules);
    REQUIRE(read.ok());
    REQUIRE(read->all().size() == 1);
    const Waiver& one = read->all().front();
    CHECK(one.document == "release.txt");
    CHECK(one.rule == "member-quote");
    CHECK(one.level == evenhand::rules::Level::refer);
    CHECK(one.finding == key);
    CHECK(one.reason == "The clerk agreed");
    CHECK(one.by == "P. Lee");
    CHECK(one.on == evenhand::base::day_of(2027, 4, 8));
    CHECK(one.until == evenhand::base::day_of(2027, 5, 6));
    CHECK(one.place == evenhand::base::Place{"waivers.toml", 1});
}

TEST_CASE("a file without waivers waives nothing", "[policy]") {
    const auto read = Waivers::parse("# none yet\n", "waivers.toml", rules);
    REQUIRE(read.ok());
    CHECK(read->all().empty());
}

TEST_CASE("a waiver that does not hold is refused with its line", "[policy]") {
    struct Row {
        std::string toml;
        std::uint32_t line;
        std::string_view says;
    };
    const std::string good = waiver(key);
    const std::vector<Row> rows = {
        {waiver(key, "reason = \" \"\n"), 7, "reason"},
        {waiver(key, ""), 1, "reason"},
        {waiver("abc"), 6, "key"},
        {good + "colour = \"red\"\n", 10, "colour"},
        {good + "until = 2027-04-01\n", 10, "ends before"},
        {good + good, 15, "line 1"},
        {good + waiver(other_key) + "reason = \"twice\"\n", 19, "reason"},
        {"colour = 1\n" + good, 1, "colour"},
        {"[[waiver]]\ndocument = \"a\"\nrule = \"no-such\"\nlevel = \"note\"\nwords = \"w\"\nfinding = \"" +
             std::string(key) + "\"\nreason = \"r\"\nby = \"b\"\non = 2027-04-08\n",
         3, "no-such"},
        {"[[waiver]\n", 1, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.toml);
        const auto read = Waivers::parse(row.toml, "waivers.toml", rules);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().place == evenhand::base::Place{"waivers.toml", row.line});
        CHECK_THAT(read.error().message, Catch::Contains(std::string(row.says)));
        CHECK_FALSE(read.error().mend.empty());
    }
    CHECK(Waivers::parse(good + waiver(other_key), "waivers.toml", rules).ok());
}

TEST_CASE("a file of waivers that is not there is told", "[policy]") {
    const evenhand::tests::TemporaryFolder folder;
    const auto read = Waivers::load(folder.path() / "none.toml", rules);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == evenhand::base::ErrorCode::not_found);
    CHECK(Waivers::load(folder.write("some.toml", waiver(key)), rules).ok());
}

TEST_CASE("a waiver names a document by the whole name or the end of its path", "[policy]") {
    Waiver one;
    one.document = "release.txt";
    CHECK(names_document(one, "release.txt"));
    CHECK(names_document(one, "news/release.txt"));
    CHECK(names_document(one, "/srv/news/release.txt"));
    CHECK_FALSE(names_document(one, "old-release.txt"));
    CHECK_FALSE(names_document(one, "release.txt.bak"));
    one.document = "news/release.txt";
    CHECK(names_document(one, "/srv/news/release.txt"));
    CHECK_FALSE(names_document(one, "release.txt"));
}
