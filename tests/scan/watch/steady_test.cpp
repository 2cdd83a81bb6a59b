#include "scan/watch/scan_scene.hpp"
#include "support/child_process.hpp"
#include "support/council_pages.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace evenhand::tests {
namespace {

constexpr CouncilSystem systems[] = {CouncilSystem::local_gov_drupal, CouncilSystem::jadu,
                                     CouncilSystem::umbraco, CouncilSystem::goss, CouncilSystem::word_press};

std::string with(std::string html, const std::string& before, const std::string& more) {
    const auto at = html.rfind(before);
    return at == std::string::npos ? html : html.insert(at, more);
}

/// The page as the server writes it the n-th time: tokens, counters, ages, layout and offers change, the
/// article does not.
std::string varied(const std::string& html, int n) {
    const auto number = std::to_string(n);
    auto page =
        with(html, "</head>",
             "<meta name=\"csrf-token\" content=\"t" + number + "\"><script nonce=\"n" + number +
                 "\">var t=" + number + ";</script><link rel=\"stylesheet\" href=\"/a." + number + ".css\">");
    const std::string age = "<p class=\"age\">Updated " + std::to_string(n + 1) + " hours ago</p><p>" +
                            std::to_string(100 + 7 * n) +
                            " views</p><div class=\"share\"><p>Share this page on " +
                            (n % 2 == 0 ? "Facebook" : "X") + "</p></div>";
    page = with(page, page.find("</article>") == std::string::npos ? "</main>" : "</article>", age);
    page = with(page, "</body>",
                "<form><input type=\"hidden\" name=\"token\" value=\"" + number + number +
                    "\"></form><!-- made in " + number + " ms -->" +
                    (n % 3 == 0 ? "<div class=\"cookie-banner\"><p>We use cookies.</p></div>" : "") +
                    "<ul><li><a href=\"/jobs/" + number + "\">Job of the day " + number + "</a></li></ul>");
    if (n % 2 == 1) {
        std::string spaced;
        for (const char c : page) {
            spaced += c == '\n' ? "\n  " : std::string(1, c);
        }
        page = spaced;
    }
    return page;
}

std::int64_t kilobytes(const std::string& field) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(field)) {
            return std::stoll(line.substr(field.size() + 1));
        }
    }
    return 0;
}

}  // namespace

TEST_CASE("1,000 fetches of pages whose layout, counters and tokens vary show no change", "[scan]") {
    constexpr int rounds = 25;
    std::int64_t fetches = 0;
    for (const auto system : systems) {
        ScanScene scene(base::day_of(2024, 7, 8));
        const auto pages = pages_of(system, 8);
        int n = 0;
        for (std::size_t at = 0; at < pages.size(); ++at) {
            const auto link = site_address + "/news/page-" + std::to_string(at);
            scene.website.put(link, [&n, html = pages[at].html] { return varied(html, n); });
            scene.list(link, pages[at].title);
        }
        CHECK(scene.round().run.fresh == 8);
        for (n = 1; n <= rounds; ++n) {
            // A week later each item is due again.
            scene.pass(std::chrono::days{7});
            const auto run = scene.round().run;
            fetches += run.looked;
            INFO("system " << static_cast<int>(system) << ", round " << n);
            CHECK(run.changed == 0);
            CHECK(run.fresh == 0);
            CHECK(run.same == run.looked);
        }
        for (const auto& item : scene.items()) {
            CHECK(item.version == 1);
        }
    }
    CHECK(fetches >= 1000);
}

namespace {

constexpr std::size_t thousand = 1000;
constexpr const char* store_of_the_other = "EVENHAND_TEST_SCAN_STORE";

/// Says that nothing has changed, and holds no page.
class UnchangedSite final : public scan::Fetcher {
  public:
    scan::Answer fetch(const scan::Ask& ask) override {
        scan::Answer answer;
        answer.final_url = ask.url;
        answer.outcome = ask.known.etag.empty() ? scan::Outcome::could_not_look : scan::Outcome::same;
        answer.validators = ask.known;
        return answer;
    }
};

}  // namespace

// Run as a process of its own by the case below: its memory is that of a scan and of nothing else.
TEST_CASE("a process that scans a thousand unchanged pages", "[.][scan]") {
    const char* const store = std::getenv(store_of_the_other);
    REQUIRE(store != nullptr);
    const auto records = scan_contract::good(
        store::open_scan_records({store, store::Missing::is_an_error, store::Patience(5000)}));
    const SetClock clock(calendar::london_time(base::day_of(2027, 4, 8), std::chrono::hours(11)));
    const auto council = example_council();
    scan::RoundSettings settings;
    settings.budget = 5000;
    const scan::RoundMeans means{
        *records, [](const scan::Source&) { return std::make_unique<UnchangedSite>(); },
        clock,    [&](const std::string&) { return council; },
        nullptr,  settings};
    const auto before = kilobytes("VmHWM:");
    const auto digest = scan_contract::good(scan::scan_next(means, "other", {}));
    const auto after = kilobytes("VmHWM:");
    REQUIRE(digest);
    const auto& run = digest->run;
    std::ofstream(std::string(store) + ".told") << before << ' ' << after << ' ' << run.looked << ' '
                                                << run.same << ' ' << run.conditional << ' ' << run.requests;
}

TEST_CASE("a scan of 1,000 unchanged pages asks for hardly any and needs little memory", "[scan]") {
    ScanScene scene;
    scene.settings.budget = 5000;
    std::vector<FeedItem> items;
    for (std::size_t at = 0; at < thousand; ++at) {
        const auto title = "Item " + std::to_string(at) + " of the council";
        const auto link = site_address + "/news/" + std::to_string(at);
        auto text = about(at);
        text.front() += " This is number " + std::to_string(at) + ".";
        scene.website.put(link, news_page(title, "2027-04-07", text));
        items.push_back({link, title, ""});
    }
    scene.website.put(scene.source.url, rss_of(items));
    REQUIRE(scene.round().run.fresh == static_cast<std::int64_t>(thousand));
    scan_contract::good(scene.records->set_due(scene.source.id, scene.clock.now()));

    const auto store = (scene.folder.path() / "scan.db").string();
    const auto self = std::filesystem::read_symlink("/proc/self/exe").string();
    REQUIRE(setenv(store_of_the_other, store.c_str(), 1) == 0);
    {
        ChildProcess other({self, "a process that scans a thousand unchanged pages", "--warn", "NoTests"});
        CHECK_THROWS([&] {
            for (;;) {
                other.line();  // until it ends
            }
        }());
    }
    unsetenv(store_of_the_other);
    std::ifstream told(store + ".told");
    std::int64_t before = 0;
    std::int64_t after = 0;
    scan::Run run;
    REQUIRE(told >> before >> after >> run.looked >> run.same >> run.conditional >> run.requests);
    CHECK(run.looked == static_cast<std::int64_t>(thousand));
    CHECK(run.same == static_cast<std::int64_t>(thousand));
    CHECK(run.conditional * 100 >= run.requests * 95);
    WARN(run.conditional << " of " << run.requests << " answers without a page; " << before
                         << " kB at most before, " << after << " kB after");
    REQUIRE(before > 0);
    // What the sanitizers keep for themselves is no memory of the scan.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    CHECK(after - before < 64 * 1024);
#endif
}

}  // namespace evenhand::tests
