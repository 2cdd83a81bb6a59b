#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/scan/fetcher.hpp"
#include "evenhand/scan/source.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::scan {

/// A place where a council seems to publish its news, with what it holds, for a person to confirm.
struct FoundSource {
    SourceKind kind = SourceKind::feed;
    std::string url;
    std::string how;    ///< what led there: "linked from the home page", "one of the usual places" …
    std::string title;  ///< as it calls itself; may be empty
    std::size_t items = 0;
    std::optional<base::Day> newest;  ///< of its items, if they tell; of a sitemap the last change
    std::string remark;               ///< what a person should know before confirming it; may be empty
};

/// A place that something pointed to and that is no source, or could not be looked at.
struct UnseenSource {
    std::string url;
    std::string why;
};

struct Discovery {
    std::string home;                  ///< after redirects
    std::vector<FoundSource> sources;  ///< feeds, then listings, then sitemaps; each in the order found
    std::vector<UnseenSource> unseen;
    std::size_t requests = 0;
};

struct DiscoverTerms {
    base::Day today{};  ///< no later day is believed
    std::size_t most_requests = 60;
};

/// Looks for the news of a council from the home page on: the Sitemap lines of robots.txt, the feeds that
/// pages name in their heads or link to, the pages that are called news, and, while no feed is found, the
/// addresses where feeds of councils usually lie. A feed is what can be read as one, whatever its server
/// calls it. The error is that of the home page; everything else that fails is told in `unseen`.
base::Result<Discovery> discover(Fetcher& fetcher, const std::string& home, const DiscoverTerms& terms);

}  // namespace evenhand::scan
