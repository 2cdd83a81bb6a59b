#include "app/console_under_test.hpp"
#include "app/rules_command.hpp"
#include "evenhand/base/files.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

using evenhand::tests::one_line_only;
using evenhand::tests::run;
using evenhand::tests::TemporaryFolder;

TEST_CASE("the rules are listed with their examples", "[app]") {
    const auto answer = run({"rules"});
    CHECK(answer.status == 0);
    for (const char* id :
         {"party-promotion: ", "capacity-missing: ", "liability-commitment: ", "member-quote: "}) {
        CHECK(answer.out.find(id) != std::string::npos);
    }
}

TEST_CASE("the examples of one rule can be run alone", "[app]") {
    const auto answer = run({"rules", "test", "capacity-missing"});
    INFO(answer.out);
    CHECK(answer.status == 0);
    CHECK(answer.out.ends_with(" examples, 0 not as they say\n"));
}

TEST_CASE("an example that its rule does not treat as it says is told with its line", "[app]") {
    const TemporaryFolder folder;
    for (const char* part : {"lexicons", "calendars"}) {
        std::filesystem::copy(std::filesystem::path(evenhand::tests::source()) / part, folder.path() / part,
                              std::filesystem::copy_options::recursive);
    }
    const auto file = folder.path() / "lexicons" / "rules" / "capacity-missing.toml";
    const auto lines = [&] {
        const auto text = *evenhand::base::read_file(file, 1'000'000);
        return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
    }();
    std::ofstream(file, std::ios::app)
        << "\n[[bad]]\ntext = \"As ward member I say so.\"\nauthor = \"member\"\n"
           "kind = \"statement\"\n";
    const auto library = evenhand::check::Library::load(folder.path());
    REQUIRE(library.ok());
    const auto broken = evenhand::app::broken_examples(*library, "capacity-missing");
    REQUIRE(broken.ok());
    REQUIRE(broken->size() == 1);
    CHECK(broken->front().line == lines + 3);
    CHECK(broken->front().what == "a bad example is not found: 'As ward member I say so.'");
}

TEST_CASE("rules takes nothing but test", "[app]") {
    for (const auto& arguments : {std::vector<std::string>{"rules", "tset"},
                                  {"rules", "test", "nothing-of-the-kind"},
                                  {"rules", "test", "a", "b"},
                                  {"rules", "--all"}}) {
        const auto answer = run(arguments);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
}
