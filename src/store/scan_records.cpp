#include "evenhand/store/scan_records.hpp"

#include "store/cells.hpp"
#include "store/migrations.hpp"
#include "store/pool.hpp"
#include "store/scan/finding_rows.hpp"
#include "store/scan/item_rows.hpp"
#include "store/scan/news_rows.hpp"
#include "store/scan/source_rows.hpp"
#include "store/statements.hpp"

namespace evenhand::store {
namespace {

using base::Done;
using base::Result;
using scan::Instant;
using scan::Kept;

class SqlScanRecords final : public scan::Records {
  public:
    explicit SqlScanRecords(const Opening& opening) : pool_(opening) {}

    Result<Done> migrate_now() {
        EVENHAND_TRY(const auto connection, pool_.connect());
        return migrate(*connection, migration_steps());
    }

    Result<std::optional<scan::Source>> add_source(const scan::Source& source, Instant now) override {
        return within(Purpose::writing, [&](Connection& connection) -> Result<std::optional<scan::Source>> {
            EVENHAND_TRY(const auto id, store::add_source(connection, source, now));
            if (!id) {
                return std::optional<scan::Source>();
            }
            auto added = source;
            added.id = *id;
            return std::optional(std::move(added));
        });
    }
    Result<bool> set_standing(std::int64_t source, scan::SourceStanding standing) override {
        return within(Purpose::writing, [&](Connection& connection) {
            return touched(
                connection.run(statements::scan_source_standing, {cell(source), cell(word(standing))}));
        });
    }
    Result<bool> set_due(std::int64_t source, Instant due) override {
        return within(Purpose::writing, [&](Connection& connection) {
            return touched(connection.run(statements::scan_source_due, {cell(source), cell(due)}));
        });
    }
    Result<std::vector<scan::SourceRow>> sources() override { return within(Purpose::reading, list_sources); }

    Result<std::optional<scan::Claim>> claim(const std::string& holder, Instant now,
                                             std::chrono::seconds lasts,
                                             const std::vector<std::string>& only) override {
        return within(Purpose::writing, [&](Connection& connection) -> Result<std::optional<scan::Claim>> {
            scan::Lease lease{0, holder, now + lasts};
            EVENHAND_TRY(auto row, claim_source(connection, lease, now, only));
            if (!row) {
                return std::optional<scan::Claim>();
            }
            lease.source = row->source.id;
            return std::optional(scan::Claim{std::move(*row), std::move(lease)});
        });
    }
    Result<Kept> finish(const scan::Lease& lease, const scan::Ending& ending) override {
        return held([&](Connection& connection) -> Result<bool> {
            EVENHAND_TRY(const bool ours, finish_source(connection, lease, ending.state));
            if (ours) {
                EVENHAND_TRY_DONE(add_run(connection, ending.run));
                EVENHAND_TRY_DONE(end_news(connection, lease.source, ending));
            }
            return ours;
        });
    }
    Result<std::vector<scan::News>> news(std::int64_t source) override {
        return within(Purpose::reading, [&](Connection& connection) { return news_of(connection, source); });
    }
    Result<std::vector<scan::Telling>> untold(Instant now) override {
        return within(Purpose::reading, [&](Connection& connection) { return list_untold(connection, now); });
    }
    Result<Done> told(std::int64_t run) override {
        return within(Purpose::writing,
                      [&](Connection& connection) { return clear_telling(connection, run); });
    }
    Result<Kept> know(const scan::Lease& lease, const std::vector<scan::Item>& items) override {
        return held([&](Connection& connection) -> Result<bool> {
            EVENHAND_TRY(const bool ours, hold_source(connection, lease));
            for (std::size_t at = 0; ours && at < items.size(); ++at) {
                EVENHAND_TRY(const bool added, add_item(connection, items[at]));
                static_cast<void>(added);
            }
            return ours;
        });
    }
    Result<Kept> keep(const scan::Lease& lease, const scan::Looked& looked) override {
        return held([&](Connection& connection) -> Result<bool> {
            EVENHAND_TRY(const bool ours, hold_source(connection, lease));
            if (ours) {
                EVENHAND_TRY_DONE(keep_look(connection, looked));
            }
            return ours;
        });
    }

