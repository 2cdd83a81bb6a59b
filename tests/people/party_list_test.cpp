#include "people/party_list.hpp"
#include "support.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using evenhand::base::ErrorCode;
using evenhand::people::PartyList;

namespace {

constexpr const char* head = "political = [\"party\"]\ngroups = [\"group\"]\npower = [\"ruling\"]\nled = "
                             "[\"run\"]\nverbs = [\"has\"]\nregions = [\"welsh\"]\nvenues = [\"club\"]\n";

evenhand::base::Result<PartyList> load(const std::string& text) {
    static const evenhand::tests::TemporaryFolder folder;
    const auto file = folder.path() / "parties.toml";
    std::ofstream(file) << text;
    return PartyList::load(file);
}

}  // namespace

TEST_CASE("the party list of the project loads", "[people]") {
    const auto list = PartyList::load(evenhand::tests::source("/lexicons/parties.toml"));
    REQUIRE(list.ok());
    CHECK(list->size() > 40);
}

TEST_CASE("a party list that says something impossible is refused with its line", "[people]") {
    struct Row {
        const char* parties;
        std::uint32_t line;
    };
    for (const auto& row :
         {Row{"[[party]]\nname = \"A\"\nnames = [\"A Party\"]\n[[party]]\nname = \"A\"\nnames = [\"B "
              "Party\"]\n",
              12},
          Row{"[[party]]\nname = \"A\"\n", 9}, Row{"[[party]]\nname = \"A\"\nnames = [\"&\"]\n", 10},
          Row{"[[party]]\nname = \"A\"\nnames = [\"A Party\"]\nlogo = \"x\"\n", 11},
          Row{"[[sense]]\nwords = [\"a\"]\n[[party]]\nname = \"A\"\nnames = [\"A Party\"]\n", 8}}) {
        DYNAMIC_SECTION(row.parties) {
            const auto list = load(std::string(head) + row.parties);
            REQUIRE_FALSE(list.ok());
            CHECK(list.error().place.line == row.line);
        }
    }
    CHECK_FALSE(load(head).ok());
    CHECK(PartyList::load("no/such/file.toml").error().code == ErrorCode::not_found);
}

TEST_CASE("the longest form wins and capitals must agree", "[people]") {
    const auto list =
        load(std::string(head) +
             "[[party]]\nname = \"Blue\"\nwords = [\"Blue\"]\nnames = [\"Blue Party\", \"BLP\"]\n"
             "[[party]]\nname = \"Blue and Grey\"\nnames = [\"Blue Party - The Party of Wick\"]\n");
    REQUIRE(list.ok());
    const auto found = [&](const char* text) {
        const people_test::Marked marked(text);
        const auto scan = marked.scan();
        const auto hit = list->at(scan, 0);
        return hit ? marked.words(hit->tokens) : std::string();
    };
    CHECK(found("Blue Party people") == "Blue Party");
    CHECK(found("Blue party people") == "Blue party");
    CHECK(found("blue party people").empty());
    CHECK(found("Blue Party \u2013 The Party of Wick") == "Blue Party \u2013 The Party of Wick");
    CHECK(found("Blue Partying") == "Blue");
    CHECK(found("BLP wins") == "BLP");
    CHECK(found("Blp wins").empty());
    CHECK(found("Blue-run hall") == "Blue-run");
    CHECK(found("Blue-eyed boy").empty());
}
