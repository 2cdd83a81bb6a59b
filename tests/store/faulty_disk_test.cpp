#include "evenhand/base/clock.hpp"
#include "evenhand/store/backup.hpp"
#include "store/faulty_disk.hpp"
#include "store/records_under_test.hpp"

#include <string>

namespace evenhand::tests {
namespace {

using Fault = FaultyDisk::Fault;

workflow::Deed long_draft() {
    return {{workflow::PutSubmission{records_contract::new_submission("Library")},
             workflow::AddRevision{{}, records_contract::revision(1, std::string(20'000, 't'))}},
            {fact("draft")}};
}

/// What was acknowledged stands, in a chain without a break and a file without damage, and work goes on.
void is_whole(workflow::Records& records, const std::string& address, const workflow::Head& acknowledged) {
    const auto chain = verified(records);
    CHECK_FALSE(chain.first_break().has_value());
    REQUIRE(chain.head().number >= acknowledged.number);
    CHECK(good(records.entries(acknowledged.number, 1)).at(0).digest == acknowledged.digest);
    CHECK(good(store::damages(opening_of(address))).empty());
}

/// The disk fails from the nth operation of an act on; false once the act needs fewer of them.
bool act_is_whole_or_not_at_all(FaultyDisk& disk, Fault fault, int nth) {
    const SqliteDatabase database;
    auto records = records_in(database.address());
    begin(*records, "Library");
    const auto before = good(records->head());
    disk.fail_from(fault, nth);
    const auto recorded = records->record(long_draft());
    disk.mend();
    INFO("from operation " << nth << " on");
    auto acknowledged = before;
    if (recorded.ok()) {
        acknowledged = {recorded->entries.back().number, recorded->entries.back().digest};
    } else {
        CHECK(recorded.error().message.find("the disk with the database does not work as it should") == 0);
        CHECK(recorded.error().mend == "check the disk, then run 'evenhand audit verify'");
        CHECK(good(records->head()) == before);
    }
    is_whole(*records, database.address(), acknowledged);
    begin(*records, "Afterwards");
    const auto afterwards = good(records->head());
    records.reset();
    is_whole(*records_in(database.address()), database.address(), afterwards);
    return disk.struck();
}

}  // namespace

TEST_CASE("an act is kept whole or not at all, wherever in it the disk begins to fail", "[store]") {
    FaultyDisk disk;
    const auto fault = GENERATE(Fault::write, Fault::torn_write, Fault::sync);
    int nth = 1;
    while (nth < 100 && act_is_whole_or_not_at_all(disk, fault, nth)) {
        ++nth;
    }
    CHECK(nth > 1);
    CHECK(nth < 100);
}

TEST_CASE("a slow disk makes an act slow, and nobody who reads waits for it", "[store]") {
    FaultyDisk disk;
    const SqliteDatabase database;
    const auto records = records_in(database.address());
    begin(*records, "Library");
    const auto before = good(records->head());
    disk.slow_down(std::chrono::milliseconds(100));
    const auto& clock = base::machine_clock();
    base::Result<workflow::Recorded> recorded = base::Error{};
    const auto begun = clock.ticks();
    std::jthread writer([&] { recorded = records->record(long_draft()); });
    const auto other = store::open_records(opening_of(database.address()));
    REQUIRE(other.ok());
    CHECK(good((*other)->head()).number >= before.number);
    const auto read = clock.ticks() - begun;
    writer.join();
    const auto written = clock.ticks() - begun;
    disk.slow_down(std::chrono::milliseconds(0));
    REQUIRE(recorded.ok());
    CHECK(written > std::chrono::milliseconds(300));
    CHECK(read < written);
    is_whole(*records, database.address(),
             {recorded->entries.back().number, recorded->entries.back().digest});
}

}  // namespace evenhand::tests
