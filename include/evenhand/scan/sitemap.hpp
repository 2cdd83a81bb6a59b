#pragma once

#include "evenhand/base/result.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::scan {

/// An address of a sitemap, with what it says of it.
struct SitemapEntry {
    std::string link;  ///< absolute where the sitemap's own address is known
    /// When the page changed: a hint only, and for its publication no more than an upper bound.
    std::optional<std::chrono::sys_seconds> changed;
    std::string title;                                  ///< of the news extension
    std::optional<std::chrono::sys_seconds> published;  ///< of the news extension
};

struct Sitemap {
    std::vector<SitemapEntry> pages;
    std::vector<SitemapEntry> sitemaps;  ///< of an index: further sitemaps
    bool damaged = false;                ///< it breaks the rules; what could be read is here
};

/// The most addresses that one sitemap may hold (sitemaps.org), and that are read.
inline constexpr std::size_t sitemap_entry_limit = 50'000;

/// sitemaps.org's urlset or index with Google's news extension, or plain text with an address a line. `utf8`
/// need not be valid; addresses that are neither http nor https are left out. ErrorCode::malformed: it is no
/// sitemap. Any thread.
base::Result<Sitemap> parse_sitemap(std::string_view utf8, std::string_view address);

}  // namespace evenhand::scan
