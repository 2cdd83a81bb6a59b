#include "evenhand/workflow/audit_check.hpp"
#include "store/records_under_test.hpp"
#include "support/queue_scene.hpp"

namespace evenhand::tests {
namespace {

using workflow::Act;

/// What somebody with the database's own shell may do to a queue, and what `evenhand audit verify` says of
/// it.
struct Edit {
    const char* script;
    const char* fault;
};
constexpr Edit edits[] = {
    {"UPDATE revision SET text = 'Library closes' WHERE submission = 1",
     "the text of submission 1, revision 1, is not the one in the audit"},
    {"UPDATE submission SET state = 'approved' WHERE id = 3",
     "submission 3 is approved, and by the audit it is submitted"},
    {"UPDATE report SET json = '{}' WHERE submission = 2 AND number = 1",
     "report 1 of submission 2 is not one in the audit"},
    {"DELETE FROM revision WHERE submission = 3 AND number = 1",
     "revision 1 of submission 3 is in the audit and is not there"},
    {"DELETE FROM report WHERE submission = 3; DELETE FROM revision WHERE submission = 3; "
     "DELETE FROM submission WHERE id = 3",
     "submission 3 is in the audit and is not there"},
};

constexpr const char* unguard_sqlite =
    "DROP TRIGGER revision_changed; DROP TRIGGER revision_removed; DROP TRIGGER report_changed; "
    "DROP TRIGGER report_removed; DROP TRIGGER submission_removed; ";
constexpr const char* unguard_postgresql =
    "DROP TRIGGER revision_kept ON revision; DROP TRIGGER report_kept ON report; "
    "DROP TRIGGER submission_kept ON submission; ";

template <typename Database>
void every_edit_is_told(const char* unguard) {
    for (const auto& edit : edits) {
        const Database database;
        workflow::Anchor anchor;
        {
            QueueScene scene(records_in(database.address()));
            scene.must(scene.ann, scene.approved("Library opens"), Act::release);
            scene.approved("Pool opens");
            const auto edited =
                scene.must_edit(scene.ann, scene.begin("Bins on Monday"), scene.draft("Bins on Tuesday"));
            scene.must(scene.ann, edited, Act::submit, 2);
            anchor = {scene.clock.at, good(scene.records.head())};
            const auto untouched = good(workflow::check_audit(scene.records, std::vector{anchor}));
            CHECK(untouched.faults.empty());
            CHECK(untouched.submissions == 3);
        }
        static_cast<void>(database.execute(std::string(unguard) + edit.script));
        const auto records = records_in(database.address());
        const auto found = good(workflow::check_audit(*records, std::vector{anchor}));
        INFO(edit.script);
        REQUIRE_FALSE(found.faults.empty());
        CHECK(found.faults.front() == edit.fault);
    }
}

}  // namespace

TEST_CASE("a queue in SQLite that was edited by hand is told by the audit", "[store]") {
    every_edit_is_told<SqliteDatabase>(unguard_sqlite);
}

TEST_CASE("a queue in PostgreSQL that was edited by hand is told by the audit", "[store][postgresql]") {
    every_edit_is_told<PostgresqlDatabase>(unguard_postgresql);
}

}  // namespace evenhand::tests
