#include "scan/watch/scan_scene.hpp"
#include "support/council_pages.hpp"

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

TEST_CASE("a scan of 1,000 unchanged pages asks for hardly any and needs little memory", "[scan]") {
    constexpr std::size_t count = 1000;
    ScanScene scene;
    scene.settings.budget = 5000;
    std::vector<FeedItem> items;
    for (std::size_t at = 0; at < count; ++at) {
        const auto title = "Item " + std::to_string(at) + " of the council";
        const auto link = site_address + "/news/" + std::to_string(at);
        auto text = about(at);
        text.front() += " This is number " + std::to_string(at) + ".";
        scene.website.put(link, news_page(title, "2027-04-07", text));
        items.push_back({link, title, ""});
    }
    scene.website.put(scene.source.url, rss_of(items));
    REQUIRE(scene.round().run.fresh == static_cast<std::int64_t>(count));
    scene.pass(std::chrono::hours{2});
    std::ofstream("/proc/self/clear_refs") << 5;  // the highest use is counted from here on
    const auto before = kilobytes("VmRSS:");
    const auto run = scene.round().run;
    const auto more = kilobytes("VmHWM:") - before;
    CHECK(run.looked == static_cast<std::int64_t>(count));
    CHECK(run.same == static_cast<std::int64_t>(count));
    CHECK(run.conditional * 100 >= run.requests * 95);
    WARN(run.conditional << " of " << run.requests << " answers without a page; " << more
                         << " kB more memory");
    CHECK(more < 64 * 1024);
}

}  // namespace evenhand::tests
