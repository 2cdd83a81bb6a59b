#include "evenhand/scan/round.hpp"
#include "scan/watch/scan_scene.hpp"

#include <algorithm>
#include <map>

namespace evenhand::tests {
namespace {

using scan::ItemState;
using scan::Recognition;
using scan::Seen;
using scan_contract::good;
using std::chrono::days;
using std::chrono::hours;

scan::Answer failing(scan::Outcome outcome, int status, const std::string& why) {
    scan::Answer answer;
    answer.outcome = outcome;
    answer.status = status;
    answer.why = why;
    return answer;
}

}  // namespace

TEST_CASE("a round reads what the source lists and judges it by its own day", "[scan]") {
    ScanScene scene;
    scene.put("roads", "Roads closed for repairs", "2027-04-07", harmless);
    scene.put("library", "Northgate library reopens after repairs", "2027-04-08", quoting);
    const auto digest = scene.round();
    CHECK(digest.run.listed == 2);
    CHECK(digest.run.looked == 2);
    CHECK(digest.run.fresh == 2);
    CHECK(digest.run.requests == 3);
    CHECK(digest.run.why.empty());
    REQUIRE(digest.news.size() == 2);
    const auto library = scene.item("library");
    CHECK(library.state == ItemState::online);
    CHECK(library.day == base::day_of(2027, 4, 8));
    CHECK(library.title == "Northgate library reopens after repairs");
    CHECK(library.verdict > policy::Verdict::clear);
    CHECK(library.recognition == Recognition::unseen);
    CHECK(scene.item("roads").verdict == policy::Verdict::clear);
    const auto versions = good(scene.records->versions(library.id));
    REQUIRE(versions.size() == 1);
    CHECK(versions[0].text.find("keep fighting for it") != std::string::npos);
    const auto page = good(scene.records->snapshot(versions[0].snapshot));
    REQUIRE(page);
    CHECK(page->bytes.find("<h1>Northgate library") != std::string::npos);
    CHECK(page->headers.find("ETag") != std::string::npos);
    const auto found = good(scene.records->assessment(library.id));
    REQUIRE(found);
    CHECK_FALSE(found->findings.empty());
    CHECK(found->on == base::day_of(2027, 4, 8));
    CHECK(scan::worth_telling(digest));
    SECTION("and nothing is new in the next one, whose answers carry no page") {
        scene.pass(hours{1});
        const auto next = scene.round();
        CHECK(next.run.requests == 3);
        CHECK(next.run.conditional == 3);
        CHECK(next.run.same == 2);
        CHECK(next.news.empty());
        CHECK_FALSE(scan::worth_telling(next));
        CHECK(good(scene.records->versions(library.id)).size() == 1);
        CHECK(good(scene.records->runs(0, 10)).size() == 2);
    }
    SECTION("and after a fortnight the whole page is wanted again") {
        scene.pass(days{14});
        const auto next = scene.round();
        CHECK(next.run.conditional == 1);
        CHECK(next.run.same == 2);
        CHECK(next.news.empty());
    }
}

TEST_CASE("a changed text is a new version, judged anew", "[scan]") {
    ScanScene scene;
    scene.put("library", "Northgate library reopens", "2027-04-07", harmless);
    scene.round();
    CHECK(scene.item("library").verdict == policy::Verdict::clear);
    scene.pass(hours{1});
    scene.website.put(site_address + "/news/library",
                      news_page("Northgate library reopens", "2027-04-07", quoting));
    const auto digest = scene.round();
    CHECK(digest.run.changed == 1);
    REQUIRE(digest.news.size() == 1);
    CHECK(digest.news[0].seen == Seen::changed);
    const auto item = scene.item("library");
    CHECK(item.verdict > policy::Verdict::clear);
    CHECK(item.version == 2);
    const auto versions = good(scene.records->versions(item.id));
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].text.find("water company") != std::string::npos);
    CHECK(versions[1].at == scene.clock.now());
    CHECK(versions[1].other_days == std::vector<base::Day>{base::day_of(2027, 4, 8)});
}

