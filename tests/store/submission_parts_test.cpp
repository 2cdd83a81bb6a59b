#include "store/records_under_test.hpp"
#include "store/submission_parts.hpp"

namespace evenhand::tests {

TEST_CASE("a part of a submission that means nothing cannot be read", "[store]") {
    const SqliteDatabase database;
    const auto records = records_in(database.address());
    const auto id = begin(*records, "Library").id;
    REQUIRE(good(records->record({{workflow::AddComment{id, {1, {1}, {3, 9}, "so", {"x"}, "", moment(0)}}},
                                  {fact("comment", id)}}))
                .outcome == workflow::Recorded::Outcome::done);
    SECTION("an author") {
        static_cast<void>(
            database.execute("DROP TRIGGER revision_changed; UPDATE revision SET author = 'x'"));
        is_unreadable(records->history(id), "a revision in the database cannot be read: 'x' means nothing");
    }
    SECTION("a position") {
        static_cast<void>(database.execute("DROP TRIGGER remark_changed; UPDATE remark SET span_end = -1"));
        is_unreadable(records->history(id), "-1 is no position in a text");
    }
}

TEST_CASE("a number that leaves a gap is not kept", "[store]") {
    const SqliteDatabase database;
    const auto records = records_in(database.address());
    const auto id = begin(*records, "Library").id;
    for (const std::int64_t number : {0, 1, 3}) {
        const auto recorded = good(records->record(
            {{workflow::AddRevision{id, records_contract::revision(number, "x")}}, {fact("edit", id)}}));
        CHECK(recorded.outcome == workflow::Recorded::Outcome::somebody_was_faster);
    }
    CHECK(good(records->record(
                   {{workflow::AddRevision{id, records_contract::revision(2, "x")}}, {fact("edit", id)}}))
              .outcome == workflow::Recorded::Outcome::done);
}

}  // namespace evenhand::tests
