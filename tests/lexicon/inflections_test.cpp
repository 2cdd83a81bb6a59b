#include "evenhand/base/files.hpp"
#include "evenhand/lexicon/inflections.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using evenhand::lexicon::Inflections;
using Forms = std::vector<std::string>;

TEST_CASE("regular words are inflected by the rules of British spelling", "[lexicon]") {
    const std::vector<std::pair<std::string, Forms>> table{
        {"accept", {"accept", "accepted", "accepting", "accepts"}},
        {"promise", {"promise", "promised", "promises", "promising"}},
        {"apologise", {"apologise", "apologised", "apologises", "apologising"}},
        {"deny", {"denied", "denies", "deny", "denying"}},
        {"repay", {"repay", "repayed", "repaying", "repays"}},
        {"stop", {"stop", "stopped", "stopping", "stops"}},
        {"travel", {"travel", "travelled", "travelling", "travels"}},
        {"repair", {"repair", "repaired", "repairing", "repairs"}},
        {"fix", {"fix", "fixed", "fixes", "fixing"}},
        {"agree", {"agree", "agreed", "agreeing", "agrees"}},
        {"vote", {"vote", "voted", "votes", "voting"}},
        {"offer", {"offer", "offered", "offering", "offers"}},
        {"liability", {"liabilities", "liability", "liabilitied", "liabilitying"}},
    };
    const Inflections regular;
    for (auto [word, forms] : table) {
        DYNAMIC_SECTION(word) {
            std::sort(forms.begin(), forms.end());
            CHECK(regular.forms(word) == forms);
        }
    }
}

TEST_CASE("a listed word has the listed forms only", "[lexicon]") {
    const auto inflections =
        Inflections::read("[[verb]]\nforms = [\"pay\", \"pays\", \"paid\", \"paying\"]\n", "f");
    REQUIRE(inflections.ok());
    CHECK(inflections->forms("pay") == Forms{"paid", "pay", "paying", "pays"});
}

TEST_CASE("the shipped list of inflections holds the common irregular verbs", "[lexicon]") {
    const std::string file = evenhand::tests::source("/lexicons/vocabularies/inflections.toml");
    const auto toml = evenhand::base::read_file(file, 1 << 20);
    REQUIRE(toml.ok());
    const auto inflections = Inflections::read(*toml, file);
    REQUIRE(inflections.ok());
    for (const auto& [word, form] :
         std::vector<std::pair<std::string, std::string>>{{"undertake", "undertook"},
                                                          {"commit", "committed"},
                                                          {"be", "were"},
                                                          {"make", "made"},
                                                          {"lead", "led"}}) {
        const auto forms = inflections->forms(word);
        CHECK(std::find(forms.begin(), forms.end(), form) != forms.end());
    }
}

TEST_CASE("a list of inflections with an unknown key or an empty entry is refused with its line",
          "[lexicon]") {
    const auto unknown = Inflections::read("[[verb]]\nforms = [\"pay\"]\nnoun = \"pay\"\n", "f.toml");
    REQUIRE_FALSE(unknown.ok());
    CHECK(unknown.error().place.line == 3);
    CHECK_FALSE(Inflections::read("[[verb]]\nforms = []\n", "f.toml").ok());
}