TEST_CASE("a site that fails changes nothing and is not silent", "[scan]") {
    ScanScene scene;
    scene.put("roads", "Roads closed for repairs", "2027-04-07", harmless);
    scene.put("bridge", "Bridge closed", "2027-04-07", harmless);
    scene.round();
    const auto before = scene.items();
    scene.pass(hours{1});
    SECTION("the source itself") {
        scene.website.all_answer(failing(scan::Outcome::could_not_look, 500, "500: the server failed"));
        const auto digest = scene.round();
        CHECK(digest.run.why == "500: the server failed");
        CHECK(digest.run.requests == 1);
        CHECK(scene.items() == before);
        const auto row = good(scene.records->sources()).at(0);
        CHECK(row.state.failures == 1);
        CHECK(row.state.why == "500: the server failed");
        CHECK(row.state.last_good < scene.clock.now());
        CHECK(row.state.next_due == scene.clock.now() + std::chrono::minutes{15});
        scene.pass(hours{26});
        CHECK(scan::alarms(std::span(&row, 1), scene.clock.now(), {}).size() == 1);
    }
    SECTION("a feed that is a page now") {
        scene.website.put(scene.source.url, "<html><body>Sign in</body></html>");
        const auto digest = scene.round();
        CHECK_FALSE(digest.run.why.empty());
        CHECK(good(scene.records->sources()).at(0).state.failures == 1);
    }
    SECTION("an item that is blocked, empty or not to be read") {
        scene.website.answer(site_address + "/news/roads",
                             failing(scan::Outcome::blocked, 403, "403: a challenge page"));
        scene.website.put(site_address + "/news/bridge", "<html><body></body></html>");
        const auto digest = scene.round();
        CHECK(digest.run.could_not_look == 2);
        CHECK(digest.news.empty());
        CHECK(scene.item("roads").why == "403: a challenge page");
        CHECK(scene.item("roads").state == ItemState::online);
        CHECK(scene.item("bridge").version == 1);
        CHECK(scene.item("bridge").validators == scan::Validators{});
        CHECK(scene.item("bridge").state == ItemState::online);
    }
}

TEST_CASE("a round that is killed at any moment loses nothing and repeats one item at most", "[scan]") {
    for (int fetch = 1; fetch <= 8; ++fetch) {
        INFO("killed at fetch " << fetch);
        ScanScene scene;
        for (int item = 0; item < 6; ++item) {
            scene.put("item-" + std::to_string(item), "Item " + std::to_string(item) + " of the council",
                      "2027-04-07", about(static_cast<std::size_t>(item)));
        }
        scene.website.die_at(fetch);
        const auto means = scene.means();
        bool died = false;
        try {
            died = !scan::scan_next(means, "first", {}).ok();
        } catch (const std::runtime_error&) {
            died = true;
        }
        CHECK(died == (fetch <= 7));
        const auto kept = scene.items();
        // Somebody else goes on once the lease has ended, and not before.
        CHECK_FALSE(good(scan::scan_next(means, "second", {})));
        scene.pass(scene.settings.lease);
        if (died) {
            CHECK(good(scan::scan_next(means, "second", {})));
        }
        std::map<std::string, int> asked;
        for (const auto& url : scene.website.asked) {
            asked[url] += 1;
        }
        CHECK(asked[scene.source.url] <= 2);
        asked.erase(scene.source.url);
        CHECK(asked.size() == 6);
        for (const auto& [url, times] : asked) {
            CHECK(times == 1);  // the one it was on had not been answered
        }
        CHECK(scene.items().size() == 6);
        for (const auto& item : scene.items()) {
            CHECK(item.version == 1);
        }
    }
}

