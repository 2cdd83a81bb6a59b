#include "scan/watch/scan_scene.hpp"

#include <algorithm>

namespace evenhand::tests {
namespace {

using scan::ItemState;
using scan_contract::good;
using std::chrono::hours;
using std::chrono::minutes;

scan::Answer without_page(scan::Outcome outcome) {
    scan::Answer answer;
    answer.outcome = outcome;
    answer.why = "as the test wants it";
    return answer;
}

std::string address(const std::string& name) {
    return site_address + "/news/" + name;
}

void say_taken_down(ScanScene& scene, const std::string& name) {
    const auto item = scene.item(name);
    good(scene.records->decide(
        {item.id, 0, item.version, "", scan::DecisionKind::taken_down, "", "al", scene.clock.now(), 0}));
}

/// One that is new, two that have stood there for months, and a round that has seen them.
void put_three(ScanScene& scene) {
    scene.put("library", "Northgate library reopens", "2027-04-07", quoting);
    scene.put("roads", "Roads closed for repairs", "2026-11-07", harmless);
    scene.put("park", "Park opens early", "2026-11-06", about(3));
    scene.round();
}

/// A round that is due by itself.
scan::Digest due_round(ScanScene& scene) {
    auto digest = good(scan::scan_next(scene.means(), "test", {}));
    REQUIRE(digest);
    return std::move(*digest);
}

}  // namespace

TEST_CASE("what somebody says was taken down is looked at in the next scan, and one 404 proves it",
          "[scan]") {
    ScanScene scene;
    put_three(scene);
    // None of them would be due for an hour, and the source not before.
    scene.pass(minutes{5});
    CHECK_FALSE(good(scan::scan_next(scene.means(), "test", {})));
    say_taken_down(scene, "library");
    SECTION("where it is not there") {
        scene.website.answer(address("library"), without_page(scan::Outcome::missing));
        const auto digest = due_round(scene);
        CHECK(digest.run.looked == 1);
        CHECK(digest.run.gone == 1);
        CHECK(scene.item("library").state == ItemState::gone);
        CHECK(scene.item("library").last_good == scene.clock.now());
    }
    SECTION("where all that was looked at was taken down, which is no broken site") {
        say_taken_down(scene, "roads");
        scene.website.answer(address("library"), without_page(scan::Outcome::gone));
        scene.website.answer(address("roads"), without_page(scan::Outcome::missing));
        CHECK(due_round(scene).run.gone == 2);
    }
    SECTION("where it stands there still") {
        const auto digest = due_round(scene);
        CHECK(digest.run.looked == 1);
        CHECK(digest.run.gone == 0);
        CHECK(scene.item("library").state == ItemState::online);
    }
    SECTION("where nobody could look, which proves nothing") {
        scene.website.answer(address("library"), without_page(scan::Outcome::could_not_look));
        CHECK(due_round(scene).run.gone == 0);
        CHECK(scene.item("library").state == ItemState::online);
    }
    SECTION("where the scan did not begin with a decision but a 404, which needs a fortnight") {
        scene.website.answer(address("park"), without_page(scan::Outcome::missing));
        scene.pass(hours{24});
        scene.round();
        CHECK(scene.item("park").state == ItemState::suspect);
    }
}

TEST_CASE("what was gone and stands there again is told as new, and a list that never forgets is not",
          "[scan]") {
    ScanScene scene;
    put_three(scene);
    scene.pass(hours{1});
    scene.website.answer(address("library"), without_page(scan::Outcome::gone));
    REQUIRE(scene.round().run.gone == 1);
    const auto asked_for_it = [&] {
        return std::count(scene.website.asked.begin(), scene.website.asked.end(), address("library"));
    };
    scene.website.asked.clear();
    scene.pass(hours{24});
    SECTION("the list names it still, and it is not there") {
        for (int hour = 0; hour < 5; ++hour) {
            scene.put("more-" + std::to_string(hour), "More news", "2027-04-08",
                      about(static_cast<std::size_t>(10 + hour)));
            const auto digest = scene.round();
            CHECK(digest.run.gone == 0);
            CHECK(digest.run.could_not_look == 0);
            CHECK(std::none_of(digest.news.begin(), digest.news.end(),
                               [](const auto& news) { return news.item.state == ItemState::gone; }));
            scene.pass(hours{1});
        }
        CHECK(asked_for_it() == 1);
        CHECK(scene.item("library").state == ItemState::gone);
    }
    SECTION("it stands there with the same words") {
        scene.website.restore(address("library"));
        scene.list(address("library"), "Northgate library reopens");
        const auto digest = scene.round();
        REQUIRE(digest.news.size() == 1);
        CHECK(digest.news[0].seen == scan::Seen::fresh);
        CHECK(digest.news[0].item.verdict > policy::Verdict::clear);
        CHECK(scene.item("library").state == ItemState::online);
        CHECK(scene.item("library").version == 1);
        CHECK(scan::worth_telling(digest));
        scene.pass(hours{1});
        CHECK(scene.round().news.empty());
    }
    SECTION("it stands there with other words") {
        scene.website.restore(address("library"));
        scene.website.put(address("library"), news_page("Northgate library reopens", "2027-04-08", about(5)));
        scene.list(address("library"), "Northgate library reopens");
        const auto digest = scene.round();
        REQUIRE(digest.news.size() == 1);
        CHECK(digest.news[0].seen == scan::Seen::changed);
        CHECK(scene.item("library").version == 2);
        CHECK(scene.item("library").state == ItemState::online);
    }
}

}  // namespace evenhand::tests
