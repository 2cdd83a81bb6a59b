#include "evenhand/store/audited_scan.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/store/scan_records.hpp"
#include "store/records_under_test.hpp"
#include "support/scan_contract.hpp"

namespace evenhand::tests {
namespace {

workflow::Fact fact_of(const std::string& act) {
    return {scan_contract::at(1), {}, {}, act, {}, {}};
}

scan::Decision decision_on(std::int64_t item) {
    return {item, 0, 1, "", scan::DecisionKind::dismissed, "An archive", "jo", scan_contract::at(1), 0};
}

template <typename Database>
void a_decision_and_its_entry_are_one(const Database& database) {
    const auto records = good(store::open_scan_records(opening_of(database.address())));
    const auto queue = good(store::open_records(opening_of(database.address())));
    const auto audited = good(store::open_audited_scan(opening_of(database.address())));
    const auto made = scan_contract::scene(*records);
    good(audited.decide(decision_on(made.item.id), fact_of("website-dismissed")));
    CHECK(good(records->decisions(made.item.id)).size() == 1);
    const auto entries = good(queue->entries(1, 10));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].fact.act == "website-dismissed");
    // The audit cannot be written: nothing is decided.
    static_cast<void>(database.execute("ALTER TABLE audit_entry RENAME TO put_away"));
    CHECK_FALSE(audited.decide(decision_on(made.item.id), fact_of("website-dismissed")).ok());
    CHECK(good(records->decisions(made.item.id)).size() == 1);
    static_cast<void>(database.execute("ALTER TABLE put_away RENAME TO audit_entry"));
    good(audited.decide(decision_on(made.item.id), fact_of("website-dismissed")));
    CHECK(good(queue->entries(1, 10)).size() == 2);
}

/// An item with two pages, the first of which is not the current version's.
scan::Item with_two_pages(scan::Records& records, const scan_contract::Scene& made, const std::string& name,
                          int first) {
    good(records.know(made.lease, {scan_contract::item_of(made.source.id, name)}));
    scan::ItemQuery query;
    query.limit = 100;
    auto item = made.item;
    for (const auto& one : good(records.items(query)).rows) {
        item = one.identity.guid == "tag:" + name ? one : item;
    }
    item.state = scan::ItemState::online;
    for (int page = 0; page < 2; ++page) {
        item.version = page + 1;
        auto version = scan_contract::version_of(item.id, page + 1);
        const auto snapshot = scan_contract::snapshot_of(first + page);
        version.snapshot = snapshot.digest;
        good(records.keep(made.lease, {item, version, snapshot, {}}));
    }
    return item;
}

template <typename Database>
void only_what_is_no_evidence_is_forgotten(const Database& database) {
    const auto records = good(store::open_scan_records(opening_of(database.address())));
    const auto queue = good(store::open_records(opening_of(database.address())));
    const auto audited = good(store::open_audited_scan(opening_of(database.address())));
    const auto made = scan_contract::scene(*records);
    static_cast<void>(with_two_pages(*records, made, "harmless", 10));
    auto finding = with_two_pages(*records, made, "finding", 20);
    finding.verdict = policy::Verdict::refer;
    good(records->keep(made.lease, {finding, {}, {}, {}}));
    good(records->decide(decision_on(with_two_pages(*records, made, "decided", 30).id)));
    auto gone = with_two_pages(*records, made, "gone", 40);
    gone.state = scan::ItemState::gone;
    good(records->keep(made.lease, {gone, {}, {}, {}}));

    CHECK(good(audited.forget_snapshots(scan_contract::at(1), fact_of("website-forget"))) == 0);
    CHECK(good(queue->entries(1, 10)).empty());
    CHECK(good(audited.forget_snapshots(scan_contract::at(60), fact_of("website-forget"))) == 3);
    const auto entries = good(queue->entries(1, 10));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].fact.detail("pages") == "3");
    const auto is_kept = [&](int page) {
        return good(records->snapshot("sha256:s" + std::to_string(page))).has_value();
    };
    CHECK_FALSE(is_kept(10));
    CHECK(is_kept(11));
    CHECK((is_kept(20) && is_kept(21)));
    CHECK((is_kept(30) && is_kept(31)));
    CHECK_FALSE((is_kept(40) || is_kept(41)));
    CHECK(good(records->versions(gone.id)).size() == 2);
}

}  // namespace

TEST_CASE("a decision on the website and its audit entry are kept both or neither", "[store]") {
    a_decision_and_its_entry_are_one(SqliteDatabase());
}

TEST_CASE("PostgreSQL keeps a decision on the website and its audit entry both or neither",
          "[store][postgresql]") {
    a_decision_and_its_entry_are_one(PostgresqlDatabase());
}

TEST_CASE("old pages go unless they are evidence, and the audit says how many", "[store]") {
    only_what_is_no_evidence_is_forgotten(SqliteDatabase());
}

TEST_CASE("old pages go from PostgreSQL unless they are evidence", "[store][postgresql]") {
    only_what_is_no_evidence_is_forgotten(PostgresqlDatabase());
}

}  // namespace evenhand::tests
