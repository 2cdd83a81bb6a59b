#include "app/bench/scan_cost.hpp"
#include "app/console_under_test.hpp"
#include "support/places.hpp"
#include "support/site/council_site.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace evenhand::tests;

namespace {

/// The two numbers of a row.
std::pair<double, double> row_of(const std::string& table, const std::string& what) {
    const auto at = table.find(what);
    REQUIRE(at != std::string::npos);
    std::istringstream rest(table.substr(at + what.size()));
    std::pair<double, double> row;
    rest >> row.first >> row.second;
    return row;
}

}  // namespace

TEST_CASE("the bench tells what the pages of a website cost, read anew and unchanged", "[app]") {
    const auto feed = council_sites().origin(CouncilSystem::word_press) + "/feed/";
    const auto answer = run({"bench", "scan", feed, "--council", source("/docs/example/council.toml"),
                             "--internal-host", "127.0.0.1"});
    CAPTURE(answer.out, answer.err);
    REQUIRE(answer.status == 0);
    const double pages = row_of(answer.out, "\npages ").first;
    CHECK(pages >= 10);
    CHECK(row_of(answer.out, "\npages ") == std::pair(pages, pages));
    CHECK(row_of(answer.out, "\nrequests") == std::pair(pages + 1, pages + 1));
    CHECK(row_of(answer.out, "answered with \"unchanged\"") == std::pair(0.0, pages + 1));
    CHECK(row_of(answer.out, "bytes of pages, unpacked").first > 1000);
    CHECK(row_of(answer.out, "bytes of pages, unpacked").second == 0);
    for (const auto* phase : {"fetch", "extract", "check", "all"}) {
        CHECK(row_of(answer.out, "processor ms, " + std::string(phase)).first > 0);
    }
    CHECK(row_of(answer.out, "processor ms, all").first > row_of(answer.out, "processor ms, all").second);
    CHECK(row_of(answer.out, "bytes kept").first > 1000);
}

TEST_CASE("the bench of a scan refuses what it cannot measure", "[app]") {
    const auto council = source("/docs/example/council.toml");
    for (const auto& arguments :
         {std::vector<std::string>{"bench", "scan"},
          {"bench", "scan", "http://127.0.0.1:9/rss"},
          {"bench", "scan", "http://127.0.0.1:9/rss", "--council", council},
          {"bench", "scan", "http://127.0.0.1:9/rss", "--council", council, "--runs", "3"}}) {
        const auto answer = run(arguments);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
}