    Result<std::vector<Known>> known(std::int64_t source) override {
        return within(Purpose::reading,
                      [&](Connection& connection) { return known_items(connection, source); });
    }
    Result<scan::ItemPage> items(const scan::ItemQuery& query) override {
        return within(Purpose::reading,
                      [&](Connection& connection) { return list_items(connection, query); });
    }
    Result<std::optional<scan::Item>> item(std::int64_t id) override {
        return within(Purpose::reading, [&](Connection& connection) { return find_item(connection, id); });
    }
    Result<std::vector<scan::Version>> versions(std::int64_t item) override {
        return within(Purpose::reading,
                      [&](Connection& connection) { return versions_of(connection, item); });
    }
    Result<std::optional<scan::Assessment>> assessment(std::int64_t item) override {
        return within(Purpose::reading,
                      [&](Connection& connection) { return newest_assessment(connection, item); });
    }
    Result<std::optional<scan::Snapshot>> snapshot(const std::string& digest) override {
        return within(Purpose::reading,
                      [&](Connection& connection) { return find_snapshot(connection, digest); });
    }
    Result<std::int64_t> forget_snapshots(Instant before) override {
        return within(Purpose::writing,
                      [&](Connection& connection) { return clear_snapshots(connection, before); });
    }
    Result<Done> decide(const scan::Decision& decision) override {
        return within(Purpose::writing,
                      [&](Connection& connection) { return add_decision(connection, decision); });
    }
    Result<std::vector<scan::Decision>> decisions(std::int64_t item) override {
        return within(Purpose::reading,
                      [&](Connection& connection) { return decisions_of(connection, item); });
    }
    Result<std::vector<scan::Run>> runs(std::int64_t source, std::int64_t limit) override {
        return within(Purpose::reading,
                      [&](Connection& connection) { return list_runs(connection, source, limit); });
    }
    Result<bool> happened(const std::string& key) override {
        return within(Purpose::reading, [&](Connection& connection) -> Result<bool> {
            EVENHAND_TRY(const auto found, connection.run(statements::scan_once_find, {cell(key)}));
            return !found.rows.empty();
        });
    }
    Result<bool> first_time(const std::string& key, Instant now) override {
        return within(Purpose::writing, [&](Connection& connection) {
            return touched(connection.run(statements::scan_once_insert, {cell(key), cell(now)}));
        });
    }

  private:
    static Result<Done> keep_look(Connection& connection, const scan::Looked& looked) {
        EVENHAND_TRY(const bool known, change_item(connection, looked.item));
        base::ensure(known, "a look at an item that is not recorded");
        if (looked.snapshot) {
            EVENHAND_TRY_DONE(add_snapshot(connection, *looked.snapshot));
        }
        if (looked.version) {
            EVENHAND_TRY(const bool put, put_version(connection, *looked.version));
            base::ensure(put, "a version that was read from another page");
        }
        if (looked.assessment) {
            EVENHAND_TRY_DONE(add_assessment(connection, *looked.assessment));
        }
        if (looked.news) {
            EVENHAND_TRY_DONE(put_news(connection, looked.item, *looked.news));
        }
        return Done{};
    }

    template <typename Work>
    auto within(Purpose purpose, Work&& work) -> decltype(work(std::declval<Connection&>())) {
        EVENHAND_TRY(auto begun, pool_.begin(purpose));
        auto answer = work(begun.connection());
        EVENHAND_TRY_DONE(answer.ok() ? begun.commit() : Result<Done>(Done{}));
        return answer;
    }

    /// Writes what a lease allows; nothing is kept where the work says that it is somebody else's by now.
    template <typename Work>
    Result<Kept> held(Work&& work) {
        EVENHAND_TRY(auto begun, pool_.begin(Purpose::writing));
        EVENHAND_TRY(const bool ours, work(begun.connection()));
        if (!ours) {
            return Kept::lease_lost;
        }
        EVENHAND_TRY_DONE(begun.commit());
        return Kept::yes;
    }

    Pool pool_;
};

}  // namespace

Result<std::unique_ptr<scan::Records>> open_scan_records(const Opening& opening) {
    auto records = std::make_unique<SqlScanRecords>(opening);
    EVENHAND_TRY_DONE(records->migrate_now());
    return std::unique_ptr<scan::Records>(std::move(records));
}

}  // namespace evenhand::store
