#include "evenhand/calendar/written_day.hpp"
#include "evenhand/scan/feed.hpp"
#include "fuzz/bytes.hpp"

namespace fuzz = evenhand::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto words = fuzz::view(data, size);
    if (const auto day = evenhand::calendar::parse_written_day(words); day.ok()) {
        const auto again = evenhand::calendar::parse_written_day(evenhand::base::iso(*day));
        fuzz::must(again.ok() && *again == *day, "a day is read back from how it is written");
    }
    static_cast<void>(evenhand::scan::feed_moment(words));
    return 0;
}
