#include "app/demo/council.hpp"
#include "app/demo/queue.hpp"
#include "evenhand/base/data.hpp"
#include "support/places.hpp"
#include "support/records_in_memory.hpp"

#include <catch2/catch.hpp>

namespace demo = evenhand::app::demo;
namespace base = evenhand::base;
namespace check = evenhand::check;
namespace workflow = evenhand::workflow;

namespace {

std::shared_ptr<const check::Knowledge> council(base::Day today, demo::ByElection by_election) {
    static const auto library = *check::Library::load(evenhand::tests::source());
    return *check::Knowledge::join(
        library, *evenhand::council::parse_profile(demo::council_file(today, by_election), "council"));
}

}  // namespace

TEST_CASE("the demonstration's story can be played in winter, in summer and over the new year", "[app]") {
    for (const auto today : {base::day_of(2026, 11, 22), base::day_of(2027, 7, 1), base::day_of(2027, 1, 1),
                             base::day_of(2027, 3, 28)}) {
        CAPTURE(base::iso(today));
        evenhand::tests::RecordsInMemory records;
        const auto filled = demo::fill_queue(
            records, {council(today, demo::ByElection::not_yet), council(today, demo::ByElection::called)},
            today, "a long password");
        CHECK((filled.ok() ? "" : base::one_line(filled.error())) == std::string());
        CHECK(records.list({})->total == 10);
    }
}
