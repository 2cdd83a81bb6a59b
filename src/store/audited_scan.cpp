#include "evenhand/store/audited_scan.hpp"

#include "store/audit_rows.hpp"
#include "store/migrations.hpp"
#include "store/pool.hpp"
#include "store/scan/finding_rows.hpp"
#include "store/statements.hpp"

#include <memory>

namespace evenhand::store {
namespace {

using base::Done;
using base::Result;

Result<Done> note(Connection& connection, workflow::Fact fact) {
    EVENHAND_TRY(const auto entries, append_facts(connection, {std::move(fact)}));
    static_cast<void>(entries);
    return Done{};
}

Result<Done> decide(Pool& pool, const scan::Decision& decision, const workflow::Fact& fact) {
    EVENHAND_TRY(auto begun, pool.begin(Purpose::writing));
    EVENHAND_TRY_DONE(add_decision(begun.connection(), decision));
    EVENHAND_TRY_DONE(note(begun.connection(), fact));
    return begun.commit();
}

Result<std::int64_t> forget(Pool& pool, scan::Instant before, workflow::Fact fact) {
    EVENHAND_TRY(auto begun, pool.begin(Purpose::writing));
    EVENHAND_TRY(const auto pages, clear_snapshots(begun.connection(), before));
    if (pages > 0) {
        workflow::add_detail(fact, "pages", std::to_string(pages));
        EVENHAND_TRY_DONE(note(begun.connection(), std::move(fact)));
    }
    EVENHAND_TRY_DONE(begun.commit());
    return pages;
}

}  // namespace

Result<AuditedScan> open_audited_scan(const Opening& opening) {
    const auto pool = std::make_shared<Pool>(opening);
    {
        EVENHAND_TRY(const auto connection, pool->connect());
        EVENHAND_TRY_DONE(migrate(*connection, migration_steps()));
    }
    return AuditedScan{
        [pool](const scan::Decision& decision, const workflow::Fact& fact) {
            return decide(*pool, decision, fact);
        },
        [pool](scan::Instant before, const workflow::Fact& fact) { return forget(*pool, before, fact); }};
}

}  // namespace evenhand::store
