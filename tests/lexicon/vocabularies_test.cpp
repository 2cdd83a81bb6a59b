#include "evenhand/lexicon/vocabularies.hpp"
#include "lexicon/marked.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using evenhand::base::TokenSpan;
using evenhand::lexicon::Marks;
using evenhand::lexicon::Vocabularies;
using evenhand::tests::one_sentence;
using evenhand::tests::TemporaryFolder;

namespace {

constexpr const char* two_classes = R"(
[[vocabulary]]
name = "compensation"
about = "making good"
words = ["compensate~", "make~ good", "out of pocket"]

[[vocabulary]]
name = "sum"
about = "pounds"
shape = '£\d+'
)";

std::vector<std::string> marked(const Vocabularies& vocabularies, const std::string& text) {
    const evenhand::text::Tokens tokens(text);
    Marks marks;
    vocabularies.mark(tokens, one_sentence(tokens), marks);
    marks.seal(tokens.size());
    std::vector<std::string> found;
    for (const auto& mark : marks.all()) {
        found.push_back(std::string(vocabularies.name(mark.what)) + ": " +
                        std::string(tokens.text(mark.tokens)));
    }
    return found;
}

}  // namespace

TEST_CASE("every entry of every vocabulary is marked", "[lexicon]") {
    const TemporaryFolder folder;
    folder.write("words.toml", two_classes);
    const auto vocabularies = Vocabularies::load(folder.path());
    REQUIRE(vocabularies.ok());
    CHECK(marked(*vocabularies, "On 6 May we made good the £20; nobody was left out of pocket.") ==
          std::vector<std::string>{"date: 6 May", "sum: £20", "compensation: out of pocket"});
    CHECK(marked(*vocabularies, "We compensated them and will make good the rest") ==
          std::vector<std::string>{"compensation: compensated", "compensation: make good"});
}

TEST_CASE("irregular forms come from the list of inflections in the folder", "[lexicon]") {
    const TemporaryFolder folder;
    folder.write("words.toml", two_classes);
    folder.write("inflections.toml", "[[verb]]\nforms = [\"make\", \"makes\", \"made\", \"making\"]\n");
    const auto vocabularies = Vocabularies::load(folder.path());
    REQUIRE(vocabularies.ok());
    CHECK(marked(*vocabularies, "we made good the loss") ==
          std::vector<std::string>{"compensation: made good"});
}

TEST_CASE("built-in classes are known without a file", "[lexicon]") {
    const TemporaryFolder folder;
    const auto vocabularies = Vocabularies::load(folder.path());
    REQUIRE(vocabularies.ok());
    for (const auto name : evenhand::lexicon::built_in_classes) {
        const auto what = vocabularies->class_named(name);
        REQUIRE(what.has_value());
        CHECK(vocabularies->name(*what) == name);
    }
    CHECK_FALSE(vocabularies->class_named("nothing").has_value());
}

TEST_CASE("the digest of vocabularies follows every byte of their files", "[lexicon]") {
    const TemporaryFolder folder;
    folder.write("words.toml", two_classes);
    const auto before = Vocabularies::load(folder.path());
    const auto again = Vocabularies::load(folder.path());
    folder.write("words.toml", std::string(two_classes) + "\n");
    const auto after = Vocabularies::load(folder.path());
    REQUIRE((before.ok() && again.ok() && after.ok()));
    CHECK(before->digest() == again->digest());
    CHECK(before->digest() != after->digest());
}

TEST_CASE("a broken vocabulary file is refused with file and line", "[lexicon]") {
    const std::vector<std::pair<std::string, std::uint32_t>> table{
        {"[[vocabulary]]\nname = \"a\"\nabout = \"b\"\nwords = [\"good\",\n \"(bad\"]\n", 5},
        {"[[vocabulary]]\nname = \"a\"\nabout = \"b\"\nwords = [\"a ... b\"]\n", 4},
        {"[[vocabulary]]\nname = \"a\"\nabout = \"b\"\nwords = [\"<party>\"]\n", 4},
        {"[[vocabulary]]\nname = \"a\"\nabout = \"b\"\nshape = '('\n", 4},
        {"[[vocabulary]]\nname = \"party\"\nabout = \"b\"\nwords = [\"x\"]\n", 2},
        {"[[vocabulary]]\nname = \"A b\"\nabout = \"b\"\nwords = [\"x\"]\n", 2},
        {"[[vocabulary]]\nname = \"a\"\nabout = \"b\"\n", 1},
        {"[[vocabulary]]\nname = \"a\"\nabout = \"b\"\nwords = [\"x\"]\nwrods = []\n", 5},
        {"[[vocabulary]]\nname = \"a\"\nabout = \"b\"\nwords = [\"x?\"]\n", 4},
    };
    for (const auto& [toml, line] : table) {
        DYNAMIC_SECTION(toml) {
            const TemporaryFolder folder;
            const auto file = folder.write("words.toml", toml);
            const auto vocabularies = Vocabularies::load(folder.path());
            REQUIRE_FALSE(vocabularies.ok());
            CHECK(vocabularies.error().place == evenhand::base::Place{file.string(), line});
            CHECK_FALSE(vocabularies.error().mend.empty());
        }
    }
}

TEST_CASE("names and inflections are there before the words are, and faults of words are told at the end",
          "[lexicon]") {
    const TemporaryFolder folder;
    folder.write("words.toml", two_classes);
    SECTION("whole") {
        const auto vocabularies = Vocabularies::load_ahead(folder.path());
        REQUIRE(vocabularies.ok());
        const auto compensation = vocabularies->class_named("compensation");
        REQUIRE(compensation.has_value());
        CHECK(vocabularies->inflections("pay").size() > 1);
        REQUIRE(vocabularies->complete().ok());
        CHECK(vocabularies->frequency(*compensation) > 0);
        CHECK(marked(*vocabularies, "nobody was left out of pocket").size() == 1);
    }
    SECTION("with a fault") {
        const auto file = folder.write(
            "wrong.toml",
            "[[vocabulary]]\nname = \"a\"\nabout = \"b\"\nwords = [\"good\", \"good ... bad\"]\n");
        const auto vocabularies = Vocabularies::load_ahead(folder.path());
        REQUIRE(vocabularies.ok());
        const auto complete = vocabularies->complete();
        REQUIRE_FALSE(complete.ok());
        CHECK(complete.error().place == evenhand::base::Place{file.string(), 4});
        CHECK(vocabularies->frequency(vocabularies->class_named("a").value()) == 0);
    }
}

TEST_CASE("vocabularies of a folder that is not there are an error", "[lexicon]") {
    CHECK_FALSE(Vocabularies::load("/nonexistent/vocabularies").ok());
}