TEST_CASE("an item that was removed is gone when that is proved", "[scan]") {
    ScanScene scene;
    scene.put("roads", "Roads closed for repairs", "2027-04-07", harmless);
    scene.put("library", "Northgate library reopens", "2027-04-07", quoting);
    scene.put("park", "Park opens early", "2027-04-06",
              {"The park in Elm Road opens at seven.", "It is free."});
    scene.round();
    const auto url = site_address + "/news/library";
    SECTION("by 410 at once") {
        scene.pass(hours{1});
        scene.website.answer(url, failing(scan::Outcome::gone, 410, ""));
        const auto digest = scene.round();
        CHECK(digest.run.gone == 1);
        CHECK(scene.item("library").state == ItemState::gone);
        scene.pass(hours{1});
        scene.website.asked.clear();
        scene.round();
        CHECK(std::count(scene.website.asked.begin(), scene.website.asked.end(), url) == 0);
    }
    SECTION("by a redirect to the news page, three times over a fortnight") {
        scan::Answer back;
        back.outcome = scan::Outcome::fetched;
        back.final_url = site_address + "/news";
        back.body = "<html><body><h1>News</h1><p>All our news in one list for you to read.</p></body></html>";
        scene.website.answer(url, back);
        for (int week = 0; week < 2; ++week) {
            scene.pass(days{7});
            CHECK(scene.round().run.suspect == 1);
            CHECK(scene.item("library").state == ItemState::suspect);
            CHECK(scene.item("library").version == 1);
        }
        scene.pass(days{7});
        CHECK(scene.round().run.gone == 1);
        CHECK(scene.item("library").state == ItemState::gone);
    }
    SECTION("never while more than half of the site fails") {
        scene.website.answer(url, failing(scan::Outcome::gone, 410, ""));
        scene.website.answer(site_address + "/news/roads", failing(scan::Outcome::gone, 410, ""));
        scene.pass(hours{1});
        CHECK(scene.round().run.gone == 0);
        CHECK(scene.item("library").state == ItemState::suspect);
        scene.website.restore(url);
        scene.pass(hours{21});
        scene.round();
        CHECK(scene.item("library").state == ItemState::online);
        CHECK(scene.item("roads").state == ItemState::gone);
    }
    SECTION("falling out of the feed is no removal") {
        scene.feed.clear();
        scene.list(site_address + "/news/roads", "Roads closed for repairs");
        scene.pass(hours{1});
        CHECK(scene.round().run.same == 3);
    }
}

TEST_CASE("before and when a period opens everything online is swept, without asking for a page", "[scan]") {
    ScanScene scene(base::day_of(2027, 3, 10));
    scene.put("library", "Northgate library reopens", "2027-02-01", quoting);
    scene.put("roads", "Roads closed for repairs", "2027-03-09", harmless);
    const auto first = scene.round();
    CHECK(first.sweeps.empty());
    CHECK(scene.item("library").verdict == policy::Verdict::clear);
    const auto standing_notes = [&] {
        const auto found = good(scene.records->assessment(scene.item("library").id));
        return std::count_if(found->findings.begin(), found->findings.end(),
                             [](const auto& finding) { return finding.stood_before; });
    };
    CHECK(standing_notes() == 0);
    scene.clock.at = calendar::london_time(base::day_of(2027, 3, 28), hours{9});
    const auto before = scene.round();
    REQUIRE(before.sweeps.size() == 1);
    CHECK(before.sweeps[0].opens == base::day_of(2027, 3, 29));
    REQUIRE(before.sweeps[0].items.size() == 1);
    CHECK(before.sweeps[0].items[0].item.title == "Northgate library reopens");
    CHECK(scan::worth_telling(before));
    CHECK(scan::digest_text(before).find("opens tomorrow, Monday 29 March 2027. 1 item that is online would "
                                         "not pass inside it") != std::string::npos);
    scene.pass(hours{1});
    CHECK(scene.round().sweeps.empty());
    scene.clock.at = calendar::london_time(base::day_of(2027, 3, 29), hours{9});
    const auto opening = scene.round();
    REQUIRE(opening.sweeps.size() == 1);
    CHECK(opening.sweeps[0].items.size() == 1);
    CHECK(scan::digest_text(opening).find("opens today") != std::string::npos);
    CHECK(scene.item("library").verdict == policy::Verdict::clear);
    CHECK(standing_notes() > 0);
}

