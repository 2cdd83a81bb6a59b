#include "evenhand/store/scan_records.hpp"
#include "support/scan_contract.hpp"
#include "support/temporary_folder.hpp"
#include "web/support/holds.hpp"
#include "web/support/office.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {
namespace {

using scan_contract::good;

/// A service that scans, with one item at refer.
struct Scanned {
    Scanned() {
        auto office = *service.site->office;
        office.scans = records;
        office.decide_on_item = [this](const scan::Decision& decision, const workflow::Fact& fact) {
            good(service.scene.records.record({{}, {fact}}));
            return records->decide(decision);
        };
        auto site = *service.site;
        site.office = std::make_shared<const web::Office>(office);
        service.site = std::make_shared<const web::Site>(site);
        const auto made = scan_contract::scene(*records);
        source = made.source.id;
        auto item = made.item;
        item.state = scan::ItemState::online;
        item.version = 1;
        item.verdict = policy::Verdict::refer;
        scan::Version version;
        version.item = item.id;
        version.number = 1;
        version.title = "Please vote";
        version.text = "Please vote in our survey.";
        good(records->keep(made.lease, {item, version, {}, {}}));
        path = "/website/" + std::to_string(item.id);
        id = item.id;
    }

    TemporaryFolder folder;
    std::shared_ptr<scan::Records> records = good(store::open_scan_records(
        {(folder.path() / "scan.db").string(), store::Missing::is_created, store::Patience(5000)}));
    Service service;
    std::int64_t source = 0;
    std::int64_t id = 0;
    std::string path;
};

}  // namespace

TEST_CASE("without a scan the website's page says that nothing looks at it", "[web]") {
    Service service;
    Browser rea(service);
    rea.sign_in("rea");
    CHECK(holds(rea.get("/website"), "No scan"));
    CHECK(rea.get("/website/1").status == 404);
}

TEST_CASE("whoever has a role sees what stands on the council's website, and nobody else", "[web]") {
    Scanned here;
    Browser nobody(here.service);
    CHECK(nobody.get("/website").status == 303);
    Browser rea(here.service);
    rea.sign_in("rea");
    CHECK(holds(rea.get("/website"), here.path));
    CHECK(holds(rea.get("/website?show=all"), "rss"));
    const auto page = rea.get(here.path);
    CHECK(page.status == 200);
    CHECK(holds(page, "Please vote in our survey."));
    CHECK_FALSE(holds(page, "name=\"kind\""));
    CHECK(rea.get("/website/99").status == 404);
    CHECK(rea.get("/website/x").status == 404);
    CHECK(rea.post(here.path, "kind=dismissed&reason=x&version=1").status == 403);
    CHECK(good(here.records->decisions(here.id)).empty());
}

TEST_CASE("a clerk decides on what stands online, with a reason, and the audit has it", "[web]") {
    Scanned here;
    Browser al(here.service);
    al.sign_in("al");
    CHECK(holds(al.get(here.path), "name=\"kind\""));
    CHECK(al.post(here.path, "kind=dismissed&reason=+&version=1").status == 422);
    CHECK(al.post(here.path, "kind=burnt&reason=x&version=1").status == 422);
    CHECK(al.post(here.path, "kind=dismissed&reason=x&version=7").status == 409);
    CHECK(al.post_as_is(here.path, "kind=dismissed&reason=x&version=1").status == 403);
    CHECK(good(here.records->decisions(here.id)).empty());
    SECTION("it may stay") {
        CHECK(al.post(here.path, "kind=dismissed&reason=An+archive&version=1").status == 303);
        CHECK(good(here.records->decisions(here.id)).at(0).reason == "An archive");
        CHECK(holds(al.get(here.path + "?decided"), "The decision was recorded."));
        CHECK(holds(al.get(here.path), "An archive"));
        CHECK_FALSE(holds(al.get("/website"), here.path));
        CHECK(holds(al.get("/website?show=dismissed"), here.path));
        CHECK(holds(al.get("/website?show=all"), here.path));
        const auto entries = good(here.service.scene.records.entries(1, 100));
        CHECK(entries.back().fact.act == "website-dismissed");
        CHECK(entries.back().fact.detail("reason") == "An archive");
    }
    SECTION("it is taken down: the source is scanned next") {
        CHECK(al.post(here.path, "kind=taken-down&version=1").status == 303);
        CHECK(good(here.records->sources()).at(0).state.next_due == here.service.scene.clock.at);
        CHECK(holds(al.get(here.path), "not verified yet"));
        CHECK(holds(al.get("/website"), here.path));
        CHECK_FALSE(holds(al.get("/website?show=dismissed"), here.path));
    }
    SECTION("it goes to the queue") {
        CHECK(al.post(here.path, "kind=queued&version=1").status == 303);
        const auto decision = good(here.records->decisions(here.id)).at(0);
        REQUIRE(decision.submission > 0);
        const auto history = good(here.service.scene.records.history({decision.submission}));
        REQUIRE(history);
        CHECK(history->revisions.at(0).document.text == "Please vote\n\nPlease vote in our survey.");
        CHECK(history->revisions.at(0).document.kind == text::DocumentKind::web_news);
    }
}

TEST_CASE("the figures tell the age of each source's last good scan", "[web]") {
    Scanned here;
    const auto now = here.service.scene.clock.at;
    const auto rows = good(here.records->sources());
    auto state = rows.at(0).state;
    state.last_good = now - std::chrono::hours{30};
    const scan::Run run{0, here.source, now, now, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ""};
    good(here.records->finish({here.source, "me", now}, {state, run}));
    web::Request request;
    request.method = "GET";
    request.path = "/metrics";
    request.from = "127.0.0.1";
    const auto reply = web::answer(request, *here.service.site);
    CHECK(holds(reply, "evenhand_scan_age_seconds{council=\"exampleshire\",source=\"1\"} 108000"));
    CHECK(holds(reply, "evenhand_scan_alarms 1"));
}

}  // namespace evenhand::tests
