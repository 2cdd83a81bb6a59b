#include "app/demo/website.hpp"
#include "app/queue/queue_under_test.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/store/scan_records.hpp"
#include "evenhand/workflow/audit_check.hpp"

#include <map>

using evenhand::tests::has;
using evenhand::tests::run;
namespace scan = evenhand::scan;

TEST_CASE("the demonstration's website has something of every kind, and nobody is asked for it", "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    const auto place = folder.path() / "demo";
    const auto made = run({"demo", place.string()});
    CAPTURE(made.err);
    REQUIRE(made.status == 0);
    const evenhand::store::Opening opening{(place / "queue.db").string(),
                                           evenhand::store::Missing::is_an_error};
    const auto scans = evenhand::store::open_scan_records(opening).value();
    const auto sources = scans->sources().value();
    REQUIRE(sources.size() == 1);
    CHECK(sources.front().state.why.empty());
    CHECK(sources.front().state.last_good.has_value());

    std::map<std::string, scan::Item> items;
    const auto page = scans->items({}).value();
    for (const auto& item : page.rows) {
        items[item.link.substr(item.link.rfind('/') + 1)] = item;
    }
    REQUIRE(items.size() == evenhand::app::demo::news().size());
    CHECK(items["library"].recognition == scan::Recognition::approved);
    CHECK(items["library"].submission > 0);
    CHECK(items["kerb"].state == scan::ItemState::gone);
    CHECK(items["market-hall"].verdict == evenhand::policy::Verdict::stop);
    CHECK(items["market-hall"].recognition == scan::Recognition::unseen);
    CHECK(scans->decisions(items["market-hall"].id).value().empty());
    CHECK(items["bins"].verdict == evenhand::policy::Verdict::clear);
    const std::map<std::string, scan::DecisionKind> decided = {{"kerb", scan::DecisionKind::taken_down},
                                                               {"parking", scan::DecisionKind::queued},
                                                               {"ward-walk", scan::DecisionKind::dismissed}};
    for (const auto& [path, kind] : decided) {
        CAPTURE(path);
        CHECK(items[path].verdict != evenhand::policy::Verdict::clear);
        const auto decisions = scans->decisions(items[path].id).value();
        REQUIRE(decisions.size() == 1);
        CHECK(decisions.front().kind == kind);
        CHECK_FALSE(decisions.front().reason.empty());
    }
    const auto standing = scans->assessment(items["promenade"].id).value();
    REQUIRE(standing.has_value());
    const auto queue = evenhand::store::open_records(opening).value();
    const auto audit = evenhand::workflow::check_audit(*queue, {}).value();
    CHECK(audit.ok());
    CHECK(audit.remarks.empty());
    const auto status = run({"scan", "status", "--store", opening.address});
    CHECK(status.status == 0);
}