TEST_CASE("what passed the queue is known, and what changed since", "[scan]") {
    ScanScene scene;
    scene.approvals.texts = {
        {31, "Roads closed for repairs\n\n" + harmless[0] + "\n" + harmless[1]},
        {32, "Park opens early\n\nThe park in Elm Road opens at seven from Monday for everybody who walks a "
             "dog.\n\nIt is free and it closes at nine."}};
    scene.put("roads", "Roads closed for repairs", "2027-04-07", harmless);
    scene.put("park", "Park opens early", "2027-04-07",
              {"The park in Elm Road opens at six from Monday for everybody who walks a dog.",
               "It is free and it closes at nine."});
    scene.put("library", "Northgate library reopens", "2027-04-07", quoting);
    scene.round();
    CHECK(scene.item("roads").recognition == Recognition::approved);
    CHECK(scene.item("roads").submission == 31);
    CHECK(scene.item("park").recognition == Recognition::changed);
    CHECK(scene.item("park").submission == 32);
    CHECK(scene.item("library").recognition == Recognition::unseen);
    CHECK(scene.item("library").submission == 0);
}

TEST_CASE("a budget leaves over what the next round looks at", "[scan]") {
    ScanScene scene;
    scene.settings.budget = 4;
    for (int item = 0; item < 7; ++item) {
        scene.put("item-" + std::to_string(item), "Item " + std::to_string(item), "2027-04-07",
                  about(static_cast<std::size_t>(item)));
    }
    CHECK(scene.round().run.fresh == 3);
    scene.pass(hours{1});
    CHECK(scene.round().run.fresh == 3);
    scene.pass(hours{1});
    const auto last = scene.round();
    CHECK(last.run.fresh == 1);
    CHECK(last.run.requests == 4);
}

TEST_CASE("the same words at another address are no second item", "[scan]") {
    ScanScene scene;
    scene.put("library", "Northgate library reopens", "2027-04-07", quoting);
    scene.round();
    scene.pass(hours{1});
    scene.put("library-2", "Northgate library reopens", "2027-04-07", quoting);
    scene.list(site_address + "/news/library?utm_source=x", "Northgate library reopens");
    const auto digest = scene.round();
    CHECK(digest.run.fresh == 0);
    CHECK(digest.news.empty());
    CHECK(scene.items().size() == 2);
    CHECK(scene.item("library-2").state == ItemState::twin);
}

TEST_CASE("items on hosts that nobody allowed are left alone", "[scan]") {
    ScanScene scene;
    scene.put("roads", "Roads closed for repairs", "2027-04-07", harmless);
    scene.list("https://tracker.example.org/news/1", "Elsewhere");
    scene.list("file:///etc/passwd", "A file");
    scene.list("http://169.254.169.254/latest", "Metadata");
    CHECK(scene.round().run.listed == 1);
    CHECK(scene.items().size() == 1);
}

TEST_CASE("a source whose council is not loaded here is left to whoever has it", "[scan]") {
    ScanScene scene;
    scene.put("roads", "Roads closed for repairs", "2027-04-07", harmless);
    CHECK_FALSE(good(scan::scan_next(scene.means(), "test", {"barset"})));
    auto elsewhere = scene.means();
    elsewhere.council = [](const std::string&) { return nullptr; };
    SECTION("where all are asked for") {
        CHECK_FALSE(good(scan::scan_next(elsewhere, "test", {})));
    }
    SECTION("where it is named, which is a fault") {
        const auto refused = scan::scan_next(elsewhere, "test", {"exampleshire"});
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == base::ErrorCode::not_found);
    }
    CHECK(good(scan::scan_next(scene.means(), "another", {})));
}

}  // namespace evenhand::tests
