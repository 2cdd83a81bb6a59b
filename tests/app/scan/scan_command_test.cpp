#include "app/console_under_test.hpp"
#include "app/scan/scan_command.hpp"
#include "app/scan/small_site.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {
namespace {

bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a source is added, scanned and told of on the command line", "[app]") {
    const TemporaryFolder folder;
    const SmallSite site;
    const auto council = site.council(folder);
    const auto store = (folder.path() / "queue.db").string();
    const auto scan = [&](std::vector<std::string> words) {
        words.insert(words.begin(), "scan");
        words.insert(words.end(), {"--store", store});
        return run(words);
    };
    const auto added = scan({"add", "--council", council, "--url", site.feed()});
    CHECK(added.status == 0);
    CHECK(added.out == "Source 1: feed " + site.feed() + "\n");
    CHECK(one_line_only(scan({"add", "--council", council, "--url", site.feed()})));
    CHECK(says(scan({"list"}).out, "last good scan: never"));
    CHECK(scan({"status"}).status == 0);

    const auto first = scan({"run", "--council", council, "--internal-host", "127.0.0.1"});
    CHECK(first.err.empty());
    CHECK(first.status == 1);
    CHECK(says(first.out, "Northgate library reopens"));
    CHECK(says(first.out, "2 new, 0 changed"));
    CHECK(site.asked() == 4);  // robots.txt, the feed and two items

    const auto items = scan({"items"});
    CHECK(items.status == 1);
    CHECK(says(items.out, "online  clear  2027-04-06  Roads closed"));
    CHECK(says(scan({"items", "--verdict", "clear"}).out, "Roads closed"));
    CHECK_FALSE(says(scan({"items", "--verdict", "clear"}).out, "library"));
    CHECK(says(scan({"items", "--format", "json"}).out, "\"schema\": \"evenhand/items/1\""));
    CHECK(says(scan({"list", "--format", "json"}).out, "\"last_good_scan\": \"2027-04-07T23:30:00Z\""));
    // Not due again before the morning.
    CHECK(scan({"run", "--council", council, "--due"}).out.empty());
    CHECK(scan({"end", "1"}).status == 0);
    CHECK(says(scan({"list"}).out, "ended"));
    CHECK(scan({"run", "--council", council}).out.empty());
}

TEST_CASE("a website on an address of this house is not asked unless it is named", "[app]") {
    const TemporaryFolder folder;
    const SmallSite site;
    const auto council = site.council(folder);
    const auto store = (folder.path() / "queue.db").string();
    REQUIRE(run({"scan", "add", "--council", council, "--url", site.feed(), "--store", store}).status == 0);
    const auto scanned = run({"scan", "run", "--council", council, "--store", store});
    CHECK(scanned.status == 2);
    CHECK(says(scanned.err, "could not be looked at"));
    CHECK(site.asked() == 0);
    const auto status = run({"scan", "status", "--store", store});
    CHECK(status.status == 1);
    CHECK(says(status.out, "no good scan yet"));
}

TEST_CASE("what is no order to scan is told in one line", "[app]") {
    const TemporaryFolder folder;
    const SmallSite site;
    const auto council = site.council(folder);
    const auto store = (folder.path() / "queue.db").string();
    const std::vector<std::string> rows[] = {
        {"scan"},
        {"scan", "fly"},
        {"scan", "list"},
        {"scan", "list", "--store", store},
        {"scan", "add", "--council", council, "--url", "ftp://a.example", "--store", store},
        {"scan", "add", "--council", council, "--store", store},
        {"scan", "add", "--council", council, "--url", site.feed(), "--kind", "gopher", "--store", store},
        {"scan", "run", "--store", store},
        {"scan", "items", "--store", store, "--verdict", "guilty"},
        {"scan", "end", "--store", store},
    };
    for (const auto& row : rows) {
        INFO(row.size() << ' ' << row.back());
        const auto done = run(row);
        CHECK(done.status == 2);
        CHECK(one_line_only(done));
    }
}

}  // namespace evenhand::tests
