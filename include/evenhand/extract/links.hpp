#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/extract/extract.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::extract {

/// A link of a page. Its address is as the page writes it: whoever follows it reads it against the page's own
/// address, or against `base` where the page names one.
struct PageLink {
    std::string href;
    std::string words;  ///< what it shows, or what its title says
};

/// What a page leads to.
struct PageLinks {
    std::string base;             ///< of <base href>; empty on most
    std::vector<PageLink> feeds;  ///< <link rel="alternate"> of a type of feeds
    std::vector<PageLink> links;  ///< <a href>, each address once with its longest words, in their order
};

/// An entry of a page that lists articles.
struct ListedArticle {
    PageLink link;
    std::optional<base::Day> day;  ///< that stands beside it
};

/// What a page that lists articles holds.
struct ListingPage {
    std::string base;
    std::vector<ListedArticle> articles;  ///< in the order of the page; empty: it lists none
    std::vector<PageLink> further;        ///< to pages that go on with the list, the next one first
};

/// Errors: too_large. Time is linear in the size of the page. Any thread.
base::Result<PageLinks> links_of(const PageInput& input);

/// The articles that a page lists: the links of the same make that say most, with the days beside them.
/// Navigation is none of them. Of several lists of one page the longest is taken, and what else leads to the
/// same folder. Errors: too_large. Any thread.
base::Result<ListingPage> listing_of(const PageInput& input);

}  // namespace evenhand::extract
