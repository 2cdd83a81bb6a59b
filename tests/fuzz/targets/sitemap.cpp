#include "evenhand/scan/sitemap.hpp"

#include "fuzz/bytes.hpp"

namespace fuzz = evenhand::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = evenhand::scan::parse_sitemap(fuzz::view(data, size), "https://www.example.gov.uk/");
    fuzz::must(!read.ok() || read->pages.size() <= evenhand::scan::sitemap_entry_limit,
               "a sitemap has a limit");
    return 0;
}
