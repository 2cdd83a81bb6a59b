#include "app/console_under_test.hpp"
#include "support/site/council_site.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace tests = evenhand::tests;
using evenhand::tests::run;
using evenhand::tests::TemporaryFolder;

namespace {

constexpr const char* page =
    "<html lang=en><title>Bridge painted</title><h1>Bridge painted</h1>"
    "<p>Published 9 April 2024</p><p>The bridge over the river, which is old, has been "
    "painted, and the roads round it are open again.</p>";

}  // namespace

TEST_CASE("a page becomes an article as text or JSON", "[app]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.html", page).string();
    const auto text = run({"extract", file});
    CHECK(text.status == 0);
    CHECK(text.out.starts_with("Bridge painted\n9 April 2024 (label, high confidence)\n\n"));
    const auto json = run({"extract", file, "--format", "json"});
    CHECK(json.status == 0);
    for (const char* member : {"\"title\": \"Bridge painted\"", "\"date\": \"2024-04-09\"",
                               "\"language\": \"en\"", "\"author\": \"\"", "The bridge over the river"}) {
        CAPTURE(json.out, member);
        CHECK(json.out.find(member) != std::string::npos);
    }
    CHECK(run({"extract", file, "--format", "json", "--fetched", "2023-01-01"}).out.find("\"date\": null") !=
          std::string::npos);
}

TEST_CASE("the encoding of a page is told with its source", "[app]") {
    const TemporaryFolder folder;
    const auto answer = run({"charset", folder.write("a.html", "<meta charset=latin1>").string()});
    CHECK(answer.status == 0);
    CHECK(answer.out == "{\n  \"charset\": \"windows-1252\",\n  \"source\": \"meta\"\n}\n");
}

TEST_CASE("what cannot be extracted is told", "[app]") {
    for (const auto& arguments : {std::vector<std::string>{"extract"},
                                  {"extract", "a", "b"},
                                  {"extract", "/nowhere/a.html"},
                                  {"extract", "http://127.0.0.1/news"},
                                  {"extract", "http://127.0.0.1/news", "--port", "many"},
                                  {"extract", "a.html", "--format", "xml"},
                                  {"extract", "a.html", "--fetched", "soon"},
                                  {"extract", "--nothing"},
                                  {"charset"},
                                  {"charset", "/nowhere/a.html"}}) {
        const auto answer = run(arguments);
        CHECK(answer.status == 2);
        CHECK(answer.out.empty());
        CHECK(std::count(answer.err.begin(), answer.err.end(), '\n') == 1);
    }
}

TEST_CASE("a batch answers each line, also the one that it cannot", "[app]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.html", page).string();
    const auto answer = run({"extract", "--batch"},
                            R"({"id":"one","file":")" + file +
                                "\",\"url\":null}\n\nno json\n{\"id\":\"two\",\"file\":\"/nowhere\"}\n");
    CHECK(answer.status == 2);
    CHECK(std::count(answer.out.begin(), answer.out.end(), '\n') == 3);
    CHECK(answer.out.starts_with(R"({"id":"one","title": "Bridge painted","date": "2024-04-09",)"));
    CHECK(answer.out.find("\n{\"id\":null,\"error\": \"") != std::string::npos);
    CHECK(answer.out.find("\n{\"id\":\"two\",\"error\": \"") != std::string::npos);
}

TEST_CASE("a page is extracted from its address", "[app]") {
    auto& sites = tests::council_sites();
    const std::string origin = sites.origin(tests::CouncilSystem::local_gov_drupal);
    const std::string port = origin.substr(origin.rfind(':') + 1);
    const auto json = run({"extract", origin + "/old-news", "--format", "json", "--internal-host",
                           "127.0.0.1", "--port", port, "--gap", "0"});
    CHECK(json.status == 0);
    CHECK(json.out.find("\"title\": \"News\"") != std::string::npos);
    const auto text = run({"extract", origin + "/news/2", "--internal-host", "127.0.0.1", "--port", port});
    CHECK(text.status == 0);
    CHECK(text.out.starts_with("Residents asked about cycle parking\n31 March 2024 (json-ld"));
    const auto missing =
        run({"extract", origin + "/nowhere", "--internal-host", "127.0.0.1", "--port", port});
    CHECK(missing.status == 2);
    CHECK(missing.err.find("404") != std::string::npos);
    const auto guarded = run({"extract", origin + "/news/2", "--port", port});
    CHECK(guarded.status == 2);
    CHECK(guarded.err.find("this machine") != std::string::npos);
}
