#include "app/bench/made_data.hpp"
#include "evenhand/base/data.hpp"

#include <catch2/catch.hpp>

#include <set>

using evenhand::app::made_people;
using evenhand::app::made_release;
using evenhand::app::with_made_parties;

TEST_CASE("made people are as many as asked for, no two of one name, the same on every run", "[app]") {
    const auto people = made_people(evenhand::app::most_made_people);
    REQUIRE(people.size() == evenhand::app::most_made_people);
    std::set<std::string_view> names;
    for (const auto& person : people) {
        names.insert(person.name);
    }
    CHECK(names.size() == people.size());
    const auto few = made_people(3);
    CHECK(std::equal(few.begin(), few.end(), people.begin()));
}

TEST_CASE("made parties stand behind those of the file, up to the number asked for", "[app]") {
    const std::string shipped = "# x\n\n[[party]]\nname = \"Labour\"\nnames = [\"Labour Party\"]\n";
    const auto root = evenhand::base::parse_toml(with_made_parties(shipped, 50), "parties.toml");
    REQUIRE(root.ok());
    const auto& parties = *root->find("party")->array();
    CHECK(parties.size() == 50);
    CHECK(*parties[0].find("name")->text() == "Labour");
    std::set<std::string> names;
    for (const auto& party : parties) {
        names.insert(*party.find("name")->text());
    }
    CHECK(names.size() == 50);
    CHECK(with_made_parties(shipped, 1) == shipped);
}

TEST_CASE("a made release has the size asked for and names people of the directory", "[app]") {
    const auto people = made_people(200);
    for (const std::size_t bytes : {1'000U, 3'000U, 100'000U}) {
        const std::string text = made_release(bytes, people);
        CHECK(text.size() >= bytes);
        CHECK(text.size() < bytes + 400);
    }
    const std::string text = made_release(3'000, people);
    CHECK(text.find(people[5].name + ", Cabinet Member") != std::string::npos);
    CHECK(text.find('{') == std::string::npos);
    CHECK(text == made_release(3'000, people));
}
