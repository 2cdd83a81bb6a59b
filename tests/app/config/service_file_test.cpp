#include "app/config/service_file.hpp"
#include "app/serve_settings.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using evenhand::app::Environment;
using evenhand::app::read_service;
using evenhand::app::with_service_file;
using evenhand::tests::TemporaryFolder;

namespace {

Environment environment(std::map<std::string, std::string> variables = {}) {
    return [variables = std::move(variables)](std::string_view name) {
        const auto found = variables.find(std::string(name));
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("every option of serve is a key and a variable, each under a name of its own", "[app]") {
    std::set<std::string_view> options;
    std::set<std::string_view> keys;
    std::set<std::string_view> variables;
    for (const auto& setting : evenhand::app::service_settings()) {
        options.insert(setting.option);
        keys.insert(setting.key);
        variables.insert(setting.variable);
        CHECK(setting.variable.starts_with("EVENHAND_"));
    }
    for (const auto& option : evenhand::app::serve_options) {
        CHECK(options.contains(option.name));
    }
    CHECK(keys.size() == std::size(evenhand::app::serve_options));
    CHECK(variables.size() == keys.size());
}

TEST_CASE("the file gives the command line what it does not say itself", "[app]") {
    const TemporaryFolder folder;
    const auto file = folder
                          .write("evenhand.toml", "councils = [\"a.toml\", \"b.toml\"]\n"
                                                  "port = 9000\n"
                                                  "hosts = [\"one.example\", \"two.example\"]\n")
                          .string();
    const auto line = with_service_file(Words{"--config", file, "--port", "0"}, environment());
    REQUIRE(line.ok());
    CHECK(*line == Words{"--port=0", "--host=one.example,two.example", "--", "a.toml", "b.toml"});
    const auto other = with_service_file(Words{"--config", file, "c.toml"}, environment());
    REQUIRE(other.ok());
    CHECK(*other == Words{"--port=9000", "--host=one.example,two.example", "--", "c.toml"});
    CHECK(*with_service_file(Words{"--council", "c.toml"}, environment()) == Words{"--council=c.toml", "--"});
}

TEST_CASE("the environment comes before the file, and the command line before both", "[app]") {
    const TemporaryFolder folder;
    const auto file = folder.write("evenhand.toml", "port = 9000\nlog = \"text\"\n").string();
    const auto chosen = environment({{"EVENHAND_PORT", "9001"}, {"EVENHAND_COUNCILS", "a.toml,b.toml"}});
    const auto all = read_service(file, chosen);
    REQUIRE(all.ok());
    REQUIRE(all->size() == 3);
    CHECK(all->at(0).values == Words{"a.toml", "b.toml"});
    CHECK(all->at(1).values == Words{"9001"});
    CHECK(all->at(1).place.file == "EVENHAND_PORT");
    CHECK(all->at(2).place.line == 2);
    const auto line = with_service_file(Words{"--config=" + file, "--port=9002"}, chosen);
    REQUIRE(line.ok());
    CHECK(*line == Words{"--port=9002", "--log=text", "--", "a.toml", "b.toml"});
}

TEST_CASE("what the service cannot use is told with file and line", "[app]") {
    const TemporaryFolder folder;
    const std::pair<const char*, const char*> table[] = {
        {"\nprot = 8080\n", "unknown key 'prot'"},
        {"\nport = 70000\n", "whole number"},
        {"\nport = \"8080\"\n", "whole number"},
        {"\nlog = \"loud\"\n", "no form of a log"},
        {"\nhosts = [\"a b\"]\n", "no name of a host"},
        {"\ncouncils = \"a.toml\"\n", "list of texts"},
        {"\nstore = \" \"\n", "not blank"},
        {"\nport = \n", ""},
    };
    for (const auto& [text, message] : table) {
        DYNAMIC_SECTION(text) {
            const auto file = folder.write("evenhand.toml", text).string();
            const auto read = read_service(file, environment());
            REQUIRE_FALSE(read.ok());
            CHECK(read.error().place.file == file);
            CHECK(read.error().place.line == 2);
            CHECK_THAT(read.error().message, Catch::Contains(message));
        }
    }
    CHECK_FALSE(read_service(folder.path() / "none.toml", environment()).ok());
    const auto variable = read_service(std::nullopt, environment({{"EVENHAND_PORT", "x"}}));
    REQUIRE_FALSE(variable.ok());
    CHECK(variable.error().place.file == "EVENHAND_PORT");
    CHECK_FALSE(with_service_file(Words{"--prot", "1"}, environment()).ok());
}

TEST_CASE("a scan takes the store and the councils of the service", "[app]") {
    const TemporaryFolder folder;
    const auto file =
        folder.write("evenhand.toml", "councils = [\"a.toml\"]\nstore = \"q.db\"\nport = 9000\n").string();
    const auto scan = [](const Words& words) {
        return evenhand::app::scan_with_service_file(words, environment());
    };
    CHECK(*scan({"run", "--due", "--config", file}) == Words{"run", "--due", "a.toml", "--store=q.db"});
    CHECK(*scan({"run", "--config=" + file}) == Words{"run", "a.toml", "--store=q.db"});
    const auto more = folder.write("more.toml", "notices = \"n.toml\"\ncontact = \"web@example.gov.uk\"\n"
                                                "internal-hosts = [\"intranet\", \"www\"]\n");
    CHECK(*scan({"run", "--config", more.string()}) ==
          Words{"run", "--notify=n.toml", "--contact=web@example.gov.uk", "--internal-host=intranet,www"});
    CHECK(*scan({"list", "--store", "q.db"}) == Words{"list", "--store", "q.db"});
    CHECK_FALSE(scan({"list", "--config", file}).ok());
    CHECK_FALSE(scan({"run", "--config", "/nowhere.toml"}).ok());
}
