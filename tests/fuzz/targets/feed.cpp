#include "evenhand/scan/feed.hpp"

#include "fuzz/bytes.hpp"

namespace fuzz = evenhand::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = evenhand::scan::read_feed(fuzz::view(data, size), "", "https://www.example.gov.uk/rss");
    if (read.ok()) {
        fuzz::must(read->feed.items.size() <= evenhand::scan::feed_item_limit, "a feed has a limit");
        for (const auto& item : read->feed.items) {
            fuzz::must(fuzz::is_utf8(item.title) && fuzz::is_utf8(item.summary), "an item is UTF-8");
        }
    }
    return 0;
}
