#include "evenhand/council/file_edit.hpp"

#include <catch2/catch.hpp>

using namespace evenhand;
using people::Person;
using people::Role;

namespace {

const std::string council_file = "# Ours.\n"
                                 "name = \"Exampleshire County Council\"\n"
                                 "nation = \"england\"\n"
                                 "type = \"county\"\n"
                                 "protocol = \"county-protocol\"  # adopted 2026\n"
                                 "\n"
                                 "# The leader.\n"
                                 "[[people]]\n"
                                 "name = \"Priya Nandakumar\"\n"
                                 "role = \"member\"\n"
                                 "party = \"Labour\"\n"
                                 "\n"
                                 "[[people]]\n"
                                 "name = \"Helen Abara\"\n"
                                 "role = \"officer\"\n"
                                 "\n"
                                 "[[elections]]\n"
                                 "id = \"local.exampleshire.2027-05-06\"\n"
                                 "notice = \"2027-03-24\" # published\n";

const Person priya{"Priya Nandakumar", Role::member, "Labour", "", "", false};
const Person helen{"Helen Abara", Role::officer, "", "", "", false};
const Person fresh{"Ben \"Benny\" Roe", Role::candidate, "Green", "Northgate", "", true};

}  // namespace

TEST_CASE("the same people leave a council file as it is, byte for byte", "[council]") {
    CHECK(council::with_people(council_file, "c.toml", {helen, priya}).value() == council_file);
}

TEST_CASE("whoever comes, goes or changes is written, and nothing else is touched", "[council]") {
    Person moved = helen;
    moved.office = "Chief Executive";
    const auto changed = council::with_people(council_file, "c.toml", {moved, fresh});
    REQUIRE(changed.ok());
    const auto after = council::parse_profile(*changed, "c.toml");
    REQUIRE(after.ok());
    CHECK(after->people == std::vector<Person>{moved, fresh});
    CHECK(changed->find("# adopted 2026") != std::string::npos);
    CHECK(changed->find("# published") != std::string::npos);
    CHECK(changed->find("Nandakumar") == std::string::npos);
    CHECK(changed->find("\n\n\n") == std::string::npos);
}

TEST_CASE("a file without people gets its first ones", "[council]") {
    const std::string bare = "name = \"X\"\nnation = \"wales\"\ntype = \"unitary\"";
    const auto changed = council::with_people(bare, "c.toml", {priya});
    REQUIRE(changed.ok());
    CHECK(council::parse_profile(*changed, "c.toml")->people == std::vector<Person>{priya});
}

TEST_CASE("a file that cannot be edited by its pieces is refused, not spoilt", "[council]") {
    const std::string inline_list = "name = \"X\"\nnation = \"wales\"\ntype = \"unitary\"\n"
                                    "people = [{name = \"A\", role = \"member\"}]\n";
    const auto refused = council::with_people(inline_list, "c.toml", {priya});
    REQUIRE_FALSE(refused.ok());
    CHECK_FALSE(council::with_people(council_file, "c.toml", {priya, priya}).ok());
    CHECK_FALSE(council::with_people("name = ", "c.toml", {}).ok());
}

TEST_CASE("elections are added, and what became of one is noted with it", "[council]") {
    const auto listed = council::parse_profile(council_file, "c.toml")->elections;
    calendar::ElectionDifference changes;
    changes.changed.push_back(listed.front());
    changes.changed.back().state = calendar::ElectionState::postponed;
    changes.added.push_back(
        calendar::election_of(*calendar::ElectionId::parse("local.exampleshire.a.by.2028-02-03"), {}, {},
                              calendar::Nation::england)
            .value());
    changes.added.back().area = "The \"Fens\"";
    const auto changed = council::with_elections(council_file, "c.toml", changes);
    REQUIRE(changed.ok());
    const auto after = council::parse_profile(*changed, "c.toml");
    REQUIRE(after->elections.size() == 2);
    CHECK(after->elections[0].state == calendar::ElectionState::postponed);
    CHECK(after->elections[0].notice == base::day_of(2027, 3, 24));
    CHECK(after->elections[1].area == "The \"Fens\"");
}

TEST_CASE("choices are written where they differ, and read again", "[council]") {
    auto choices = council::choices_of(*council::parse_profile(council_file, "c.toml"));
    CHECK(council::with_choices(council_file, "c.toml", choices).value() == council_file);
    const auto set = [&](const std::string& key, const std::string& word) {
        for (auto& [name, value] : choices) {
            value = name == key ? word : value;
        }
    };
    set("protocol", "");
    set("quotable", "nobody-standing");
    set("elections_known_to", "2027-12-31");
    set("period_ends_days_after_poll", "1");
    const auto changed = council::with_choices(council_file, "c.toml", choices);
    REQUIRE(changed.ok());
    const auto after = council::parse_profile(*changed, "c.toml");
    CHECK(after->protocol.empty());
    CHECK(council::choices_of(*after) == choices);
    CHECK(after->people.size() == 2);
    set("period_ends_days_after_poll", "1\nname = \"Y\"");
    CHECK_FALSE(council::with_choices(council_file, "c.toml", choices).ok());
    set("period_ends_days_after_poll", "1");
    set("quotable", "everybody");
    CHECK_FALSE(council::with_choices(council_file, "c.toml", choices).ok());
}
