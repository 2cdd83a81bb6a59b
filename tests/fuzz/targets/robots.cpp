#include "evenhand/scan/robots.hpp"

#include "fuzz/bytes.hpp"

namespace fuzz = evenhand::fuzz;

/// The first line is the address that is asked for, the rest the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = fuzz::view(data, size);
    const auto line = bytes.substr(0, bytes.find('\n'));
    const auto robots = evenhand::scan::Robots::parse(bytes.substr(std::min(line.size() + 1, bytes.size())));
    const bool first = robots.allows("Evenhand", line);
    fuzz::must(first == robots.allows("evenhand", line), "a token is written in any case");
    fuzz::must(robots.allows("Evenhand", "/robots.txt"), "robots.txt itself may be fetched");
    static_cast<void>(robots.crawl_delay("Evenhand"));
    return 0;
}
