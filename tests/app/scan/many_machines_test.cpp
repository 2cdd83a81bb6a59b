#include "support/child_process.hpp"
#include "support/places.hpp"
#include "support/postgresql_cluster.hpp"
#include "support/site/council_site.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <thread>

namespace evenhand::tests {
namespace {

using Counts = std::map<std::string, int>;

/// Three services at one PostgreSQL, each as a machine of its own would run it, and five websites. The one
/// that is asked first holds a slow page in the middle of its feed.
class Machines {
  public:
    Machines() : slow_feed_(sites_.origin(CouncilSystem::jadu) + "/rss/news") {
        council_ = folder_
                       .write("exampleshire.toml", "name = \"Exampleshire County Council\"\n"
                                                   "nation = \"england\"\ntype = \"county\"\n")
                       .string();
        sites_.write(CouncilSystem::jadu, "rss-news", feed_with_the_slow_page());
    }

    void add_source(const std::string& url, const std::string& kind = "feed") const {
        // By the machine's clock, as the services' is.
        ChildProcess added({program(), "scan", "add", "--council", council_, "--url", url, "--kind", kind,
                            "--store", store_});
        REQUIRE(added.line().starts_with("Source "));
    }
    void add_the_slow_source() const { add_source(slow_feed_); }
    void add_the_others() const {
        add_source(sites_.origin(CouncilSystem::local_gov_drupal) + "/news/1/feed.rss");
        add_source(sites_.origin(CouncilSystem::word_press) + "/feed/");
        add_source(sites_.origin(CouncilSystem::umbraco) + "/news", "listing");
        add_source(sites_.origin(CouncilSystem::goss) + "/news", "listing");
    }
    [[nodiscard]] std::unique_ptr<ChildProcess> start() const {
        auto machine = std::make_unique<ChildProcess>(
            std::vector<std::string>{program(), "serve", "--council", council_, "--port", "0", "--store",
                                     store_, "--internal-host", "127.0.0.1", "--scan-lease", "6"});
        return machine;
    }
    [[nodiscard]] int number(const std::string& query) const {
        return std::stoi(PostgresqlCluster::execute(store_, query));
    }
    /// Whether it came to that before so many seconds went by.
    [[nodiscard]] bool comes_to(const std::string& query, int wanted, int seconds) const {
        for (int wait = 0; wait < seconds * 20; ++wait) {
            if (number(query) == wanted) {
                return true;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    }
    /// How often each news page was asked for, by its site's port and its path.
    [[nodiscard]] Counts asked() const {
        Counts counts;
        for (const auto& line : sites_.placed_requests()) {
            const auto path = line.substr(line.find(' ') + 1);
            const bool is_item = path == "/slow" || (path.starts_with("/news/") && path.size() < 9);
            counts[line] += is_item ? 1 : 0;
        }
        std::erase_if(counts, [](const auto& one) { return one.second == 0; });
        return counts;
    }

  private:
    /// Ten items; the slow one is the fifth.
    [[nodiscard]] std::string feed_with_the_slow_page() const {
        const auto origin = sites_.origin(CouncilSystem::jadu);
        std::string feed = "<rss version=\"2.0\"><channel><title>News</title>";
        for (int at = 0; at < 10; ++at) {
            const auto link = origin + (at == 4 ? "/slow" : "/news/" + std::to_string(at));
            feed += "<item><title>Item " + std::to_string(at) + "</title><link>" + link + "</link></item>";
        }
        return feed + "</channel></rss>";
    }

    CouncilSites sites_;
    TemporaryFolder folder_;
    std::string slow_feed_;
    std::string council_;
    std::string store_ = postgresql_cluster().fresh_database();
};

}  // namespace

TEST_CASE("services share a scan, and what one killed in its middle leaves is taken over", "[app]") {
    const Machines machines;
    machines.add_the_slow_source();
    machines.add_the_others();
    const auto first = machines.start();
    REQUIRE(machines.comes_to("SELECT count(*) FROM scan_source WHERE id = 1 AND holder <> ''", 1, 15));
    const auto second = machines.start();
    const auto third = machines.start();
    const std::string read = "SELECT count(*) FROM scan_item WHERE source = 1 AND version > 0";
    REQUIRE(machines.comes_to(read, 4, 15));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    REQUIRE(kill(first->id(), SIGKILL) == 0);
    CHECK(machines.number(read) == 4);  // it was killed on the slow page
    const int held_until = machines.number("SELECT held_until FROM scan_source WHERE id = 1");

    REQUIRE(machines.comes_to("SELECT count(*) FROM scan_run", 5, 30));
    CHECK(machines.number("SELECT count(*) FROM scan_run WHERE why <> ''") == 0);
    // Nobody took it before the lease had ended.
    const int taken = machines.number("SELECT began FROM scan_run WHERE source = 1");
    CHECK(taken >= held_until);

    // Nothing is lost, nothing is there twice. What a round has no requests left for waits for the next.
    CHECK(machines.number("SELECT count(*) FROM scan_item WHERE source = 1") == 10);
    CHECK(machines.number("SELECT count(*) FROM scan_item") == 10 + 10 + 10 + 60 + 60);
    CHECK(machines.number("SELECT count(*) FROM scan_item WHERE version <> CASE state WHEN 'online' THEN "
                          "1 ELSE 0 END") == 0);
    CHECK(machines.number("SELECT count(*) FROM scan_version") ==
          machines.number("SELECT count(*) FROM scan_item WHERE version = 1"));

    // Each page was asked for once, but for the one that the first was on when it was killed.
    const auto asked = machines.asked();
    CHECK(static_cast<int>(asked.size()) ==
          machines.number("SELECT count(*) FROM scan_item WHERE version = 1"));
    for (const auto& [page, times] : asked) {
        INFO(page);
        CHECK(times == (page.find(" /slow") == std::string::npos ? 1 : 2));
    }
}

}  // namespace evenhand::tests
