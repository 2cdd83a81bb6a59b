#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/scan/fetcher.hpp"
#include "evenhand/scan/identity.hpp"
#include "evenhand/scan/listing.hpp"
#include "evenhand/scan/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::scan {

/// What a source's own page tells: items, and further pages that must be asked for to know the rest (the
/// sitemaps of an index, the next page of a listing), the newest first.
struct Listing {
    std::vector<Listed> items;  ///< on the source's hosts only, the newest first, no address twice
    std::vector<std::string> further;
};

/// Of a feed or a sitemap. ErrorCode::malformed for what is none of the source's kind.
base::Result<Listing> read_listing(const Source& source, const Answer& answer);

/// The same of the entries of a page that lists news; what stands beside one tells its day at noon.
Listing listing_of(const Source& source, const std::vector<ListedItem>& items);

/// What an ask for the source's own page wants.
Want want_of(SourceKind kind);

/// A short text from outside as it may be shown in a line: valid UTF-8 without markup's remains, controls
/// and marks that turn the direction of writing; at most 300 characters.
std::string line_of(std::string_view text);

}  // namespace evenhand::scan
