#include "store/records_under_test.hpp"
#include "store/submission_rows.hpp"

namespace evenhand::tests {

TEST_CASE("a submission whose state, verdict or kind means nothing cannot be read", "[store]") {
    const SqliteDatabase database;
    const auto records = records_in(database.address());
    const auto id = begin(*records, "Library").id;
    const struct {
        const char* script;
        const char* says;
    } cases[] = {{"UPDATE submission SET state = 'waved-through'",
                  "a submission in the database cannot be read: 'waved-through'"},
                 {"UPDATE submission SET state = 'draft', verdict = 'fine'", "'fine' means nothing"},
                 {"UPDATE submission SET verdict = 'clear', kind = ''", "'' means nothing"}};
    for (const auto& one : cases) {
        static_cast<void>(database.execute(one.script));
        is_unreadable(records->submission(id), one.says);
        is_unreadable(records->list({}), one.says);
    }
}

TEST_CASE("ids are given from 1 upwards in the order of recording", "[store]") {
    const SqliteDatabase database;
    const auto records = records_in(database.address());
    for (std::int64_t expected = 1; expected <= 3; ++expected) {
        CHECK(begin(*records, "Library").id.value == expected);
    }
}

}  // namespace evenhand::tests
