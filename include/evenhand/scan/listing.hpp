#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/scan/fetcher.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::scan {

/// An entry of a page that lists news.
struct ListedItem {
    std::string link;  ///< absolute, http or https
    std::string title;
    std::optional<base::Day> day;  ///< that stands beside it
    friend bool operator==(const ListedItem&, const ListedItem&) = default;
};

struct NewsListing {
    std::vector<ListedItem> items;     ///< in the order of the page, each address once
    std::vector<std::string> further;  ///< pages on which the list goes on, the next one first; absolute
};

/// A page of links as a server sent it. A list without entries is no error: a page that a script fills has
/// none, and the caller must say so rather than take it for an empty list. `today`: no later day is believed.
/// ErrorCode::too_large; invalid where `address` is none.
base::Result<NewsListing> read_news_listing(std::string_view bytes, std::string_view content_type,
                                            std::string_view address, base::Day today);

/// A list over several pages.
struct ListingWalk {
    Answer first;  ///< of the first page, which alone is asked for conditionally
    std::vector<ListedItem> items;
    std::size_t pages = 0;  ///< that were read
    bool whole = false;     ///< nothing is known to be missing: every page that was led to was read
    std::string why;        ///< it is not whole: a sentence
};

/// Reads a list from its first page on, at most `most_pages` of it, and stops where a page brings nothing
/// new. Where the first page cannot be read, or is as it was, `first` says so and there are no items.
ListingWalk walk_listing(Fetcher& fetcher, const Ask& first, std::size_t most_pages, base::Day today);

}  // namespace evenhand::scan
