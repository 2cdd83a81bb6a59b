#include "evenhand/base/files.hpp"
#include "evenhand/messages/catalogue.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <filesystem>
#include <regex>
#include <set>
#include <thread>

namespace base = evenhand::base;
using evenhand::messages::catalogue;
using evenhand::messages::Catalogue;
using evenhand::messages::Language;

namespace {

Catalogue small(Language language, const std::string& toml) {
    return Catalogue::parse(language, toml, "small.toml").value();
}

/// Every text literal in the sources of pages, workflow and store that has the form of a key; the mend of a
/// refusal stands beside it.
std::set<std::string> keys_in_sources() {
    std::set<std::string> keys;
    std::set<std::string> sections;
    for (const std::string& key : catalogue(Language::english).keys()) {
        sections.insert(key.substr(0, key.find('.')));
    }
    const std::regex literal("\"([a-z]+)\\.([a-z0-9_]+)\"");
    for (const char* room : {"/src/web", "/src/workflow", "/src/store"}) {
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(evenhand::tests::source(room))) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") {
                continue;
            }
            const auto read = base::read_file(entry.path(), 1'000'000);
            REQUIRE(read.ok());
            for (std::sregex_iterator found(read->begin(), read->end(), literal), end; found != end;
                 ++found) {
                const std::string key = (*found)[1].str() + "." + (*found)[2].str();
                if (sections.contains((*found)[1])) {
                    keys.insert(key);
                }
                if ((*found)[1] == "why") {
                    keys.insert(key + "_mend");
                }
            }
        }
    }
    return keys;
}

}  // namespace

TEST_CASE("a message is said with its arguments, numbers choosing the plural of the language", "[messages]") {
    const auto english =
        small(Language::english, "[a]\nn = \"{count, plural, one {# text} other {# texts}} of {who}\"\n");
    CHECK(english.say("a.n", {{"count", 1}, {"who", "Zoë"}}) == "1 text of Zoë");
    CHECK(english.say("a.n", {{"count", 2}, {"who", "{x}"}}) == "2 texts of {x}");
    const auto welsh =
        small(Language::welsh, "[a]\nn = \"{n, plural, one {un} two {dau} few {tri} other {#}}\"\n");
    CHECK(welsh.say("a.n", {{"n", 2}}) == "dau");
    CHECK(welsh.say("a.n", {{"n", 3}}) == "tri");
    CHECK(welsh.say("a.n", {{"n", 11}}) == "11");
}

TEST_CASE("asking for what no message says, or with other arguments, is a bug", "[messages]") {
    const auto words = small(Language::english, "[a]\nplain = \"It’s 5\"\nnamed = \"{who}\"\n");
    CHECK(words.say("a.plain") == "It’s 5");
    CHECK_THROWS_AS(words.say("a.nothing"), base::Bug);
    CHECK_THROWS_AS(words.say("a.named"), base::Bug);
    CHECK_THROWS_AS(words.say("a.named", {{"whom", "x"}}), base::Bug);
    CHECK_THROWS_AS(words.say("a.plain", {{"who", "x"}}), base::Bug);
}

TEST_CASE("a file of messages that cannot be read is refused with its line", "[messages]") {
    for (const char* toml : {"[a]\n\nn = \"{count, plural, one {x}}\"\n", "[a]\n\nn = \"{0}\"\n",
                             "[a]\n\nn = \"{open\"\n", "[a]\n\nn = 5\n", "\n\nn = \"outside\"\n"}) {
        CAPTURE(toml);
        const auto read = Catalogue::parse(Language::english, toml, "broken.toml");
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().place.file == "broken.toml");
        CHECK(read.error().place.line == 3);
    }
}

TEST_CASE("both languages say everything, with the same arguments", "[messages]") {
    const Catalogue& english = catalogue(Language::english);
    const Catalogue& welsh = catalogue(Language::welsh);
    CHECK(english.keys() == welsh.keys());
    for (const std::string& key : english.keys()) {
        CAPTURE(key);
        CHECK(english.arguments(key) == welsh.arguments(key));
    }
    CHECK(english.language() == Language::english);
    CHECK(welsh.language() == Language::welsh);
}

TEST_CASE("the pages use every message, and none that is not there", "[messages]") {
    const auto all = catalogue(Language::english).keys();
    CHECK(keys_in_sources() == std::set<std::string>(all.begin(), all.end()));
}

TEST_CASE("what the desks and the pages refuse is said by a message of both languages", "[messages]") {
    // Programs alone are told of tokens, of settings and of editors' requests, and people of a damaged store.
    const std::set<std::string> for_programs{"/src/workflow/door.cpp",
                                             "/src/workflow/settings.cpp",
                                             "/src/workflow/audit_json.cpp",
                                             "/src/workflow/identifiers.cpp",
                                             "/src/workflow/assessed.cpp",
                                             "/src/workflow/audit_check.cpp",
                                             "/src/web/languagetool_token.cpp",
                                             "/src/web/languagetool_order.cpp",
                                             "/src/web/access/address_holder.cpp",
                                             "/src/web/access/who_asks.cpp",
                                             "/src/web/server.cpp",
                                             "/src/web/request.cpp",
                                             "/src/web/guard/safe_to_listen.cpp",
                                             "/src/web/guard/start_faults.cpp"};
    const std::regex plain(
        "ErrorCode::(refused|not_found|invalid|too_large|usage),\\s*(std::string\\()?\"(?!why\\.)");
    std::set<std::string> found;
    for (const std::string room : {"/src/web", "/src/workflow"}) {
        const auto root = evenhand::tests::source(room);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            const std::string path = room + entry.path().string().substr(std::string(root).size());
            const bool api = path.starts_with("/src/web/handlers/api/");
            if (entry.path().extension() == ".cpp" && !api && !for_programs.contains(path)) {
                const auto read = base::read_file(entry.path(), 1'000'000);
                REQUIRE(read.ok());
                if (std::regex_search(*read, plain)) {
                    found.insert(path);
                }
            }
        }
    }
    CHECK(found == std::set<std::string>{});
}

TEST_CASE("one catalogue serves several threads", "[messages]") {
    const Catalogue& words = catalogue(Language::welsh);
    std::vector<std::thread> threads;
    std::atomic<int> wrong{0};
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (int round = 0; round < 300; ++round) {
                const std::string number = std::to_string(thread * 1000 + round);
                wrong += words.say("report.finding_number", {{"number", number}}) != "Canfyddiad " + number;
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(wrong == 0);
}
